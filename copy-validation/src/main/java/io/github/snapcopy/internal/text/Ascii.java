// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.internal.text;

/**
 * Character classes and case mapping of ASCII alone: every grammar of this project is ASCII, in any locale.
 *
 * @since 0.1
 */
public final class Ascii {
    private Ascii() {}

    /**
     * Tells whether a character is {@code 0} to {@code 9}.
     *
     * @param c any character
     * @return true for the ten ASCII digits only
     */
    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /**
     * Tells whether a character is {@code a} to {@code z}.
     *
     * @param c any character
     * @return true for lower-case ASCII letters only
     */
    public static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    /**
     * Tells whether a character is {@code A} to {@code Z}.
     *
     * @param c any character
     * @return true for upper-case ASCII letters only
     */
    public static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /**
     * Tells whether a character is an ASCII letter of either case.
     *
     * @param c any character
     * @return true for {@code A-Z} and {@code a-z}
     */
    public static boolean isLetter(char c) {
        return isLower(c) || isUpper(c);
    }

    /**
     * Tells whether a character is a hexadecimal digit in lower case.
     *
     * @param c any character
     * @return true for {@code 0-9} and {@code a-f}
     */
    public static boolean isLowerHex(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f');
    }

    /**
     * Tells whether a character is a hexadecimal digit of either case.
     *
     * @param c any character
     * @return true for {@code 0-9}, {@code a-f} and {@code A-F}
     */
    public static boolean isHex(char c) {
        return isLowerHex(c) || (c >= 'A' && c <= 'F');
    }

    /**
     * Tells whether a text consists of printable ASCII characters, space to tilde. It then has no surrogates either.
     *
     * @param text any text
     * @return true also for the empty text
     */
    public static boolean isPrintable(String text) {
        int signs = 0; // the sign bit of a difference tells a character outside
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            signs |= (c - ' ') | ('~' - c);
        }
        return signs >= 0;
    }

    /**
     * Maps {@code A-Z} to {@code a-z} and leaves every other character alone (unlike {@link String#toLowerCase()},
     * which maps the Kelvin sign to {@code k}).
     *
     * @param text any text
     * @return the text in ASCII lower case
     */
    public static String toLowerCase(String text) {
        int length = text.length();
        int i = 0;
        while (i < length && !isUpper(text.charAt(i))) {
            i++;
        }
        if (i == length) {
            return text;
        }
        StringBuilder out = new StringBuilder(length).append(text, 0, i);
        for (; i < length; i++) {
            char c = text.charAt(i);
            out.append(isUpper(c) ? (char) (c + 32) : c);
        }
        return out.toString();
    }
}
