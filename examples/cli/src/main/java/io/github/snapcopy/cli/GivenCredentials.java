// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import java.util.concurrent.CompletableFuture;
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

    /** Those of a line of input. */
    static GivenCredentials of(Fields given) throws UnusableInputException {
        String accessKeyId = given.filledText("accessKeyId");
        String secretAccessKey = given.filledText("secretAccessKey");
        return new GivenCredentials(
                given.has("sessionToken")
                        ? AwsSessionCredentialsIdentity.create(
                                accessKeyId, secretAccessKey, given.filledText("sessionToken"))
                        : AwsCredentialsIdentity.create(accessKeyId, secretAccessKey));
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
