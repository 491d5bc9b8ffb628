// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import java.util.Map;
import java.util.SortedMap;

/**
 * The signed headers as both sides hash them: names in lower case and sorted, values trimmed and with single spaces.
 */
final class CanonicalHeaders {
    static final String SECURITY_TOKEN = "x-amz-security-token";

    private final String lines;
    private final String redacted;
    private final String names;

    private CanonicalHeaders(String lines, String redacted, String names) {
        this.lines = lines;
        this.redacted = redacted;
        this.names = names;
    }

    static CanonicalHeaders ofHost(String host) {
        String line = "host:" + host + '\n';
        return new CanonicalHeaders(line, line, "host");
    }

    /** Takes names in lower case. */
    static CanonicalHeaders of(SortedMap<String, String> headers) {
        StringBuilder lines = new StringBuilder();
        StringBuilder redacted = new StringBuilder();
        for (Map.Entry<String, String> header : headers.entrySet()) {
            boolean secret = header.getKey().equals(SECURITY_TOKEN);
            String value = singleSpaced(header.getValue());
            lines.append(header.getKey()).append(':').append(value).append('\n');
            redacted.append(header.getKey())
                    .append(':')
                    .append(secret ? CanonicalQuery.REDACTED : value)
                    .append('\n');
        }
        return new CanonicalHeaders(lines.toString(), redacted.toString(), String.join(";", headers.keySet()));
    }

    /** Values hold no other white space than spaces. */
    private static String singleSpaced(String value) {
        String stripped = value.strip();
        StringBuilder out = new StringBuilder(stripped.length());
        char previous = ' ';
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            if (c != ' ' || previous != ' ') {
                out.append(c);
            }
            previous = c;
        }
        return out.toString();
    }

    String lines() {
        return lines;
    }

    String redacted() {
        return redacted;
    }

    String names() {
        return names;
    }
}
