// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text in the shape of an AWS Region ID: two or three lower-case words and a number, joined by hyphens, at most 32
 * characters. The shape alone makes it safe as a label of a host name; whether such a Region exists is another
 * question, see {@link #isKnown()}.
 *
 * <table>
 * <caption>Examples</caption>
 * <tr><th>Text</th><th>Outcome</th></tr>
 * <tr><td>{@code us-east-1}</td><td>known, partition {@code aws}</td></tr>
 * <tr><td>{@code eu-central-9}</td><td>well-formed, not known, partition {@code aws} by its pattern</td></tr>
 * <tr><td>{@code us-gov-1}</td><td>well-formed, not known, partition {@code aws} by its pattern, although it looks like another</td></tr>
 * <tr><td>{@code xx-central-1}</td><td>well-formed, partition unknown</td></tr>
 * <tr><td>{@code us-east-1a}, {@code US-EAST-1}, {@code us_east_1}, {@code aws-global}</td><td>refused</td></tr>
 * </table>
 *
 * <p>Grammar: {@code ([a-z]+-){2,3}[0-9]+} and the bound of {@code RegionType} in the AWS KMS service model. Known
 * Regions and patterns: the partition metadata of the AWS SDKs, August 2026.
 *
 * @since 0.1
 */
public final class RegionId extends TextValue implements Comparable<RegionId> {
    private static final Map<String, RegionId> KNOWN_BY_VALUE = new HashMap<>();
    private static final Map<Partition, List<RegionId>> KNOWN_BY_PARTITION = new EnumMap<>(Partition.class);
    private static final List<RegionId> KNOWN;

    static {
        List<RegionId> all = new ArrayList<>();
        for (Partition partition : Partition.values()) {
            List<RegionId> regions = new ArrayList<>();
            for (String name : partition.regionNames()) {
                RegionId region = new RegionId(name, true, partition);
                KNOWN_BY_VALUE.put(name, region);
                regions.add(region);
            }
            Collections.sort(regions);
            KNOWN_BY_PARTITION.put(partition, List.copyOf(regions));
            all.addAll(regions);
        }
        Collections.sort(all);
        KNOWN = List.copyOf(all);
    }

    private final boolean known;
    private final @Nullable Partition partition;

    private RegionId(String value, boolean known, @Nullable Partition partition) {
        super(value);
        this.known = known;
        this.partition = partition;
    }

    /**
     * Reads a Region ID.
     *
     * @param text any text
     * @return the Region ID, or empty if the text has another shape or more than 32 characters
     */
    public static Optional<RegionId> parse(String text) {
        Objects.requireNonNull(text, "text");
        return Optional.ofNullable(orNull(text));
    }

    /**
     * The Region ID of a text that is known to be one.
     *
     * @param text a well-formed Region ID
     * @return the Region ID
     * @throws IllegalArgumentException if {@link #parse} would return empty
     */
    public static RegionId of(String text) {
        RegionId region = orNull(Objects.requireNonNull(text, "text"));
        if (region == null) {
            throw malformed("a Region ID", text);
        }
        return region;
    }

    private static @Nullable RegionId orNull(String text) {
        RegionId known = KNOWN_BY_VALUE.get(text); // every known name has the shape
        if (known != null) {
            return known;
        }
        return RegionGrammar.matches(text)
                ? new RegionId(text, false, Partition.ofPattern(text).orElse(null))
                : null;
    }

    /**
     * The Regions that this library knows by name.
     *
     * @return the 46 Regions of August 2026, sorted, unmodifiable
     */
    public static List<RegionId> known() {
        return KNOWN;
    }

    static List<RegionId> knownIn(Partition partition) {
        return Objects.requireNonNull(KNOWN_BY_PARTITION.get(partition));
    }

    /**
     * Tells whether the Region is one of {@link #known()}. New Regions appear without notice: false is a reason to
     * warn, not to refuse.
     *
     * @return true if the Region is known by name
     */
    public boolean isKnown() {
        return known;
    }

    /**
     * The partition of the Region: that of the known Region, else the first partition whose pattern fits.
     *
     * @return the partition, or empty if no pattern fits; then nothing may be guessed about its domain names
     */
    public Optional<Partition> partition() {
        return Optional.ofNullable(partition);
    }

    /** Compares the texts, UTF-16 unit by unit; consistent with {@code equals}. */
    @Override
    public int compareTo(RegionId other) {
        return value().compareTo(other.value());
    }
}
