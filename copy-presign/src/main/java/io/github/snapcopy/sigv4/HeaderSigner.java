// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import io.github.snapcopy.internal.text.Ascii;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The signer of any query API: Signature Version 4 in the header {@code Authorization} of a POST. Signed are the
 * payload and the headers {@code Content-Type}, {@code Host}, {@code X-Amz-Content-Sha256}, {@code X-Amz-Date} and
 * {@code X-Amz-Security-Token}; others may be added freely.
 *
 * <p>The same stages as those of {@link QuerySigner}. Thread-safe; one instance serves any credentials, Regions and
 * services.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">Create a
 *     signed AWS API request</a>
 * @since 0.1
 */
public final class HeaderSigner {
    private final SigningKeyCache signingKeys;

    /**
     * Makes a signer that shares a cache of signing keys.
     *
     * @param signingKeys the cache
     */
    public HeaderSigner(SigningKeyCache signingKeys) {
        this.signingKeys = Objects.requireNonNull(signingKeys, "signingKeys");
    }

    /**
     * Makes a signer with a cache of its own.
     *
     * @return the signer
     */
    public static HeaderSigner create() {
        return new HeaderSigner(new SigningKeyCache());
    }

    /**
     * Signs a request.
     *
     * @param request what to sign, for what and with what
     * @return the headers and the stages of the signature
     */
    public SignedHeaders sign(PostRequest request) {
        Objects.requireNonNull(request, "request");
        SigningCredentials credentials = request.credentials();
        Target target = request.target();
        String payloadHash = Sha256.hex(Sha256.digest(request.unredactedBody()));

        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", request.contentType());
        headers.put("X-Amz-Content-Sha256", payloadHash);
        headers.put(QueryNames.DATE, request.timestamp().value());
        credentials.sessionToken().ifPresent(token -> headers.put(QueryNames.SECURITY_TOKEN, token));
        CanonicalHeaders canonicalHeaders = CanonicalHeaders.of(toSign(headers, target));
        SigningTrace trace = SigningTrace.of(
                CanonicalRequest.ofPost(target, canonicalHeaders, payloadHash),
                request.timestamp(),
                request.credentialScope(),
                credentials,
                signingKeys);
        headers.put("Authorization", authorization(credentials, trace));
        return new SignedHeaders(
                URI.create(target.scheme() + "://" + target.host() + target.path()),
                target.host(),
                Collections.unmodifiableMap(headers),
                trace);
    }

    private static SortedMap<String, String> toSign(Map<String, String> headers, Target target) {
        SortedMap<String, String> signed = new TreeMap<>();
        headers.forEach((name, value) -> signed.put(Ascii.toLowerCase(name), value));
        signed.put("host", target.host());
        return signed;
    }

    private static String authorization(SigningCredentials credentials, SigningTrace trace) {
        return StringToSign.ALGORITHM + " Credential=" + credentials.accessKeyId() + '/'
                + trace.credentialScope().value() + ", SignedHeaders="
                + trace.canonicalRequest().signedHeaders() + ", Signature="
                + trace.signature().value();
    }

    /** What no client may send in a header would be changed on the way, or end the header. */
    static void checkHeader(String value, String name) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c >= 0x7F) {
                throw new IllegalArgumentException(name + " holds a character that no header can carry, at " + i);
            }
        }
    }
}
