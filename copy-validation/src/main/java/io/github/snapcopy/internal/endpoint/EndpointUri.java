// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.internal.endpoint;

import io.github.snapcopy.internal.text.Ascii;
import io.github.snapcopy.internal.text.Messages;
import java.net.URI;
import java.util.Objects;

/**
 * Decides which URIs may be endpoints that a caller names: HTTPS, or HTTP on this machine. Looks at the text only; no
 * name is resolved.
 *
 * <table>
 * <caption>Examples</caption>
 * <tr><th>URI</th><th>Outcome</th></tr>
 * <tr><td>{@code https://proxy.example.com:8443/a%20b/}</td><td>taken</td></tr>
 * <tr><td>{@code http://localhost:4566}, {@code http://127.0.0.1}, {@code http://[::1]}</td><td>taken</td></tr>
 * <tr><td>{@code http://proxy.example.com}</td><td>refused: HTTP leaves the machine</td></tr>
 * <tr><td>{@code https://user@host.example}, {@code https://host.example?a=b}</td><td>refused</td></tr>
 * </table>
 *
 * @since 0.1
 */
public final class EndpointUri {
    private EndpointUri() {}

    /**
     * Checks a URI.
     *
     * @param uri a URI
     * @return the same URI: absolute, HTTPS or HTTP on a loopback host, with a host of ASCII letters, digits, hyphens
     *     and dots or an IPv6 literal, perhaps a port and a percent-encoded path, and nothing else
     * @throws IllegalArgumentException if the URI is of another form
     */
    public static URI require(URI uri) {
        Objects.requireNonNull(uri, "uri");
        // First, so that no other message can print a password.
        if (uri.getRawUserInfo() != null
                || (uri.getRawAuthority() != null && uri.getRawAuthority().indexOf('@') >= 0)) {
            throw new IllegalArgumentException("endpoint must not have user information");
        }
        if (uri.getRawQuery() != null) {
            throw new IllegalArgumentException("endpoint must not have a query");
        }
        if (uri.getRawFragment() != null) {
            throw new IllegalArgumentException("endpoint must not have a fragment");
        }
        if (!uri.isAbsolute() || uri.isOpaque()) {
            // Not quoted: in https:user:password@host all that follows the scheme is one opaque part.
            throw new IllegalArgumentException(
                    "endpoint must be an absolute URI with a host, such as https://host.example");
        }
        String host = uri.getHost();
        if (host == null || !isHost(host)) {
            throw refused(
                    uri, "must have a host of ASCII letters, digits, hyphens and dots, or an IPv6 literal in brackets");
        }
        if (uri.getPort() != -1 && (uri.getPort() < 1 || uri.getPort() > 65535)) {
            throw refused(uri, "must have a port of 1 to 65535, or none");
        }
        checkScheme(uri, host);
        if (!isAscii(uri.getRawPath())) {
            throw refused(uri, "must have a percent-encoded path");
        }
        return uri;
    }

    private static void checkScheme(URI uri, String host) {
        String scheme = Ascii.toLowerCase(uri.getScheme());
        if (scheme.equals("https") || (scheme.equals("http") && isLoopback(Ascii.toLowerCase(host)))) {
            return;
        }
        throw refused(uri, "must be https, or http on this machine (localhost, *.localhost, 127.0.0.0/8, [::1])");
    }

    private static IllegalArgumentException refused(URI uri, String reason) {
        return new IllegalArgumentException("endpoint " + Messages.quote(uri.toString()) + " " + reason);
    }

    private static boolean isHost(String host) {
        boolean literal = host.startsWith("[");
        int end = literal ? host.length() - 1 : host.length();
        for (int i = literal ? 1 : 0; i < end; i++) {
            char c = host.charAt(i);
            boolean legal = literal
                    ? Ascii.isLowerHex(c) || (c >= 'A' && c <= 'F') || c == ':' || c == '.'
                    : Ascii.isLetter(c) || Ascii.isDigit(c) || c == '-' || c == '.';
            if (!legal) {
                return false;
            }
        }
        return true;
    }

    /**
     * Tells whether a host is this machine by its text.
     *
     * @param host a host in lower case
     * @return true for {@code localhost}, names below it, 127.0.0.0/8 and {@code [::1]}
     */
    public static boolean isLoopback(String host) {
        return host.equals("localhost") || host.endsWith(".localhost") || host.equals("[::1]") || isIpv4Loopback(host);
    }

    /** Dotted decimal without leading zeros, which some readers take for octal. */
    private static boolean isIpv4Loopback(String host) {
        if (!host.startsWith("127.")) {
            return false;
        }
        int octets = 0;
        int start = 0;
        while (start <= host.length()) {
            int dot = host.indexOf('.', start);
            int end = dot < 0 ? host.length() : dot;
            if (!isOctet(host, start, end)) {
                return false;
            }
            octets++;
            start = end + 1;
        }
        return octets == 4;
    }

    private static boolean isOctet(String host, int start, int end) {
        int length = end - start;
        if (length < 1 || length > 3 || (length > 1 && host.charAt(start) == '0')) {
            return false;
        }
        int number = 0;
        for (int i = start; i < end; i++) {
            if (!Ascii.isDigit(host.charAt(i))) {
                return false;
            }
            number = 10 * number + host.charAt(i) - '0';
        }
        return number <= 255;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
