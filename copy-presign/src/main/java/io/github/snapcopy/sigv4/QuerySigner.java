// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The presigner of any query API: Signature Version 4 in the query string of a GET, {@code host} the only signed
 * header, an empty payload.
 *
 * <pre>{@code
 * SignedQuery signed = QuerySigner.create().sign(SigningRequest.builder()
 *         .endpoint(URI.create("https://ec2.us-west-2.amazonaws.com"))
 *         .service("ec2")
 *         .region("us-west-2")
 *         .parameter("Action", "DescribeRegions")
 *         .parameter("Version", "2016-11-15")
 *         .credentials(credentials)
 *         .signedAt(clock.instant())
 *         .expiresIn(Duration.ofMinutes(15))
 *         .build());
 * }</pre>
 *
 * <p>Thread-safe; one instance serves any credentials, Regions and services.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">Create a
 *     signed AWS API request</a>
 * @since 0.1
 */
public final class QuerySigner {
    private final SigningKeyCache signingKeys;

    /**
     * Makes a signer that shares a cache of signing keys.
     *
     * @param signingKeys the cache
     */
    public QuerySigner(SigningKeyCache signingKeys) {
        this.signingKeys = Objects.requireNonNull(signingKeys, "signingKeys");
    }

    /**
     * Makes a signer with a cache of its own.
     *
     * @return the signer
     */
    public static QuerySigner create() {
        return new QuerySigner(new SigningKeyCache());
    }

    /**
     * Signs a request.
     *
     * @param request what to sign
     * @return the presigned URL and the stages of its signature
     * @throws IllegalArgumentException if a parameter holds an unpaired surrogate; the message has its name, never its
     *     value
     */
    public SignedQuery sign(SigningRequest request) {
        Objects.requireNonNull(request, "request");
        return sign(request, CanonicalRequest.EMPTY_PAYLOAD_HASH);
    }

    /** Takes another payload hash, for the negative controls of the tests. */
    SignedQuery sign(SigningRequest request, String payloadHash) {
        CanonicalQuery query = CanonicalQuery.of(signedParameters(request));
        CanonicalRequest canonicalRequest = CanonicalRequest.of(request.target(), query, payloadHash);
        SigningTrace trace = SigningTrace.of(
                canonicalRequest, request.timestamp(), request.credentialScope(), request.credentials(), signingKeys);
        return new SignedQuery(
                url(request.target(), query, trace.signature()),
                request.target().host(),
                trace,
                request.timestamp().instant().plusSeconds(request.expiresInSeconds()));
    }

    private static List<Map.Entry<String, String>> signedParameters(SigningRequest request) {
        SigningCredentials credentials = request.credentials();
        List<Map.Entry<String, String>> all =
                new ArrayList<>(request.parameters().size() + 6);
        all.addAll(request.parameters());
        all.add(Map.entry(QueryNames.ALGORITHM, StringToSign.ALGORITHM));
        all.add(Map.entry(
                QueryNames.CREDENTIAL,
                credentials.accessKeyId() + '/' + request.credentialScope().value()));
        all.add(Map.entry(QueryNames.DATE, request.timestamp().value()));
        all.add(Map.entry(QueryNames.EXPIRES, Long.toString(request.expiresInSeconds())));
        credentials.sessionToken().ifPresent(token -> all.add(Map.entry(QueryNames.SECURITY_TOKEN, token)));
        all.add(Map.entry(QueryNames.SIGNED_HEADERS, "host"));
        return all;
    }

    private static String url(Target target, CanonicalQuery query, Signature signature) {
        return target.scheme() + "://" + target.host() + target.path() + '?' + query.value() + '&'
                + QueryNames.SIGNATURE + '=' + signature.value();
    }
}
