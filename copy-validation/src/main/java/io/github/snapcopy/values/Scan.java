// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

import io.github.snapcopy.internal.text.Ascii;

/** Steps of the scanners: each looks at every character at most once and allocates nothing. */
final class Scan {
    /** What stands for an index where there is none. */
    static final int NONE = -1;

    private Scan() {}

    /** Returns the index behind the longest run of {@code a-z} that starts at {@code from}. */
    static int skipLower(String text, int from) {
        int i = from;
        while (i < text.length() && Ascii.isLower(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Returns the index behind the longest run of {@code 0-9} that starts at {@code from}. */
    static int skipDigits(String text, int from) {
        int i = from;
        while (i < text.length() && Ascii.isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Returns the index behind the digits, at least one, that start at {@code from}, or {@link #NONE}. */
    static int endOfNumber(String text, int from) {
        int end = skipDigits(text, from);
        return end == from ? NONE : end;
    }

    /** Tells whether the text from {@code from} to {@code to}, which must lie within it, holds {@code 0-9 a-f} only. */
    static boolean isLowerHex(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Ascii.isLowerHex(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether the character at an index, which may lie behind the end, is the given one. */
    static boolean isAt(String text, int index, char expected) {
        return index < text.length() && text.charAt(index) == expected;
    }

    /** Tells whether the rest of the text is a run of at least one digit. */
    static boolean endsInDigits(String text, int from) {
        return endOfNumber(text, from) == text.length();
    }

    /**
     * Tells whether the text is the prefix and then 8 or 17 lower-case hexadecimal digits: the shape of EC2 resource
     * IDs.
     */
    static boolean isResourceId(String text, String prefix) {
        int digits = text.length() - prefix.length();
        return (digits == 8 || digits == 17)
                && text.startsWith(prefix)
                && isLowerHex(text, prefix.length(), text.length());
    }

    /** Tells whether the text between the indices is an account ID: twelve digits, leading zeros included. */
    static boolean isAccount(String text, int from, int to) {
        return to - from == 12 && skipDigits(text, from) == to;
    }
}
