// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.contract;

import io.github.snapcopy.presign.SnapshotCopyPresigner;
import io.github.snapcopy.testkit.PresignInput;

class SnapshotCopyPresignerContractTest implements PresignerContract {
    @Override
    public String presign(PresignInput input) {
        return SnapshotCopyPresigner.builder(input.credentialsProvider())
                .clock(input.clock())
                .expiresIn(input.expiresIn())
                .signedParameters(input.signedParameters())
                .endpointVariant(input.endpointVariant())
                .build()
                .presignCopySnapshot(input.request())
                .unredactedUrl();
    }
}
