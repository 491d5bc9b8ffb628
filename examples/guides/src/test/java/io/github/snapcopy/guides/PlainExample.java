// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.guides;

import io.github.snapcopy.presign.CopyRequestSigner;
import io.github.snapcopy.presign.SnapshotCopyPresigner;
import io.github.snapcopy.validation.CopyValidator;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** The code of copy-core/guides/frameworks.md, without a framework. */
record PlainExample(CopyValidator validator, SnapshotCopyPresigner presigner, CopyRequestSigner signer) {
    static PlainExample wire(AwsCredentialsProvider credentials) {
        CopyValidator validator = CopyValidator.standard();
        SnapshotCopyPresigner presigner = SnapshotCopyPresigner.builder(credentials)
                .expiresIn(Duration.ofMinutes(15))
                .build();
        CopyRequestSigner signer =
                CopyRequestSigner.builder(credentials).presigner(presigner).build();
        return new PlainExample(validator, presigner, signer);
    }
}
