// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

/**
 * The shape of a Region ID, {@code ([a-z]+-){2,3}[0-9]+}, wherever it stands: alone, in an ARN, at the start of a zone
 * name.
 */
final class RegionGrammar {
    private static final int LONGEST = 32;

    private RegionGrammar() {}

    /**
     * Finds the end of the Region ID that begins at an index. The grammar is deterministic: words with hyphens, then
     * all digits that follow.
     *
     * @return the index behind the last digit, or {@link Scan#NONE} if no Region ID of at most 32 characters begins
     *     here
     */
    static int end(String text, int from) {
        int number = from;
        int words = 0;
        int end = Scan.skipLower(text, number);
        while (end > number && Scan.isAt(text, end, '-')) {
            words++;
            number = end + 1;
            end = Scan.skipLower(text, number);
        }
        end = Scan.endOfNumber(text, number);
        return (words == 2 || words == 3) && end - from <= LONGEST ? end : Scan.NONE;
    }

    static boolean matches(String text) {
        return text.length() <= LONGEST && end(text, 0) == text.length();
    }
}
