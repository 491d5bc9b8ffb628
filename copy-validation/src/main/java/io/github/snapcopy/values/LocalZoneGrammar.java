// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

import io.github.snapcopy.internal.text.Ascii;

/** The shape of Local Zone names and of their groups: a Region ID, three letters, a number, and for a zone one letter. */
final class LocalZoneGrammar {
    private LocalZoneGrammar() {}

    static boolean isZone(String text) {
        int end = endOfGroup(text);
        return end >= 0 && end + 1 == text.length() && Ascii.isLower(text.charAt(end));
    }

    static boolean isGroup(String text) {
        return endOfGroup(text) == text.length();
    }

    /** Returns the index behind {@code <REGION>-[a-z]{3}-[0-9]+}, or -1. */
    private static int endOfGroup(String text) {
        int region = RegionGrammar.end(text, 0);
        if (region < 0 || !Scan.isAt(text, region, '-')) {
            return -1;
        }
        int city = region + 1;
        int number = city + 4;
        if (Scan.skipLower(text, city) != city + 3 || !Scan.isAt(text, city + 3, '-')) {
            return -1;
        }
        int end = Scan.skipDigits(text, number);
        return end > number ? end : -1;
    }
}
