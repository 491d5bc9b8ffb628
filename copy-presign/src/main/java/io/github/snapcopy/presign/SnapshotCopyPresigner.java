// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import static io.github.snapcopy.parameters.ParameterNames.DESTINATION_REGION;
import static io.github.snapcopy.parameters.ParameterNames.PRESIGNED_URL;
import static io.github.snapcopy.parameters.ParameterNames.SOURCE_REGION;
import static io.github.snapcopy.parameters.ParameterNames.SOURCE_SNAPSHOT_ID;

import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.endpoint.EndpointVariant;
import io.github.snapcopy.endpoint.Endpoints;
import io.github.snapcopy.endpoint.ServiceEndpoint;
import io.github.snapcopy.endpoint.UnknownPartitionException;
import io.github.snapcopy.internal.text.Messages;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.CopyService;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.sigv4.QuerySigner;
import io.github.snapcopy.sigv4.SigningCredentials;
import io.github.snapcopy.sigv4.SigningKeyCache;
import io.github.snapcopy.sigv4.SigningRequest;
import io.github.snapcopy.sigv4.UrlSigner;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import io.github.snapcopy.validation.ValidationReport;
import io.github.snapcopy.validation.Violation;
import io.github.snapcopy.values.RegionId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    private static final String SIGNING_NAME = CopyService.EC2.id();
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Set<String> PARAMETERS_OF_THE_HOST = Set.of(SOURCE_REGION, CopyContext.ENDPOINT_REGION);

    private final IdentityProvider<? extends AwsCredentialsIdentity> credentials;
    private final Duration expiresIn;
    private final Clock clock;
    private final SignedParameters signedParameters;
    private final EndpointVariant endpointVariant;
    private final @Nullable URI sourceEndpoint;
    private final SigningKeyCache signingKeys = new SigningKeyCache();
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
     * Makes the presigned URL of a request.
     *
     * @param request the request; a presigned URL it may hold is left out of account
     * @return the URL, with the instants that bound its life
     * @throws UnknownPartitionException if the host of the source Region is unknown; choose a {@link Builder#sourceEndpoint}
     * @throws ExpiredCredentialsException if the credentials have expired
     * @throws IllegalStateException if the credentials are anonymous
     * @throws IllegalArgumentException if the credentials cannot sign, see {@link SigningCredentials}, or the clock is
     *     outside the years 1 to 9999
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
        return presign(request, source(request.sourceRegion()), Identities.resolve(credentials));
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

    private ServiceEndpoint endpoint(RegionId region) {
        return sourceEndpoint == null
                ? Endpoints.ec2(region, endpointVariant)
                : Endpoints.custom(sourceEndpoint, region);
    }

    private record Source(ServiceEndpoint endpoint, UrlSigner signer) {}

    /**
     * Completes a request for sending: {@code PresignedUrl} and {@code DestinationRegion} together. Sign it again to send it
     * again later.
     *
     * @param request the request, which is not changed; a presigned URL it may hold is replaced
     * @return the request with a new URL, checked by the rules; its context tells when and for which endpoint it was signed
     * @throws RuntimeException as {@link #presignCopySnapshot(SnapshotCopyRequest)}
     */
    public SnapshotCopyRequest withPresignedUrl(SnapshotCopyRequest request) {
        return presignCopySnapshot(request).addTo(request);
    }

    /**
     * Makes the presigned URL of parameters that the rules may refuse, for published known answers with odd identifiers. Only
     * the rules that protect the host are run.
     *
     * @param parameters parameters of {@link CopyOperation#EC2_COPY_SNAPSHOT}
     * @param destinationRegion the value of {@code DestinationRegion} in the URL
     * @return the URL
     * @throws InvalidCopyRequestException if one of the two Regions is missing or malformed
     * @throws IllegalArgumentException if the parameters are those of another operation, hold a value that cannot be
     *     written, lack the snapshot, or would write a key of the URL twice
     * @throws RuntimeException as {@link #presignCopySnapshot(SnapshotCopyRequest)}
     */
    public PresignedUrl presignUnchecked(CopyParameters parameters, String destinationRegion) {
        Objects.requireNonNull(parameters, "parameters");
        Objects.requireNonNull(destinationRegion, "destinationRegion");
        if (parameters.operation() != CopyOperation.EC2_COPY_SNAPSHOT) {
            throw new IllegalArgumentException(parameters.operation() + " has no presigned URL");
        }
        CopyValidator validator = CopyValidator.standard();
        List<Violation> regions =
                validator.validate(parameters, CopyContext.ofEndpointRegion(destinationRegion)).errors().stream()
                        .filter(violation -> PARAMETERS_OF_THE_HOST.contains(
                                        violation.parameter().toString())
                                && !violation.rule().value().equals("cross-partition-copy"))
                        .toList();
        ValidationReport.of(regions).orThrow();
        return presign(
                parameters,
                RegionId.of(Objects.requireNonNull(parameters.text(SOURCE_REGION), SOURCE_REGION)),
                RegionId.of(destinationRegion));
    }

    private PresignedUrl presign(CopyParameters parameters, RegionId source, RegionId destination) {
        ServiceEndpoint endpoint = endpoint(source);
        AwsCredentialsIdentity identity = Identities.resolve(credentials);
        Instant signedAt = clock.instant();
        int expiresInSeconds = lifeOf(identity, signedAt);
        SigningRequest request = SigningRequest.builder()
                .endpoint(endpoint.uri())
                .service(SIGNING_NAME)
                .region(source.value())
                .parameters(toSign(parameters))
                .parameter(DESTINATION_REGION, destination.value())
                .credentials(Identities.credentialsOf(identity))
                .signedAt(signedAt)
                .expiresIn(Duration.ofSeconds(expiresInSeconds))
                .build();
        String url = new QuerySigner(signingKeys).sign(request).unredactedUrl();
        return new PresignedUrl(url, endpoint, signedAt.getEpochSecond(), expiresInSeconds);
    }

    private List<Map.Entry<String, String>> toSign(CopyParameters parameters) {
        Map<String, ParameterValue> documented = Map.of(
                SOURCE_REGION, requiredText(parameters, SOURCE_REGION),
                SOURCE_SNAPSHOT_ID, requiredText(parameters, SOURCE_SNAPSHOT_ID));
        if (signedParameters == SignedParameters.DOCUMENTED) {
            return QueryString.pairs(CopyParameters.of(CopyOperation.EC2_COPY_SNAPSHOT, documented));
        }
        List<Map.Entry<String, String>> pairs =
                QueryString.pairs(parameters.without(PRESIGNED_URL).without(DESTINATION_REGION));
        requireDistinctKeys(pairs);
        return pairs;
    }

    private static ParameterValue requiredText(CopyParameters parameters, String name) {
        if (parameters.value(name) instanceof ParameterValue.Text text) {
            return text;
        }
        throw new IllegalArgumentException(name + (parameters.has(name) ? " is no text" : " is missing"));
    }

    /** Parameters that no rule has seen may be called {@code Action}, or like a member of another. */
    private static void requireDistinctKeys(List<Map.Entry<String, String>> pairs) {
        Set<String> keys = new HashSet<>(Set.of(DESTINATION_REGION));
        for (Map.Entry<String, String> pair : pairs) {
            if (!keys.add(pair.getKey())) {
                throw new IllegalArgumentException(
                        "the URL would hold the key " + Messages.quote(pair.getKey()) + " twice");
            }
        }
    }

    /** The chosen life in seconds, capped by that of the credentials: a URL dies with them. */
    private int lifeOf(AwsCredentialsIdentity identity, Instant signedAt) {
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
            Objects.requireNonNull(expiresIn, "expiresIn");
            if (expiresIn.compareTo(SHORTEST) < 0 || expiresIn.compareTo(LONGEST) > 0 || expiresIn.toNanosPart() != 0) {
                throw new IllegalArgumentException(
                        "expiresIn must be whole seconds from 1 second to 7 days (604800 seconds), not " + expiresIn);
            }
            this.expiresIn = expiresIn;
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
         * Sets the variant of the public endpoint. Not every Region has every variant, and the host is derived all the same;
         * where it does not exist, set a {@link #sourceEndpoint}.
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
         * @param sourceEndpoint an absolute URL, HTTPS, or HTTP on loopback; a port is signed when it is not the default
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
