// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.internal.text;

/**
 * Makes any text safe to print in a message: quoted, one line, bounded, no invisible or direction-changing characters.
 *
 * @since 0.1
 */
public final class Messages {
    private static final int LONGEST = 80;

    private Messages() {}

    /**
     * Quotes a value for a message. At most 80 UTF-16 units are shown, then the length; everything but printable ASCII
     * is written as {@code \\u....}. Of a presigned URL that stands in the wrong place, nothing is shown from its query
     * on.
     *
     * @param value any text
     * @return for example {@code 'us-east-1a'}, {@code 'a\u0000b'} or {@code 'aaaa...' (1048576 characters)}
     */
    public static String quote(String value) {
        int shown = Math.min(value.length(), LONGEST);
        int secret = startOfSecret(value, shown);
        StringBuilder out = new StringBuilder(shown + 16).append('\'');
        for (int i = 0; i < secret; i++) {
            char c = value.charAt(i);
            if (c >= 0x20 && c < 0x7F) {
                out.append(c);
            } else {
                appendEscape(out, c);
            }
        }
        if (secret < shown) {
            return out.append("<redacted>'").toString();
        }
        if (shown < value.length()) {
            return out.append("...' (")
                    .append(value.length())
                    .append(" characters)")
                    .toString();
        }
        return out.append('\'').toString();
    }

    /**
     * Names a thing by a text of the caller: as it is if it could be a name, else quoted, so that it can neither forge
     * a line nor carry a secret into a log.
     *
     * @param name any text
     * @return for example {@code TagSpecification.x.Key}, or {@code 'a b'}
     */
    public static String name(String name) {
        boolean plain = !name.isEmpty() && name.length() <= LONGEST;
        int end = 0;
        while (end < name.length() && "=?".indexOf(name.charAt(end)) < 0) {
            char c = name.charAt(end++);
            plain &= Ascii.isLetter(c) || Ascii.isDigit(c) || "._-:".indexOf(c) >= 0;
        }
        return plain && end == name.length() ? name : quote(name.substring(0, end));
    }

    /** Where the query of a URL or the value of a signature's key begins, or the limit if neither is before it. */
    private static int startOfSecret(String value, int limit) {
        boolean url = false;
        boolean signature = false;
        for (int i = 0; i < limit; i++) {
            char c = value.charAt(i);
            url |= value.startsWith("://", i);
            signature |= value.regionMatches(true, i, "X-Amz-", 0, 6);
            if ((url && c == '?') || (signature && c == '=')) {
                return i + 1;
            }
        }
        return limit;
    }

    private static void appendEscape(StringBuilder out, char c) {
        out.append("\\u");
        String hex = Integer.toHexString(c);
        out.append("0000", 0, 4 - hex.length()).append(hex);
    }
}
