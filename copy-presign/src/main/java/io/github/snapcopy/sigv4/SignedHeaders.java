// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a signed POST, with the stages of the signature. Until the service takes the signature for too old,
 * some minutes after the instant of signing, headers and body together are a credential: the headers are not printed.
 *
 * @since 0.1
 */
public final class SignedHeaders {
    private final URI uri;
    private final String host;
    private final Map<String, String> headers;
    private final SigningTrace trace;

    SignedHeaders(URI uri, String host, Map<String, String> headers, SigningTrace trace) {
        this.uri = uri;
        this.host = host;
        this.headers = headers;
        this.trace = trace;
    }

    /**
     * Returns where to send the request.
     *
     * @return the endpoint, scheme and host in lower case as they were signed, the path never empty
     */
    public URI uri() {
        return uri;
    }

    /**
     * Returns the value of the {@code Host} header, which is signed, and which HTTP clients set themselves.
     *
     * @return the host, with the port when it is not the scheme's default
     */
    public String host() {
        return host;
    }

    /**
     * Returns the headers to send besides {@code Host}, session token and signature included.
     *
     * @return {@code Content-Type}, {@code X-Amz-Content-Sha256}, {@code X-Amz-Date}, {@code X-Amz-Security-Token} for
     *     temporary credentials, {@code Authorization}, in this order; unmodifiable
     */
    public Map<String, String> unredactedHeaders() {
        return headers;
    }

    /**
     * Returns how the signature came about.
     *
     * @return the stages
     */
    public SigningTrace trace() {
        return trace;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedHeaders that
                && trace.equals(that.trace)
                && uri.equals(that.uri)
                && headers.equals(that.headers);
    }

    @Override
    public int hashCode() {
        return trace.hashCode();
    }

    /** Returns host and instant alone. */
    @Override
    public String toString() {
        return "SignedHeaders[host=" + host + ", signedAt="
                + trace.stringToSign().timestamp().instant() + "]";
    }
}
