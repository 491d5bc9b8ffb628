// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import io.github.snapcopy.internal.text.Ascii;
import io.github.snapcopy.internal.text.Messages;
import io.github.snapcopy.internal.text.PercentEncoding;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/** Where a request goes, taken apart: the scheme and host in lower case, the path as given. */
record Target(String scheme, String host, String path) {

    /**
     * Reads an endpoint.
     *
     * @param endpoint scheme, host, optional port and path
     * @return its parts; the host carries the port unless it is the scheme's default, the path is never empty
     * @throws IllegalArgumentException if there is anything else in the URI, or no host
     */
    static Target of(URI endpoint) {
        Objects.requireNonNull(endpoint, "endpoint");
        if (endpoint.getRawUserInfo() != null) {
            throw new IllegalArgumentException("endpoint must not have user information");
        }
        String scheme = endpoint.getScheme() == null ? "" : Ascii.toLowerCase(endpoint.getScheme());
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new IllegalArgumentException("endpoint must be an absolute http or https URI");
        }
        if (endpoint.getHost() == null) {
            throw new IllegalArgumentException("endpoint has no host that can be read");
        }
        String host = Ascii.toLowerCase(endpoint.getHost());
        if (host.contains("%")) {
            throw new IllegalArgumentException("endpoint host must not have an IPv6 zone: " + Messages.quote(host));
        }
        if (endpoint.getRawQuery() != null || endpoint.getRawFragment() != null) {
            throw new IllegalArgumentException("endpoint must not have a query or fragment");
        }
        String path = endpoint.getRawPath();
        // A URI may hold raw non-ASCII; on the wire it would be encoded by whoever sends it, and not as it was signed.
        if (!Ascii.isPrintable(path)) {
            throw new IllegalArgumentException("endpoint path must be percent-encoded: " + Messages.quote(path));
        }
        return new Target(scheme, host + portSuffix(scheme, endpoint.getPort()), path.isEmpty() ? "/" : path);
    }

    private static String portSuffix(String scheme, int port) {
        if (port == -1 || port == (scheme.equals("https") ? 443 : 80)) {
            return "";
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("endpoint port must be 1 to 65535, but is " + port);
        }
        return ":" + port;
    }

    /**
     * Returns the canonical URI: dot segments and empty segments removed, then the path, encoded as it already is,
     * encoded once more. It ends with a slash if the path does, which is not quite RFC 3986 ({@code /a/.}) but what the
     * AWS SDKs sign.
     *
     * @return for example {@code /a%2520b/} for {@code /x/../a%20b//}
     */
    String canonicalUri() {
        if (path.equals("/")) {
            return path;
        }
        Deque<String> kept = new ArrayDeque<>();
        for (String segment : path.split("/", 0)) {
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                kept.addLast(segment);
            }
        }
        StringBuilder out = new StringBuilder(path.length() + 16);
        for (String segment : kept) {
            PercentEncoding.append(out.append('/'), segment);
        }
        return kept.isEmpty() || path.endsWith("/") ? out.append('/').toString() : out.toString();
    }
}
