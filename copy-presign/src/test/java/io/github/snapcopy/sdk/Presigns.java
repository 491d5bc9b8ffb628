// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sdk;

import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.presign.SnapshotCopyPresigner;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.ResolveIdentityRequest;

/** Presigns with what the presigner needs and no more. */
final class Presigns {
    private Presigns() {}

    /** Prints the host, unless there is more on the class path than there should be. */
    public static void main(String[] arguments) {
        for (String missing : List.of(
                "software.amazon.awssdk.awscore.AwsExecutionAttribute",
                "software.amazon.awssdk.core.SdkRequest",
                "software.amazon.awssdk.regions.Region",
                "org.slf4j.Logger")) {
            try {
                Class.forName(missing);
                throw new IllegalStateException(missing + " is there");
            } catch (ClassNotFoundException expected) {
                // as it should be
            }
        }
        System.out.println(host());
    }

    private static String host() {
        IdentityProvider<AwsCredentialsIdentity> provider = new IdentityProvider<>() {
            @Override
            public Class<AwsCredentialsIdentity> identityType() {
                return AwsCredentialsIdentity.class;
            }

            @Override
            public CompletableFuture<AwsCredentialsIdentity> resolveIdentity(ResolveIdentityRequest request) {
                return CompletableFuture.completedFuture(AwsCredentialsIdentity.create("AKIASNAPCOPY00000001", "s"));
            }
        };
        SnapshotCopyRequest request = SnapshotCopyRequest.builder()
                .sourceRegion("us-west-2")
                .sourceSnapshotId("snap-066877671789bd71b")
                .destinationRegion("us-east-1")
                .build();
        return SnapshotCopyPresigner.create(provider)
                .presignCopySnapshot(request)
                .endpoint()
                .host();
    }
}
