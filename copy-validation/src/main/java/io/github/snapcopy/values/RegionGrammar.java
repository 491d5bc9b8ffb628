// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

/** The shape of a Region ID, {@code ([a-z]+-){2,3}[0-9]+}, wherever it stands: alone, in an ARN, at the start of a zone name. */
final class RegionGrammar {
    private static final int LONGEST = 32;

    private RegionGrammar() {}

    /**
     * Finds the end of the Region ID that begins at an index. The grammar is deterministic: words with hyphens, then all
     * digits that follow.
     *
     * @return the index behind the last digit, or -1 if no Region ID of at most 32 characters begins here
     */
    static int end(String text, int from) {
        int word = from;
        for (int words = 0; words <= 3; words++) {
            int end = Scan.skipLower(text, word);
            if (end == word) {
                return words < 2 ? -1 : endOfNumber(text, from, word);
            }
            if (!Scan.isAt(text, end, '-')) {
                return -1;
            }
            word = end + 1;
        }
        return -1;
    }

    private static int endOfNumber(String text, int from, int number) {
        int end = Scan.skipDigits(text, number);
        return end > number && end - from <= LONGEST ? end : -1;
    }

    static boolean matches(String text) {
        return text.length() <= LONGEST && end(text, 0) == text.length();
    }
}
