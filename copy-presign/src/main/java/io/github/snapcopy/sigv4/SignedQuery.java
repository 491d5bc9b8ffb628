// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A presigned URL with the stages of its signature. The URL is a credential until it expires: it is not printed.
 *
 * @since 0.1
 */
public final class SignedQuery {
    private final String url;
    private final String host;
    private final SigningTrace trace;
    private final Instant expiresAt;

    SignedQuery(String url, String host, SigningTrace trace, Instant expiresAt) {
        this.url = url;
        this.host = host;
        this.trace = trace;
        this.expiresAt = expiresAt;
    }

    /**
     * Returns the URL, signature and session token included. Whoever has it can make the request until it expires.
     *
     * @return {@code scheme://host[:port]/path?query}, ASCII, the query in canonical order and the signature last
     */
    public String unredactedUrl() {
        return url;
    }

    /**
     * Returns how the signature came about.
     *
     * @return the stages
     */
    public SigningTrace trace() {
        return trace;
    }

    /**
     * Returns the instant of signing.
     *
     * @return the instant, in whole seconds
     */
    public Instant signedAt() {
        return trace.stringToSign().timestamp().instant();
    }

    /**
     * Returns the instant at which the URL expires.
     *
     * @return the instant of signing plus the lifetime, in whole seconds
     */
    public Instant expiresAt() {
        return expiresAt;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedQuery that
                && trace.equals(that.trace)
                && MessageDigest.isEqual(
                        url.getBytes(StandardCharsets.US_ASCII), that.url.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public int hashCode() {
        return trace.hashCode();
    }

    /** Returns host and expiry alone. */
    @Override
    public String toString() {
        return "SignedQuery[host=" + host + ", expiresAt=" + expiresAt + "]";
    }
}
