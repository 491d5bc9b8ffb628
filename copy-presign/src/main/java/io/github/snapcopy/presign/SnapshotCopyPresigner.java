// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.endpoint.EndpointVariant;
import io.github.snapcopy.endpoint.Endpoints;
import io.github.snapcopy.endpoint.ServiceEndpoint;
import io.github.snapcopy.endpoint.UnknownPartitionException;
import io.github.snapcopy.parameters.CopyService;
import io.github.snapcopy.sigv4.SigningCredentials;
import io.github.snapcopy.sigv4.SigningKeyCache;
import io.github.snapcopy.sigv4.UrlSigner;
import io.github.snapcopy.values.RegionId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;

/**
 * Makes the presigned URL that an EC2 CopySnapshot request carries: Signature Version 4 in the query, for the source
 * Region's EC2 endpoint. Immutable and safe for use by many threads.
 *
 * <pre>{@code
 * SnapshotCopyPresigner presigner = SnapshotCopyPresigner.create(DefaultCredentialsProvider.builder().build());
 * SnapshotCopyRequest ready = presigner.withPresignedUrl(request);
 * }</pre>
 *
 * <p>Sign right before sending. How long the service honours a URL beyond 15 minutes is not documented, whatever its
 * expiry says.
 *
 * <p>Source: EC2 API reference, CopySnapshot, parameter {@code PresignedUrl}; the AWS SDKs for what it leaves open.
 *
 * @since 0.1
 */
public final class SnapshotCopyPresigner {
    /** The life of a URL unless another is chosen: one hour. */
    public static final Duration DEFAULT_EXPIRES_IN = Duration.ofHours(1);

    static final String SIGNING_NAME = CopyService.EC2.id();
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(7);

    final IdentityProvider<? extends AwsCredentialsIdentity> credentials;
    final Clock clock;
    final SignedParameters signedParameters;
    final SigningKeyCache signingKeys = new SigningKeyCache();
    private final Duration expiresIn;
    private final EndpointVariant endpointVariant;
    private final @Nullable URI sourceEndpoint;
    private final RecentCredentials recentCredentials = new RecentCredentials();
    /** The known Regions, which are few; a source that is not one of them is prepared for each URL. */
    private final Map<RegionId, Source> sources = new ConcurrentHashMap<>();

    private SnapshotCopyPresigner(Builder builder) {
        this.credentials = builder.credentials;
        this.expiresIn = builder.expiresIn;
        this.clock = builder.clock;
        this.signedParameters = builder.signedParameters;
        this.endpointVariant = builder.endpointVariant;
        this.sourceEndpoint = builder.sourceEndpoint;
    }

    /**
     * A presigner with the defaults: one hour, the documented parameters, the plain public endpoint, the system clock.
     *
     * @param credentials where credentials come from, asked once a URL; any {@code AwsCredentialsProvider} will do
     * @return a presigner
     */
    public static SnapshotCopyPresigner create(IdentityProvider<? extends AwsCredentialsIdentity> credentials) {
        return builder(credentials).build();
    }

    /**
     * Starts a presigner.
     *
     * @param credentials where credentials come from, asked once a URL; any {@code AwsCredentialsProvider} will do
     * @return a new builder
     */
    public static Builder builder(IdentityProvider<? extends AwsCredentialsIdentity> credentials) {
        return new Builder(Objects.requireNonNull(credentials, "credentials"));
    }

    /**
     * Checks a life that is to be that of URLs later.
     *
     * @param expiresIn a life as for {@link Builder#expiresIn}
     * @return the life
     * @throws IllegalArgumentException if it is outside that range or has a fraction of a second
     */
    public static Duration requireExpiresIn(Duration expiresIn) {
        Objects.requireNonNull(expiresIn, "expiresIn");
        if (expiresIn.compareTo(SHORTEST) < 0 || expiresIn.compareTo(LONGEST) > 0 || expiresIn.toNanosPart() != 0) {
            throw new IllegalArgumentException(
                    "expiresIn must be whole seconds from 1 second to 7 days (604800 seconds), not " + expiresIn);
        }
        return expiresIn;
    }

    /**
     * Makes the presigned URL of a request.
     *
     * @param request the request; a presigned URL it may hold is left out of account
     * @return the URL, with the instants that bound its life
     * @throws UnknownPartitionException if the host of the source Region is unknown; choose a
     *     {@link Builder#sourceEndpoint}
     * @throws ExpiredCredentialsException if the credentials have expired
     * @throws UnusableCredentialsException if there are none, or they cannot sign
     * @throws IllegalArgumentException if the clock is outside the years 1 to 9999
     * @throws RuntimeException what the credentials provider throws
     */
    public PresignedUrl presignCopySnapshot(SnapshotCopyRequest request) {
        return presignCopySnapshot(request, credentials);
    }

    /**
     * Makes the presigned URL of a request with the credentials of this call in place of the presigner's own.
     *
     * @param request the request; a presigned URL it may hold is left out of account
     * @param credentials where the credentials come from, asked once
     * @return the URL, with the instants that bound its life
     * @throws RuntimeException as {@link #presignCopySnapshot(SnapshotCopyRequest)}
     */
    public PresignedUrl presignCopySnapshot(
            SnapshotCopyRequest request, IdentityProvider<? extends AwsCredentialsIdentity> credentials) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(credentials, "credentials");
        return presign(request, source(request.sourceRegion()), SdkCredentials.resolve(credentials));
    }

    private PresignedUrl presign(SnapshotCopyRequest request, Source source, AwsCredentialsIdentity identity) {
        Instant signedAt = clock.instant();
        SigningCredentials signingCredentials = recentCredentials.of(identity);
        int expiresInSeconds = lifeOf(identity, signedAt);
        String url = source.signer()
                .sign(new CopySnapshotQuery(request, signedParameters), signingCredentials, signedAt, expiresInSeconds);
        return new PresignedUrl(url, source.endpoint(), signedAt.getEpochSecond(), expiresInSeconds);
    }

    private Source source(RegionId region) {
        Source known = sources.get(region);
        if (known != null) {
            return known;
        }
        ServiceEndpoint endpoint = endpoint(region);
        Source source =
                new Source(endpoint, UrlSigner.trusting(endpoint.uri(), region.value(), SIGNING_NAME, signingKeys));
        if (region.isKnown()) {
            sources.put(region, source);
        }
        return source;
    }

    ServiceEndpoint endpoint(RegionId region) {
        return sourceEndpoint == null
                ? Endpoints.ec2(region, endpointVariant)
                : Endpoints.custom(sourceEndpoint, region);
    }

    private record Source(ServiceEndpoint endpoint, UrlSigner signer) {}

    /**
     * Completes a request for sending: {@code PresignedUrl} and {@code DestinationRegion} together. Sign it again to
     * send it again later.
     *
     * @param request the request, which is not changed; a presigned URL it may hold is replaced
     * @return the request with a new URL, checked by the rules; its context tells when and for which endpoint it was
     *     signed
     * @throws RuntimeException as {@link #presignCopySnapshot(SnapshotCopyRequest)}
     */
    public SnapshotCopyRequest withPresignedUrl(SnapshotCopyRequest request) {
        return presignCopySnapshot(request).addTo(request);
    }

    /** The chosen life in seconds, capped by that of the credentials: a URL dies with them. */
    int lifeOf(AwsCredentialsIdentity identity, Instant signedAt) {
        int chosen = (int) expiresIn.toSeconds();
        Instant end = identity.expirationTime().orElse(null);
        if (end == null) {
            return chosen;
        }
        // Between whole seconds: the timestamp drops the fraction of the one, and the life must not outlast the other.
        long secondsLeft = end.getEpochSecond() - signedAt.getEpochSecond();
        if (secondsLeft < SHORTEST.toSeconds()) {
            throw new ExpiredCredentialsException(end, signedAt);
        }
        return (int) Math.min(secondsLeft, chosen);
    }

    /**
     * The settings; no secret.
     *
     * @return one line
     */
    @Override
    public String toString() {
        return "SnapshotCopyPresigner[expiresIn=" + expiresIn + ", signedParameters=" + signedParameters + ", endpoint="
                + (sourceEndpoint == null ? endpointVariant : sourceEndpoint) + "]";
    }

    /** Collects the settings of a {@link SnapshotCopyPresigner}. */
    public static final class Builder {
        private final IdentityProvider<? extends AwsCredentialsIdentity> credentials;
        private Duration expiresIn = DEFAULT_EXPIRES_IN;
        private Clock clock = Clock.systemUTC();
        private SignedParameters signedParameters = SignedParameters.DOCUMENTED;
        private EndpointVariant endpointVariant = EndpointVariant.PLAIN;
        private @Nullable URI sourceEndpoint;

        private Builder(IdentityProvider<? extends AwsCredentialsIdentity> credentials) {
            this.credentials = credentials;
        }

        /**
         * Sets the life of the URLs. The credentials' own expiration shortens it.
         *
         * @param expiresIn whole seconds, from 1 second to 7 days
         * @return this builder
         * @throws IllegalArgumentException if it is outside that range or has a fraction of a second
         */
        public Builder expiresIn(Duration expiresIn) {
            this.expiresIn = requireExpiresIn(expiresIn);
            return this;
        }

        /**
         * Sets the clock, which is read once a URL.
         *
         * @param clock the clock; correct it by an offset where the machine's own is wrong
         * @return this builder
         */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Sets which parameters the URLs carry.
         *
         * @param signedParameters the profile
         * @return this builder
         */
        public Builder signedParameters(SignedParameters signedParameters) {
            this.signedParameters = Objects.requireNonNull(signedParameters, "signedParameters");
            return this;
        }

        /**
         * Sets the variant of the public endpoint. Not every Region has every variant, and the host is derived all the
         * same; where it does not exist, set a {@link #sourceEndpoint}.
         *
         * @param endpointVariant plain, FIPS, dual-stack or both
         * @return this builder
         */
        public Builder endpointVariant(EndpointVariant endpointVariant) {
            this.endpointVariant = Objects.requireNonNull(endpointVariant, "endpointVariant");
            return this;
        }

        /**
         * Sets an explicit source endpoint, such as a VPC endpoint or an emulator, in place of the public ones.
         *
         * @param sourceEndpoint an absolute URL, HTTPS, or HTTP on loopback; a port is signed when it is not the
         *     default
         * @return this builder
         * @throws IllegalArgumentException if it is another kind of URL
         */
        public Builder sourceEndpoint(URI sourceEndpoint) {
            Objects.requireNonNull(sourceEndpoint, "sourceEndpoint");
            this.sourceEndpoint = Endpoints.requireCustom(sourceEndpoint);
            return this;
        }

        /**
         * Makes the presigner.
         *
         * @return an immutable presigner
         */
        public SnapshotCopyPresigner build() {
            return new SnapshotCopyPresigner(this);
        }
    }
}
