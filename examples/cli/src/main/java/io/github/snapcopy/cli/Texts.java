// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

/** ASCII characters in any locale, and texts of others made safe for messages. The library keeps its own to itself. */
final class Texts {
    private static final int LONGEST = 80;

    private Texts() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isLetter(char c) {
        return isLower(c) || isUpper(c);
    }

    /** Leaves everything but A to Z alone. */
    static String toLowerCase(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(isUpper(c) ? (char) (c + ('a' - 'A')) : c);
        }
        return out.toString();
    }

    /**
     * Quotes a text for a message: one line of printable ASCII, at most 80 characters of the text, and nothing of a URL
     * from its query on, nor of what follows the name of a signature's parameter.
     *
     * @return for example {@code 'backup'}, {@code 'a\u0000b'}, {@code 'aaa...' (1000 characters)}
     */
    static String quote(String text) {
        StringBuilder out = new StringBuilder().append('\'');
        boolean url = false;
        boolean signature = false;
        for (int i = 0; i < text.length(); i++) {
            if (i == LONGEST) {
                return out.append("...' (")
                        .append(text.length())
                        .append(" characters)")
                        .toString();
            }
            char c = text.charAt(i);
            url |= text.startsWith("://", i);
            signature |= text.regionMatches(true, i, "X-Amz-", 0, "X-Amz-".length());
            append(out, c);
            if (i + 1 < text.length() && ((url && c == '?') || (signature && c == '='))) {
                return out.append("<redacted>'").toString();
            }
        }
        return out.append('\'').toString();
    }

    private static void append(StringBuilder out, char c) {
        if (c >= ' ' && c < 0x7F) {
            out.append(c);
            return;
        }
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(Character.forDigit(c >> shift & 0xF, 16));
        }
    }
}
