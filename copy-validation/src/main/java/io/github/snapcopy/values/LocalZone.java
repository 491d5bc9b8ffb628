// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The name of an AWS Local Zone: the parent Region, three letters, a number and one letter.
 *
 * <table>
 * <caption>Examples</caption>
 * <tr><th>Text</th><th>Outcome</th></tr>
 * <tr><td>{@code us-west-2-lax-1a}</td><td>accepted; parent Region {@code us-west-2}, zone group {@code us-west-2-lax-1}</td></tr>
 * <tr><td>{@code us-east-1-bue-1a}</td><td>accepted; parent Region {@code us-east-1}, wherever the zone stands</td></tr>
 * <tr><td>{@code us-east-1a}</td><td>refused: an Availability Zone</td></tr>
 * <tr><td>{@code us-west-2-lax-1}</td><td>refused: a zone group</td></tr>
 * <tr><td>{@code us-east-1-wl1-bos-wlz-1}</td><td>refused: a Wavelength Zone</td></tr>
 * <tr><td>{@code usw2-lax1-az1}</td><td>refused: an ID, see {@link LocalZoneId}</td></tr>
 * </table>
 *
 * <p>No official grammar exists; the shape is that of every name in the published Local Zone lists of August 2026. What
 * other texts may be is told by {@link ZoneTextShape}.
 *
 * @since 0.1
 */
public final class LocalZone extends TextValue {
    /** The zones in which EBS volumes and snapshots are always encrypted, from the EBS user guide as of 2026-08. */
    private static final Set<String> ALWAYS_ENCRYPTED = Set.of(
            "us-east-1-atl-1a",
            "us-east-1-bos-1a",
            "us-east-1-bue-1a",
            "us-east-1-chi-1a",
            "us-east-1-dfw-1a",
            "us-east-1-iah-1a",
            "us-east-1-lim-1a",
            "us-east-1-mci-1a",
            "us-east-1-mia-1a",
            "us-east-1-msp-1a",
            "us-east-1-nyc-1a",
            "us-east-1-phl-1a",
            "us-east-1-qro-1a",
            "us-east-1-scl-1a",
            "us-east-2-mci-1a",
            "us-east-2-mci-1b",
            "us-west-2-den-1a",
            "us-west-2-hnl-1a",
            "us-west-2-las-1a",
            "us-west-2-las-1b",
            "us-west-2-pdx-1a",
            "us-west-2-phx-1a",
            "us-west-2-sea-1a",
            "ap-northeast-1-tpe-1a",
            "ap-south-1-ccu-1a",
            "ap-south-1-ccu-2a",
            "ap-south-1-del-1a",
            "ap-south-1-del-2a",
            "ap-southeast-1-bkk-1a",
            "ap-southeast-1-han-1a",
            "ap-southeast-1-mnl-1a",
            "ap-southeast-2-akl-1a",
            "ap-southeast-2-per-1a",
            "eu-central-1-ath-1a",
            "eu-central-1-ham-1a",
            "eu-central-1-ist-1a",
            "eu-central-1-waw-1a",
            "eu-north-1-cph-1a",
            "eu-north-1-hel-1a",
            "me-south-1-mct-1a",
            "af-south-1-los-1a");

    private final RegionId parentRegion;

    private LocalZone(String value, RegionId parentRegion) {
        super(value);
        this.parentRegion = parentRegion;
    }

    /**
     * Reads the name of a Local Zone.
     *
     * @param text any text
     * @return the zone, or empty if the text has another shape
     */
    public static Optional<LocalZone> parse(String text) {
        Objects.requireNonNull(text, "text");
        return LocalZoneGrammar.isZone(text)
                ? Optional.of(new LocalZone(text, RegionId.of(text.substring(0, RegionGrammar.end(text, 0)))))
                : Optional.empty();
    }

    /**
     * The zone of a text that is known to be the name of a Local Zone.
     *
     * @param text a well-formed name
     * @return the zone
     * @throws IllegalArgumentException if {@link #parse} would return empty
     */
    public static LocalZone of(String text) {
        return parse(text).orElseThrow(() -> malformed("the name of a Local Zone", text));
    }

    /**
     * The Region that the zone belongs to.
     *
     * @return the parent Region, well-formed, known or not
     */
    public RegionId parentRegion() {
        return parentRegion;
    }

    /**
     * The zone group: the name without its last letter.
     *
     * @return for example {@code us-west-2-lax-1}
     */
    public String zoneGroup() {
        return value().substring(0, value().length() - 1);
    }

    /**
     * Tells whether the zone is on the list of zones that always encrypt EBS volumes and snapshots. The list is that of
     * August 2026 and ages: false means that the zone is not on it.
     *
     * @return true for the 41 zones of that list
     */
    public boolean alwaysEncryptsEbs() {
        return ALWAYS_ENCRYPTED.contains(value());
    }
}
