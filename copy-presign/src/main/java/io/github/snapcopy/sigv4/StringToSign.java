// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The second stage of SigV4: what the signing key signs. It holds a hash of the request, not the request, and so no
 * secret.
 *
 * <pre>
 * AWS4-HMAC-SHA256
 * 20260115T123456Z
 * 20260115/us-west-2/ec2/aws4_request
 * b08f7c100d4b58906b2f0cc4a3167f199380ac36b9bbc640ab42e7571dd8f423
 * </pre>
 *
 * @since 0.1
 */
public final class StringToSign {
    /** The only algorithm of this package, as {@code X-Amz-Algorithm} names it. */
    static final String ALGORITHM = "AWS4-HMAC-SHA256";

    private final RequestTimestamp timestamp;
    private final CredentialScope credentialScope;
    private final String canonicalRequestHash;

    private StringToSign(RequestTimestamp timestamp, CredentialScope credentialScope, String canonicalRequestHash) {
        this.timestamp = timestamp;
        this.credentialScope = credentialScope;
        this.canonicalRequestHash = canonicalRequestHash;
    }

    /**
     * Returns the string to sign of a request. The day of the timestamp and that of the scope are not compared, so that
     * a URL of somebody else can be recomputed as it is.
     *
     * @param timestamp the instant of signing
     * @param credentialScope the scope of the signing key
     * @param canonicalRequest the request
     * @return the string to sign
     */
    public static StringToSign of(
            RequestTimestamp timestamp, CredentialScope credentialScope, CanonicalRequest canonicalRequest) {
        Objects.requireNonNull(timestamp, "timestamp");
        Objects.requireNonNull(credentialScope, "credentialScope");
        Objects.requireNonNull(canonicalRequest, "canonicalRequest");
        return new StringToSign(timestamp, credentialScope, canonicalRequest.hash());
    }

    /**
     * Returns the name of the algorithm.
     *
     * @return always {@code AWS4-HMAC-SHA256}
     */
    public String algorithm() {
        return ALGORITHM;
    }

    /**
     * Returns the instant of signing.
     *
     * @return the timestamp
     */
    public RequestTimestamp timestamp() {
        return timestamp;
    }

    /**
     * Returns the scope of the signing key.
     *
     * @return the credential scope
     */
    public CredentialScope credentialScope() {
        return credentialScope;
    }

    /**
     * Returns the hash of the canonical request.
     *
     * @return 64 lower-case hexadecimal digits
     */
    public String canonicalRequestHash() {
        return canonicalRequestHash;
    }

    /**
     * Returns the text that is signed.
     *
     * @return four lines without a final line feed
     */
    public String value() {
        return ALGORITHM + '\n' + timestamp.value() + '\n' + credentialScope.value() + '\n' + canonicalRequestHash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StringToSign that && value().equals(that.value());
    }

    @Override
    public int hashCode() {
        return value().hashCode();
    }

    /** Returns {@link #value()}. */
    @Override
    public String toString() {
        return value();
    }
}
