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
    /**
     * In the header {@code Authorization}. Without a prefix it is a word of prose, too: only what follows at once
     * counts.
     */
    private static final String BARE = "signature=";

    private static final List<String> SEPARATORS = List.of(":", "=", "%3d", "%3a", "%253d", ">");
    private static final List<String> ENDS = List.of("&", " ", "'", "\"", "\\", ",", "<", "%26", "%2526");
    private static final String REDACTED = "<redacted>";

    private SecretsInMessages() {}

    static String hide(String message) {
        String out = hideBare(message);
        for (String name : NAMES) {
            out = hide(out, name);
        }
        return out;
    }

    private static String hideBare(String message) {
        String lower = Ascii.toLowerCase(message);
        StringBuilder out = new StringBuilder(message.length());
        int done = 0;
        for (int found = lower.indexOf(BARE); found >= 0; found = lower.indexOf(BARE, done)) {
            int start = found + BARE.length();
            out.append(message, done, start).append(REDACTED);
            done = endOfValue(lower, start);
        }
        return out.append(message, done, message.length()).toString();
    }

    private static String hide(String message, String name) {
        String lower = Ascii.toLowerCase(message);
        StringBuilder out = new StringBuilder(message.length());
        int done = 0;
        int found = lower.indexOf(name);
        while (found >= 0) {
            int after = found + name.length();
            int start = startOfValue(lower, after);
            boolean endTag = lower.startsWith("</", found - 2);
            if (start > after && !endTag && !lower.startsWith(REDACTED, start)) {
                boolean header = lower.startsWith(":", after);
                out.append(message, done, start).append(REDACTED);
                done = header ? endOfLine(lower, start) : endOfValue(lower, start);
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
        int at = skip(lower, nameEnd, "\"'\\ ");
        for (String separator : SEPARATORS) {
            if (lower.startsWith(separator, at)) {
                return skip(lower, at + separator.length(), "\"'\\ [");
            }
        }
        return nameEnd;
    }

    private static int skip(String text, int start, String skipped) {
        int at = start;
        while (at < text.length() && skipped.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static int endOfLine(String lower, int start) {
        int at = start;
        while (at < lower.length() && lower.charAt(at) != '\n' && lower.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    /** A value that is no header ends with its line, or with what cannot be in an encoded value. */
    private static int endOfValue(String lower, int start) {
        int end = endOfLine(lower, start);
        for (int at = start; at < end; at++) {
            for (String mark : ENDS) {
                if (lower.startsWith(mark, at)) {
                    return at;
                }
            }
        }
        return end;
    }
}
