// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

/** The two shapes of zone IDs that are told apart: {@code usw2-lax1-az1} and {@code use1-az1}. */
final class ZoneIds {
    private ZoneIds() {}

    static boolean isLocalZoneId(String text) {
        int city = afterRegionPart(text);
        return city != Scan.NONE
                && Scan.skipLower(text, city) == city + 3
                && isZonePart(text, afterNumberAndHyphen(text, city + 3));
    }

    static boolean isPlainZoneId(String text) {
        return isZonePart(text, afterRegionPart(text));
    }

    /** Returns the index behind {@code [a-z]{3,5}[0-9]+-}, or {@link Scan#NONE}. */
    private static int afterRegionPart(String text) {
        int letters = Scan.skipLower(text, 0);
        return letters >= 3 && letters <= 5 ? afterNumberAndHyphen(text, letters) : Scan.NONE;
    }

    private static int afterNumberAndHyphen(String text, int from) {
        int end = Scan.endOfNumber(text, from);
        return end != Scan.NONE && Scan.isAt(text, end, '-') ? end + 1 : Scan.NONE;
    }

    private static boolean isZonePart(String text, int from) {
        return text.startsWith("az", from) && Scan.endsInDigits(text, from + 2);
    }
}
