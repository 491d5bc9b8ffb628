// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.start;

import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.presign.SnapshotCopyPresigner;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Prints one presigned URL, made by this library. */
public final class SnapcopyProgram {
    private SnapcopyProgram() {}

    /**
     * Checks a request, signs, prints.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        SnapshotCopyRequest request = SnapshotCopyRequest.builder()
                .sourceRegion("us-west-2")
                .sourceSnapshotId("snap-066877671789bd71b")
                .destinationRegion("us-east-1")
                .build();
        SnapshotCopyPresigner presigner = SnapshotCopyPresigner.create(StaticCredentialsProvider.create(
                AwsBasicCredentials.create("AKIASNAPCOPYBENCHMRK", "made/up+for/the+benchmarks/of+Snapcopy00")));
        System.out.println(presigner.presignCopySnapshot(request).unredactedUrl());
    }
}
