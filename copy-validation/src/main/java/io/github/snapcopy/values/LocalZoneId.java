// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

import java.util.Objects;
import java.util.Optional;

/**
 * The ID of a Local Zone, {@code [a-z]{3,5}[0-9]+-[a-z]{3}[0-9]+-az[0-9]+}. It does not reveal the parent Region.
 *
 * <table>
 * <caption>Examples</caption>
 * <tr><th>Text</th><th>Outcome</th></tr>
 * <tr><td>{@code usw2-lax1-az1}, {@code cnn1-pkx1-az1}</td><td>accepted</td></tr>
 * <tr><td>{@code use1-az1}</td><td>refused: an Availability Zone</td></tr>
 * <tr><td>{@code use1-wl1-bos-wlz1}</td><td>refused: a Wavelength Zone</td></tr>
 * <tr><td>{@code us-west-2-lax-1a}</td><td>refused: a name, see {@link LocalZone}</td></tr>
 * </table>
 *
 * <p>The EC2 service model has one sample; the general form is an inference from the published zone list, so a mismatch
 * is a reason to warn, not to refuse.
 *
 * @since 0.1
 */
public final class LocalZoneId extends TextValue {
    private LocalZoneId(String value) {
        super(value);
    }

    /**
     * Reads a Local Zone ID.
     *
     * @param text any text
     * @return the value, or empty if the text has another shape
     */
    public static Optional<LocalZoneId> parse(String text) {
        Objects.requireNonNull(text, "text");
        return ZoneIds.isLocalZoneId(text) ? Optional.of(new LocalZoneId(text)) : Optional.empty();
    }

    /**
     * The value of a text that is known to be a Local Zone ID.
     *
     * @param text a well-formed text
     * @return the value
     * @throws IllegalArgumentException if {@link #parse} would return empty
     */
    public static LocalZoneId of(String text) {
        return parse(text).orElseThrow(() -> malformed("a Local Zone ID", text));
    }
}
