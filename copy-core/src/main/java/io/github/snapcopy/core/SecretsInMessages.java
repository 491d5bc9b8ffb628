// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import io.github.snapcopy.internal.text.Ascii;
import java.util.List;

/**
 * Hides session tokens and signatures in a message: a service that disagrees with a signature repeats what it hashed,
 * one that disagrees with a URL may repeat the URL.
 */
final class SecretsInMessages {
    private static final List<String> NAMES = List.of("x-amz-security-token", "x-amz-signature");
    private static final String REDACTED = "<redacted>";

    private SecretsInMessages() {}

    static String hide(String message) {
        String out = message;
        for (String name : NAMES) {
            out = hide(out, name);
        }
        return out;
    }

    private static String hide(String message, String name) {
        String lower = Ascii.toLowerCase(message);
        StringBuilder out = new StringBuilder(message.length());
        int done = 0;
        int found = lower.indexOf(name);
        while (found >= 0) {
            int after = found + name.length();
            int start = startOfValue(lower, after);
            if (start > after) {
                out.append(message, done, start).append(REDACTED);
                done = endOfValue(lower, start, isHeader(lower, after));
            }
            found = lower.indexOf(name, Math.max(after, done));
        }
        return out.append(message, done, message.length()).toString();
    }

    /**
     * Where the value begins, behind a separator, and behind the quotes and spaces that JSON or a writer of prose puts
     * around it; the name's end if there is no separator.
     */
    private static int startOfValue(String lower, int nameEnd) {
        int separator = skip(lower, nameEnd, "\"'\\ ");
        int width = lower.startsWith(":", separator) || lower.startsWith("=", separator)
                ? 1
                : lower.startsWith("%3d", separator) ? 3 : 0;
        if (width == 0) {
            return nameEnd;
        }
        int behind = separator + width;
        int value = skip(lower, behind, "\"'\\ [");
        boolean onlySpaces = lower.substring(behind, value).isBlank();
        return separator == nameEnd && onlySpaces ? behind : value;
    }

    private static int skip(String text, int start, String skipped) {
        int at = start;
        while (at < text.length() && skipped.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static boolean isHeader(String lower, int nameEnd) {
        return lower.startsWith(":", nameEnd);
    }

    /** A header ends with its line; a query parameter or JSON text with what cannot be in an encoded value. */
    private static int endOfValue(String lower, int start, boolean header) {
        for (int i = start; i < lower.length(); i++) {
            char c = lower.charAt(i);
            boolean lineEnd = c == '\n' || c == '\r';
            boolean valueEnd = "& '\"\\".indexOf(c) >= 0 || lower.startsWith("%26", i);
            if (lineEnd || (!header && valueEnd)) {
                return i;
            }
        }
        return lower.length();
    }
}
