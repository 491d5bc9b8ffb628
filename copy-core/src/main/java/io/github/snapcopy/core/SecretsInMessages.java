// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import io.github.snapcopy.internal.text.Ascii;
import java.util.List;

/**
 * Hides session tokens and signatures in a message: a service that disagrees with a signature repeats what it hashed, one that
 * disagrees with a URL may repeat the URL.
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
            int separator = separator(lower, after);
            if (separator > 0) {
                boolean header = lower.charAt(after) == ':';
                out.append(message, done, after + separator).append(REDACTED);
                done = end(lower, after, header);
            }
            found = lower.indexOf(name, Math.max(after, done));
        }
        return out.append(message, done, message.length()).toString();
    }

    /** The length of what parts name and value, or 0 if none follows. */
    private static int separator(String lower, int at) {
        if (lower.startsWith(":", at) || lower.startsWith("=", at)) {
            return 1;
        }
        return lower.startsWith("%3d", at) ? 3 : 0;
    }

    /** A header ends with its line, a query parameter with the next ampersand or the query. */
    private static int end(String lower, int start, boolean header) {
        for (int i = start; i < lower.length(); i++) {
            char c = lower.charAt(i);
            boolean lineEnd = c == '\n' || c == '\r';
            boolean valueEnd = c == '&' || c == ' ' || c == '\'' || c == '"' || lower.startsWith("%26", i);
            if (lineEnd || (!header && valueEnd)) {
                return i;
            }
        }
        return lower.length();
    }
}
