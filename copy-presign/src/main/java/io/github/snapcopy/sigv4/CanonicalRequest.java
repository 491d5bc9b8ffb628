// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The first stage of SigV4: the request in the one spelling that both sides hash. Either a GET with an empty payload
 * whose only signed header is {@code host}, as {@link QuerySigner} signs it, or a POST with a payload and more headers,
 * as {@link HeaderSigner} does.
 *
 * <p>{@link #value()} of the former reads, line by line:
 *
 * <pre>
 * GET
 * /
 * Action=CopySnapshot&amp;...&amp;X-Amz-SignedHeaders=host
 * host:ec2.us-west-2.amazonaws.com
 *
 * host
 * e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
 * </pre>
 *
 * @since 0.1
 */
public final class CanonicalRequest {
    /** SHA-256 of nothing, in hexadecimal. */
    static final String EMPTY_PAYLOAD_HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private final String method;
    private final String canonicalUri;
    private final CanonicalQuery canonicalQuery;
    private final CanonicalHeaders canonicalHeaders;
    private final String payloadHash;

    private CanonicalRequest(
            String method,
            String canonicalUri,
            CanonicalQuery canonicalQuery,
            CanonicalHeaders canonicalHeaders,
            String payloadHash) {
        this.method = method;
        this.canonicalUri = canonicalUri;
        this.canonicalQuery = canonicalQuery;
        this.canonicalHeaders = canonicalHeaders;
        this.payloadHash = payloadHash;
    }

    /**
     * Returns the canonical request of a GET.
     *
     * @param endpoint an absolute {@code http} or {@code https} URI: host, optional port, optional path in
     *     percent-encoded form, and nothing else
     * @param canonicalQuery the query with every parameter but the signature
     * @return the canonical request
     * @throws IllegalArgumentException if the endpoint is of another form
     */
    public static CanonicalRequest of(URI endpoint, CanonicalQuery canonicalQuery) {
        return of(Target.of(endpoint), canonicalQuery, EMPTY_PAYLOAD_HASH);
    }

    /** Takes another payload hash, for the negative controls of the tests. */
    static CanonicalRequest of(Target target, CanonicalQuery canonicalQuery, String payloadHash) {
        Objects.requireNonNull(canonicalQuery, "canonicalQuery");
        return new CanonicalRequest(
                "GET", target.canonicalUri(), canonicalQuery, CanonicalHeaders.ofHost(target.host()), payloadHash);
    }

    /** A POST without a query. */
    static CanonicalRequest ofPost(Target target, CanonicalHeaders headers, String payloadHash) {
        return new CanonicalRequest("POST", target.canonicalUri(), CanonicalQuery.NONE, headers, payloadHash);
    }

    /**
     * Returns the same request with another payload hash, to find out what another signer did. EC2 accepts none but
     * that of nothing.
     *
     * @param otherPayloadHash for example {@code UNSIGNED-PAYLOAD}
     * @return the request
     */
    public CanonicalRequest withPayloadHash(String otherPayloadHash) {
        return new CanonicalRequest(
                method,
                canonicalUri,
                canonicalQuery,
                canonicalHeaders,
                Objects.requireNonNull(otherPayloadHash, "otherPayloadHash"));
    }

    /**
     * Returns the HTTP method.
     *
     * @return {@code GET} or {@code POST}
     */
    public String method() {
        return method;
    }

    /**
     * Returns the path: dot segments and empty segments removed, then the encoded path encoded once more.
     *
     * @return for example {@code /a%2520b/} for an endpoint with the path {@code /a%20b/}; at least {@code /}
     */
    public String canonicalUri() {
        return canonicalUri;
    }

    /**
     * Returns the canonical query string.
     *
     * @return the query
     */
    public CanonicalQuery canonicalQuery() {
        return canonicalQuery;
    }

    /**
     * Returns the canonical headers.
     *
     * @return a line {@code name:value} with its line feed for each; in {@code host} the port only when it is not the
     *     scheme's default. It holds the session token of a POST if there is one
     */
    public String canonicalHeaders() {
        return canonicalHeaders.lines();
    }

    /**
     * Returns the names of the signed headers.
     *
     * @return {@code host}, or for a POST several names joined by {@code ;}
     */
    public String signedHeaders() {
        return canonicalHeaders.names();
    }

    /**
     * Returns the hash of the payload.
     *
     * @return SHA-256 of the payload, of nothing for a GET; 64 lower-case hexadecimal digits, unless
     *     {@link #withPayloadHash} chose another text
     */
    public String payloadHash() {
        return payloadHash;
    }

    /**
     * Returns the text that is hashed.
     *
     * @return lines without a final line feed; it holds the session token if there is one
     */
    public String value() {
        return text(canonicalQuery.value(), canonicalHeaders.lines());
    }

    /**
     * Returns the text with the session token and any signature hidden.
     *
     * @return a text for logs
     */
    public String redacted() {
        return text(canonicalQuery.redacted(), canonicalHeaders.redacted());
    }

    /**
     * Returns the hash that enters the string to sign.
     *
     * @return SHA-256 of {@link #value()} in UTF-8, 64 lower-case hexadecimal digits
     */
    public String hash() {
        return Sha256.hex(Sha256.digest(value()));
    }

    private String text(String query, String headers) {
        return method
                + '\n'
                + canonicalUri
                + '\n'
                + query
                + '\n'
                + headers
                + '\n'
                + canonicalHeaders.names()
                + '\n'
                + payloadHash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CanonicalRequest that && value().equals(that.value());
    }

    @Override
    public int hashCode() {
        return value().hashCode();
    }

    /** Returns {@link #redacted()}. */
    @Override
    public String toString() {
        return redacted();
    }
}
