// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.ResolveIdentityRequest;

/** A bare identity provider, no {@code AwsCredentialsProvider}, that counts how often it is asked. */
final class Provider implements IdentityProvider<AwsCredentialsIdentity> {
    final AtomicInteger asked = new AtomicInteger();
    private final Supplier<CompletableFuture<AwsCredentialsIdentity>> answer;

    Provider(AwsCredentialsIdentity identity) {
        this(() -> CompletableFuture.completedFuture(identity));
    }

    Provider(Supplier<CompletableFuture<AwsCredentialsIdentity>> answer) {
        this.answer = answer;
    }

    @Override
    public Class<AwsCredentialsIdentity> identityType() {
        return AwsCredentialsIdentity.class;
    }

    @Override
    public CompletableFuture<AwsCredentialsIdentity> resolveIdentity(ResolveIdentityRequest request) {
        asked.incrementAndGet();
        return answer.get();
    }
}
