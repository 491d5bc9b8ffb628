// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.ResolveIdentityRequest;

/** Credentials that are known already, taken exactly as they are. */
final class GivenCredentials implements IdentityProvider<AwsCredentialsIdentity> {
    private final AwsCredentialsIdentity identity;

    GivenCredentials(AwsCredentialsIdentity identity) {
        this.identity = identity;
    }

    static GivenCredentials of(String accessKeyId, String secretAccessKey, @Nullable String sessionToken) {
        return new GivenCredentials(
                sessionToken == null
                        ? AwsCredentialsIdentity.create(accessKeyId, secretAccessKey)
                        : AwsSessionCredentialsIdentity.create(accessKeyId, secretAccessKey, sessionToken));
    }

    @Override
    public Class<AwsCredentialsIdentity> identityType() {
        return AwsCredentialsIdentity.class;
    }

    @Override
    public CompletableFuture<AwsCredentialsIdentity> resolveIdentity(ResolveIdentityRequest request) {
        return CompletableFuture.completedFuture(identity);
    }
}
