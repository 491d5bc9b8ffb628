// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import io.github.snapcopy.core.CopyRequest;
import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.endpoint.EndpointVariant;
import io.github.snapcopy.endpoint.Endpoints;
import io.github.snapcopy.endpoint.ServiceEndpoint;
import io.github.snapcopy.endpoint.UnknownPartitionException;
import io.github.snapcopy.parameters.CopyService;
import io.github.snapcopy.sigv4.HeaderSigner;
import io.github.snapcopy.sigv4.PostRequest;
import io.github.snapcopy.values.RegionId;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;

/**
 * Makes the complete HTTP request of a copy, ready for any HTTP client: a POST to the destination endpoint, signed in
 * its headers, for EC2 CopySnapshot with a presigned URL in its body that is made at the same moment. Immutable and
 * safe for use by many threads.
 *
 * <pre>{@code
 * CopyRequestSigner signer = CopyRequestSigner.create(DefaultCredentialsProvider.builder().build());
 * HttpResponse<String> response =
 *         HttpClient.newHttpClient().send(signer.sign(request).toHttpRequest(), BodyHandlers.ofString());
 * CopyReply reply = CopyReply.read(request.operation(), response.statusCode(), response.body());
 * }</pre>
 *
 * <p>Sign right before sending, and once for each time it is sent: the service takes a signature that is older than
 * some minutes for a replay. CopySnapshot has no client token; repeated after a time-out it makes a second copy.
 *
 * @since 0.1
 */
public final class CopyRequestSigner {
    private static final String CONTENT_TYPE = "application/x-www-form-urlencoded; charset=utf-8";

    private final IdentityProvider<? extends AwsCredentialsIdentity> credentials;
    private final Clock clock;
    private final EndpointVariant endpointVariant;
    private final @Nullable URI endpoint;
    private final @Nullable SnapshotCopyPresigner presigner;
    private final HeaderSigner signer;

    private CopyRequestSigner(Builder builder) {
        this.credentials = builder.credentials;
        this.clock = builder.clock;
        this.endpointVariant = builder.endpointVariant;
        this.endpoint = builder.endpoint;
        this.presigner = builder.presigns ? presigner(builder) : null;
        this.signer = HeaderSigner.create();
    }

    private static SnapshotCopyPresigner presigner(Builder builder) {
        return builder.presigner != null
                ? builder.presigner
                : SnapshotCopyPresigner.builder(builder.credentials)
                        .clock(builder.clock)
                        .endpointVariant(builder.endpointVariant)
                        .build();
    }

    /**
     * A signer with the defaults: the plain public endpoints, a presigned URL that lives one hour, the system clock.
     *
     * @param credentials where credentials come from, asked for every signature; any {@code AwsCredentialsProvider}
     *     will do
     * @return a signer
     */
    public static CopyRequestSigner create(IdentityProvider<? extends AwsCredentialsIdentity> credentials) {
        return builder(credentials).build();
    }

    /**
     * Starts a signer.
     *
     * @param credentials where credentials come from, asked for every signature; any {@code AwsCredentialsProvider}
     *     will do
     * @return a new builder
     */
    public static Builder builder(IdentityProvider<? extends AwsCredentialsIdentity> credentials) {
        return new Builder(Objects.requireNonNull(credentials, "credentials"));
    }

    /**
     * Signs a request, which is not changed and can be signed again later. A presigned URL that a CopySnapshot request
     * holds is replaced by a new one, unless this signer is {@link Builder#withoutPresigning}.
     *
     * @param request the request; for ElastiCache its context names the Region, see
     *     {@code CacheSnapshotCopyRequest.Builder.endpointRegion}
     * @return what to send
     * @throws IllegalArgumentException if an ElastiCache request names no Region, or the clock is outside the years 1
     *     to 9999
     * @throws UnknownPartitionException if the host of a Region is unknown; choose {@link Builder#endpoint} for the
     *     destination, {@link SnapshotCopyPresigner.Builder#sourceEndpoint} for the source
     * @throws ExpiredCredentialsException if the credentials have expired
     * @throws UnusableCredentialsException if there are none, they cannot sign, or hold a character that no header can
     *     carry
     * @throws RuntimeException what the credentials provider throws
     */
    public SignedCopyRequest sign(CopyRequest request) {
        Objects.requireNonNull(request, "request");
        ServiceEndpoint destination = destination(request);
        CopyRequest complete = request instanceof SnapshotCopyRequest snapshot && presigner != null
                ? presigner.withPresignedUrl(snapshot)
                : request;
        AwsCredentialsIdentity identity = SdkCredentials.resolve(credentials);
        Instant signedAt = clock.instant();
        requireAlive(identity, signedAt);
        PostRequest post = PostRequest.builder()
                .endpoint(destination.uri())
                .contentType(CONTENT_TYPE)
                .body(complete.toFormBody())
                .service(request.operation().service().id())
                .region(destination.region().value())
                .credentials(SdkCredentials.forHeaders(identity))
                .signedAt(signedAt)
                .build();
        return new SignedCopyRequest(complete, destination, signer.sign(post), post.unredactedBody());
    }

    private static void requireAlive(AwsCredentialsIdentity identity, Instant signedAt) {
        Instant end = identity.expirationTime().orElse(null);
        if (end != null && !end.isAfter(signedAt)) {
            throw new ExpiredCredentialsException(end, signedAt);
        }
    }

    private ServiceEndpoint destination(CopyRequest request) {
        RegionId region = request.endpointRegion()
                .orElseThrow(() ->
                        new IllegalArgumentException("the request names no Region to be sent to; set endpointRegion"));
        if (endpoint != null) {
            return Endpoints.custom(endpoint, region);
        }
        return request.operation().service() == CopyService.EC2
                ? Endpoints.ec2(region, endpointVariant)
                : Endpoints.elastiCache(region, endpointVariant);
    }

    /**
     * The settings; no secret.
     *
     * @return one line
     */
    @Override
    public String toString() {
        return "CopyRequestSigner[endpoint=" + (endpoint == null ? endpointVariant : endpoint) + ", presigner="
                + presigner + "]";
    }

    /** Collects the settings of a {@link CopyRequestSigner}. */
    public static final class Builder {
        private final IdentityProvider<? extends AwsCredentialsIdentity> credentials;
        private Clock clock = Clock.systemUTC();
        private EndpointVariant endpointVariant = EndpointVariant.PLAIN;
        private @Nullable URI endpoint;
        private @Nullable SnapshotCopyPresigner presigner;
        private boolean presigns = true;

        private Builder(IdentityProvider<? extends AwsCredentialsIdentity> credentials) {
            this.credentials = credentials;
        }

        /**
         * Sets the clock, which is read once for each signature.
         *
         * @param clock the clock; correct it by an offset where the machine's own is wrong
         * @return this builder
         */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Sets the variant of the public endpoints, of the destination and of the source.
         *
         * @param endpointVariant plain, FIPS, dual-stack or both
         * @return this builder
         */
        public Builder endpointVariant(EndpointVariant endpointVariant) {
            this.endpointVariant = Objects.requireNonNull(endpointVariant, "endpointVariant");
            return this;
        }

        /**
         * Sets an explicit destination endpoint, such as a VPC endpoint or an emulator, in place of the public ones.
         * The presigned URL still points to the public endpoint of the source; see {@link #presigner}.
         *
         * @param endpoint an absolute URL, HTTPS, or HTTP on loopback; a port is signed when it is not the default
         * @return this builder
         * @throws IllegalArgumentException if it is another kind of URL
         */
        public Builder endpoint(URI endpoint) {
            this.endpoint = Endpoints.requireCustom(Objects.requireNonNull(endpoint, "endpoint"));
            return this;
        }

        /**
         * Sets who makes the presigned URLs: with other credentials, another life, another source endpoint. Its clock
         * and its credentials are its own.
         *
         * @param presigner the presigner
         * @return this builder
         */
        public Builder presigner(SnapshotCopyPresigner presigner) {
            this.presigner = Objects.requireNonNull(presigner, "presigner");
            this.presigns = true;
            return this;
        }

        /**
         * Leaves CopySnapshot requests as they are: with the presigned URL of somebody else, or with none.
         *
         * @return this builder
         */
        public Builder withoutPresigning() {
            this.presigns = false;
            return this;
        }

        /**
         * Makes the signer.
         *
         * @return an immutable signer
         */
        public CopyRequestSigner build() {
            return new CopyRequestSigner(this);
        }
    }
}
