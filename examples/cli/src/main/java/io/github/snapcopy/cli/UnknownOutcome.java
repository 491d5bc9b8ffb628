// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import io.github.snapcopy.core.CacheSnapshotCopyRequest;
import io.github.snapcopy.core.CopyRequest;
import io.github.snapcopy.core.ImageCopyRequest;
import io.github.snapcopy.presign.SignedCopyRequest;

/** What to look for when a request was sent and no answer tells whether the copy began. */
final class UnknownOutcome {
    private final SignedCopyRequest signed;

    UnknownOutcome(SignedCopyRequest signed) {
        this.signed = signed;
    }

    /**
     * One line; what it repeats of the request are a Region and a client token, which no rule lets be anything else.
     */
    String advice() {
        CopyRequest request = signed.request();
        String region = signed.endpoint().region().value();
        if (request instanceof ImageCopyRequest image) {
            return image.clientToken()
                    .map(token -> "the copy may have begun; send the same request again with --client-token " + token
                            + ", which makes no second AMI")
                    .orElse("the copy may have begun; look for an AMI of that name before sending again: aws ec2"
                            + " describe-images --owners self --region " + region);
        }
        if (request instanceof CacheSnapshotCopyRequest cache) {
            return cache.targetBucket().isPresent()
                    ? "the export may have begun; look into the bucket for an object of the target name before sending"
                            + " again"
                    : "the copy may have begun; look for a backup of the target name before sending again: aws"
                            + " elasticache describe-snapshots --region " + region
                            + "; sent twice it is refused with SnapshotAlreadyExistsFault";
        }
        return "the copy may have begun, and CopySnapshot has no client token: sent again it makes a second copy; look"
                + " first for a snapshot with the same description and volume size that was started since "
                + signed.signedAt() + ": aws ec2 describe-snapshots --owner-ids self --region " + region;
    }
}
