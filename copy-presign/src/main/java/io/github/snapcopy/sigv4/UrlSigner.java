// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import java.lang.ref.WeakReference;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Signs GET requests to one endpoint in their query, in one pass over one buffer: the fast way to the URL that
 * {@link QuerySigner} makes stage by stage. Immutable as seen from outside and safe for use by many threads.
 *
 * <pre>
 * buffer   [ method, path | canonical query | host, payload hash ]     hashed: the canonical request
 *                                           [ inner pad | string to sign ]     hashed: the inner hash of the HMAC
 *                                           [ outer pad | inner hash ]         hashed: the signature
 *              [ endpoint | canonical query | signature ]                the URL
 * </pre>
 *
 * <p>What is the same for one day, one life and one set of credentials is prepared once, and can be collected as
 * garbage at any time, so that no secret access key and no session token outlives its owner here. Derived keys stay in
 * the {@link SigningKeyCache}.
 *
 * @since 0.1
 */
public final class UrlSigner {
    private static final int SECONDS_PER_DAY = 86_400;
    private static final String NOT_CANONICAL =
            "the parameters are not in canonical form: encoded names in ascending order, each once with its encoded value";
    private static final int TIME_LENGTH = 6;
    private static final String SIGNATURE = '&' + QueryNames.SIGNATURE + '=';

    private final Target target;
    private final String region;
    private final String service;
    private final SigningKeyCache signingKeys;
    private final boolean trusting;
    private volatile WeakReference<@Nullable PreparedScope> prepared = new WeakReference<>(null);

    /**
     * Makes a signer that refuses parameters which are not written in canonical form.
     *
     * @param endpoint an absolute {@code http} or {@code https} URI: host, optional port, optional path in
     *     percent-encoded form
     * @param region the signing Region, such as {@code us-west-2}
     * @param service the signing name, such as {@code ec2}
     * @param signingKeys where derived keys are kept
     * @throws IllegalArgumentException if a value is of another form
     */
    public UrlSigner(URI endpoint, String region, String service, SigningKeyCache signingKeys) {
        this(endpoint, region, service, signingKeys, false);
    }

    private UrlSigner(URI endpoint, String region, String service, SigningKeyCache signingKeys, boolean trusting) {
        this.target = Target.of(endpoint);
        this.region = CredentialScope.checkPart(region, "region");
        this.service = CredentialScope.checkPart(service, "service");
        this.signingKeys = Objects.requireNonNull(signingKeys, "signingKeys");
        this.trusting = trusting;
    }

    /**
     * Makes a signer that believes its writers, whose tests show that they write in canonical form; it spares reading
     * the query once more. With assertions enabled it checks all the same. Out of canonical form it would sign what no
     * verifier accepts.
     *
     * @param endpoint as for the constructor
     * @param region as for the constructor
     * @param service as for the constructor
     * @param signingKeys as for the constructor
     * @return a signer
     * @throws IllegalArgumentException as the constructor
     */
    public static UrlSigner trusting(URI endpoint, String region, String service, SigningKeyCache signingKeys) {
        return new UrlSigner(endpoint, region, service, signingKeys, true);
    }

    /**
     * Signs one request.
     *
     * @param parameters writes the parameters of the request; what it throws comes out as it is
     * @param credentials the credentials; the same object again and again is fastest
     * @param signedAt the instant, of which whole seconds count
     * @param expiresInSeconds the life of the URL, 1 to 604800 seconds
     * @return the URL, a secret: signature and session token included
     * @throws IllegalArgumentException if the instant is outside the years 1 to 9999, the life is outside its range, no
     *     parameter was written, or they are not in canonical form
     */
    public String sign(
            CanonicalQueryWriter parameters, SigningCredentials credentials, Instant signedAt, int expiresInSeconds) {
        long epochSecond = signedAt.getEpochSecond();
        long epochDay = Math.floorDiv(epochSecond, SECONDS_PER_DAY);
        int secondOfDay = (int) (epochSecond - epochDay * SECONDS_PER_DAY);
        PreparedScope scope = prepared(credentials, signedAt, epochDay, expiresInSeconds);
        SigningSpace space = SigningSpace.take();
        String url = sign(parameters, scope, secondOfDay, space);
        // Not after a failure: a digest that is half fed must not be used again.
        space.giveBack();
        return url;
    }

    private String sign(CanonicalQueryWriter parameters, PreparedScope scope, int secondOfDay, SigningSpace space) {
        QueryBuffer out = space.buffer;
        int queryStart = Math.max(scope.urlHead.length, scope.canonicalHead.length);
        out.begin(queryStart, !trusting);

        parameters.writeTo(out);
        if (out.length() == queryStart) {
            throw new IllegalArgumentException("a query without parameters");
        }
        out.append(scope.beforeTime);
        int timeOfDay = out.length();
        out.twoDigits(secondOfDay / 3600)
                .twoDigits(secondOfDay / 60 % 60)
                .twoDigits(secondOfDay % 60)
                .append(scope.afterTime);
        int queryEnd = out.length() - scope.headersLength;
        out.putBefore(queryStart, scope.canonicalHead);
        byte[] canonicalRequestHash = space.hashFrom(queryStart - scope.canonicalHead.length);

        out.goBackTo(queryEnd);
        out.append(scope.innerHead)
                .again(timeOfDay, TIME_LENGTH)
                .append(scope.stringToSignTail)
                .hex(canonicalRequestHash);
        byte[] innerHash = space.hashFrom(queryEnd);

        out.goBackTo(queryEnd);
        out.append(scope.outerHead).append(innerHash);
        byte[] signature = space.hashFrom(queryEnd);

        out.goBackTo(queryEnd);
        if (!trusting && !CanonicalQuery.isCanonical(out.text(queryStart))) {
            throw new IllegalArgumentException(NOT_CANONICAL);
        }
        assert CanonicalQuery.isCanonical(out.text(queryStart)) : NOT_CANONICAL;
        out.literal(SIGNATURE).hex(signature);
        out.putBefore(queryStart, scope.urlHead);
        return out.text(queryStart - scope.urlHead.length);
    }

    private PreparedScope prepared(
            SigningCredentials credentials, Instant signedAt, long epochDay, int expiresInSeconds) {
        PreparedScope recent = prepared.get();
        if (recent != null && recent.isFor(credentials, epochDay, expiresInSeconds)) {
            return recent;
        }
        return prepare(credentials, signedAt, epochDay, expiresInSeconds);
    }

    private PreparedScope prepare(
            SigningCredentials credentials, Instant signedAt, long epochDay, int expiresInSeconds) {
        SigningRequest.checkExpiry(expiresInSeconds);
        CredentialScope credentialScope = CredentialScope.of(signedAt, region, service);
        SigningKey signingKey = signingKeys.signingKey(credentials, credentialScope);
        PreparedScope fresh =
                new PreparedScope(target, credentialScope, signingKey, credentials, epochDay, expiresInSeconds);
        prepared = new WeakReference<>(fresh);
        return fresh;
    }

    /** Returns host and Region; nothing secret. */
    @Override
    public String toString() {
        return "UrlSigner[host=" + target.host() + ", region=" + region + ", service=" + service + "]";
    }
}
