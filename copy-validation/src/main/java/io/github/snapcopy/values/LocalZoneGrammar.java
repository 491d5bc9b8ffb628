// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

import io.github.snapcopy.internal.text.Ascii;

/**
 * The shape of Local Zone names and of their groups: a Region ID, three letters, a number, and for a zone one letter.
 */
final class LocalZoneGrammar {
    private LocalZoneGrammar() {}

    static boolean isZone(String text) {
        int end = endOfGroup(text);
        return end != Scan.NONE && end + 1 == text.length() && Ascii.isLower(text.charAt(end));
    }

    static boolean isGroup(String text) {
        return endOfGroup(text) == text.length();
    }

    /** Returns the index behind {@code <REGION>-[a-z]{3}-[0-9]+}, or {@link Scan#NONE}. */
    private static int endOfGroup(String text) {
        int region = RegionGrammar.end(text, 0);
        int city = region + 1;
        boolean named = region != Scan.NONE
                && Scan.isAt(text, region, '-')
                && Scan.skipLower(text, city) == city + 3
                && Scan.isAt(text, city + 3, '-');
        return named ? Scan.endOfNumber(text, city + 4) : Scan.NONE;
    }
}
