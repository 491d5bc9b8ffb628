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
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;

/**
 * All that decides what a presigned URL looks like. Prints no secret.
 *
 * @param request a valid request without presigned URL
 * @param credentials who signs, for one half of the inputs with a session token
 * @param signedAt when, in whole seconds
 * @param expiresIn the life of the URL, 15 minutes to 7 days in whole seconds
 * @param signedParameters which parameters go into the URL
 * @param endpointVariant which endpoint of the source Region it is for
 * @since 0.1
 */
public record PresignInput(
        SnapshotCopyRequest request,
        SigningCredentials credentials,
        Instant signedAt,
        Duration expiresIn,
        SignedParameters signedParameters,
        EndpointVariant endpointVariant) {
    /** Refuses null. */
    public PresignInput {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(credentials, "credentials");
        Objects.requireNonNull(signedAt, "signedAt");
        Objects.requireNonNull(expiresIn, "expiresIn");
        Objects.requireNonNull(signedParameters, "signedParameters");
        Objects.requireNonNull(endpointVariant, "endpointVariant");
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
}
