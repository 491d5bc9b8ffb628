// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.endpoint.EndpointVariant;
import io.github.snapcopy.presign.SignedParameters;
import io.github.snapcopy.sigv4.SigningCredentials;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;

/**
 * All that decides what a presigned URL looks like. Prints no secret.
 *
 * @since 0.1
 */
public final class PresignInput {
    private final SnapshotCopyRequest request;
    private final SigningCredentials credentials;
    private final Instant signedAt;
    private final Duration expiresIn;
    private final SignedParameters signedParameters;
    private final EndpointVariant endpointVariant;

    PresignInput(
            SnapshotCopyRequest request,
            SigningCredentials credentials,
            Instant signedAt,
            Duration expiresIn,
            SignedParameters signedParameters,
            EndpointVariant endpointVariant) {
        this.request = Objects.requireNonNull(request, "request");
        this.credentials = Objects.requireNonNull(credentials, "credentials");
        this.signedAt = Objects.requireNonNull(signedAt, "signedAt");
        this.expiresIn = Objects.requireNonNull(expiresIn, "expiresIn");
        this.signedParameters = Objects.requireNonNull(signedParameters, "signedParameters");
        this.endpointVariant = Objects.requireNonNull(endpointVariant, "endpointVariant");
    }

    /**
     * Returns the request.
     *
     * @return a valid request without presigned URL
     */
    public SnapshotCopyRequest request() {
        return request;
    }

    /**
     * Returns the credentials.
     *
     * @return who signs, for one half of the inputs with a session token
     */
    public SigningCredentials credentials() {
        return credentials;
    }

    /**
     * Returns the instant of signing.
     *
     * @return when, in whole seconds
     */
    public Instant signedAt() {
        return signedAt;
    }

    /**
     * Returns the life.
     *
     * @return the life of the URL, 15 minutes to 7 days in whole seconds
     */
    public Duration expiresIn() {
        return expiresIn;
    }

    /**
     * Returns the profile.
     *
     * @return which parameters go into the URL
     */
    public SignedParameters signedParameters() {
        return signedParameters;
    }

    /**
     * Returns the endpoint.
     *
     * @return which endpoint of the source Region it is for
     */
    public EndpointVariant endpointVariant() {
        return endpointVariant;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PresignInput that
                && request.equals(that.request)
                && credentials.equals(that.credentials)
                && signedAt.equals(that.signedAt)
                && expiresIn.equals(that.expiresIn)
                && signedParameters.equals(that.signedParameters)
                && endpointVariant.equals(that.endpointVariant);
    }

    @Override
    public int hashCode() {
        return Objects.hash(request, credentials, signedAt, expiresIn, signedParameters, endpointVariant);
    }

    /**
     * A clock that stands still.
     *
     * @return a clock that shows {@link #signedAt}
     */
    public Clock clock() {
        return Clock.fixed(signedAt, ZoneOffset.UTC);
    }

    /**
     * The credentials as the AWS SDK takes them.
     *
     * @return a provider of {@link #credentials}, with the session token if there is one
     */
    public IdentityProvider<AwsCredentialsIdentity> credentialsProvider() {
        return new StaticIdentity(credentials);
    }

    /**
     * All of it without secrets.
     *
     * @return a text for reports
     */
    @Override
    public String toString() {
        return "PresignInput[" + request + ", " + credentials + ", signedAt=" + signedAt + ", expiresIn=" + expiresIn
                + ", signedParameters=" + signedParameters + ", endpointVariant=" + endpointVariant + "]";
    }
}
