// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

import io.github.snapcopy.internal.text.Ascii;
import java.util.Objects;

/**
 * What kind of place a text names by its shape. Every text has exactly one shape; whether such a place exists is not
 * considered.
 *
 * <table>
 * <caption>Examples</caption>
 * <tr><th>Text</th><th>Shape</th></tr>
 * <tr><td>{@code us-west-2-lax-1a}</td><td>{@link #LOCAL_ZONE}</td></tr>
 * <tr><td>{@code us-west-2}</td><td>{@link #REGION}</td></tr>
 * <tr><td>{@code us-east-1a}</td><td>{@link #AVAILABILITY_ZONE}</td></tr>
 * <tr><td>{@code us-east-1-wl1-bos-wlz-1}</td><td>{@link #WAVELENGTH_ZONE}</td></tr>
 * <tr><td>{@code us-west-2-lax-1}</td><td>{@link #ZONE_GROUP}</td></tr>
 * <tr><td>{@code usw2-lax1-az1}, {@code use1-az1}</td><td>{@link #ZONE_ID}</td></tr>
 * <tr><td>{@code us-west-2-losangeles-1a}, the empty text</td><td>{@link #UNKNOWN}</td></tr>
 * </table>
 *
 * @since 0.1
 */
public enum ZoneTextShape {
    /** The name of a Local Zone, see {@link LocalZone}. */
    LOCAL_ZONE,
    /** A Region ID, see {@link RegionId}. */
    REGION,
    /** A Region ID and one lower-case letter. */
    AVAILABILITY_ZONE,
    /** Any text that ends in {@code -wlz-} and digits and has none of the shapes above. */
    WAVELENGTH_ZONE,
    /** A Region ID, three letters and a number: the name of a Local Zone without its last letter. */
    ZONE_GROUP,
    /** The ID of a Local Zone, or of an Availability Zone such as {@code use1-az1}. */
    ZONE_ID,
    /** None of the other shapes. */
    UNKNOWN;

    /**
     * The shape of a text; the first that fits, in the order of the constants.
     *
     * @param text any text, the empty text included
     * @return its shape
     */
    public static ZoneTextShape of(String text) {
        Objects.requireNonNull(text, "text");
        if (LocalZoneGrammar.isZone(text)) {
            return LOCAL_ZONE;
        }
        int region = RegionGrammar.end(text, 0);
        if (region == text.length()) {
            return REGION;
        }
        if (region != Scan.NONE && region + 1 == text.length() && Ascii.isLower(text.charAt(region))) {
            return AVAILABILITY_ZONE;
        }
        if (isWavelengthZone(text)) {
            return WAVELENGTH_ZONE;
        }
        if (LocalZoneGrammar.isGroup(text)) {
            return ZONE_GROUP;
        }
        return ZoneIds.isLocalZoneId(text) || ZoneIds.isPlainZoneId(text) ? ZONE_ID : UNKNOWN;
    }

    private static boolean isWavelengthZone(String text) {
        int digits = text.length();
        while (digits > 0 && Ascii.isDigit(text.charAt(digits - 1))) {
            digits--;
        }
        return digits < text.length() && text.startsWith("-wlz-", digits - 5);
    }
}
