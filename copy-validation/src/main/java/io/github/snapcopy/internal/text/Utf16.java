// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.internal.text;

/**
 * Facts about a Java string as a sequence of UTF-16 code units.
 *
 * @since 0.1
 */
public final class Utf16 {
    private Utf16() {}

    /**
     * Finds the first surrogate that is not part of a pair.
     *
     * @param text any text
     * @return its index in UTF-16 code units, or -1 if the text is well-formed
     */
    public static int unpairedSurrogate(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c) || i + 1 == length || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    /**
     * Counts code points; an unpaired surrogate counts as one.
     *
     * @param text any text
     * @return the number of code points
     */
    public static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * Tells whether a text is longer than a bound, counted in code points; does not count where the number of code
     * units decides.
     *
     * @param text any text
     * @param codePoints the bound
     * @return true if the text has more code points
     */
    public static boolean isLongerThan(String text, int codePoints) {
        return text.length() > codePoints && codePoints(text) > codePoints;
    }

    /**
     * Counts the bytes of a text in UTF-8; an unpaired surrogate, which has no UTF-8 form, counts as three.
     *
     * @param text any text
     * @return the number of bytes
     */
    public static int utf8Length(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                bytes++; // the pair takes four bytes
                i++;
            }
        }
        return bytes;
    }
}
