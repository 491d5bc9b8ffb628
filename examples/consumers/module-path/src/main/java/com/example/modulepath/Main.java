// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package com.example.modulepath;

import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.inspect.PresignedUrlInspector;
import io.github.snapcopy.inspect.Verification;
import io.github.snapcopy.presign.SnapshotCopyPresigner;
import io.github.snapcopy.sigv4.SigningCredentials;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.ResolveIdentityRequest;

/** Builds and presigns a copy, and prints in which module the presigner is and whether the signature is right. */
public final class Main {
    private static final AwsCredentialsIdentity IDENTITY =
            AwsCredentialsIdentity.create("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

    private Main() {}

    /**
     * Prints.
     *
     * @param arguments the name of a class that should not be reachable, or none
     * @throws Exception if that class was not reachable
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            System.out.println(Class.forName(arguments[0]).getMethods()[0].invoke(null, "x"));
            return;
        }
        SnapshotCopyRequest request = SnapshotCopyRequest.builder()
                .sourceRegion("us-west-2")
                .sourceSnapshotId("snap-066877671789bd71b")
                .destinationRegion("us-east-1")
                .build();
        String url = SnapshotCopyPresigner.create(new Identity())
                .presignCopySnapshot(request)
                .unredactedUrl();
        Verification verification = PresignedUrlInspector.create()
                .verify(url, SigningCredentials.of(IDENTITY.accessKeyId(), IDENTITY.secretAccessKey()));
        System.out.println(Main.class.getModule() + " uses " + SnapshotCopyPresigner.class.getModule() + ": "
                + verification.isSignatureGenuine());
    }

    private static final class Identity implements IdentityProvider<AwsCredentialsIdentity> {
        @Override
        public Class<AwsCredentialsIdentity> identityType() {
            return AwsCredentialsIdentity.class;
        }

        @Override
        public CompletableFuture<AwsCredentialsIdentity> resolveIdentity(ResolveIdentityRequest request) {
            return CompletableFuture.completedFuture(IDENTITY);
        }
    }
}
