// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import static io.github.snapcopy.documented.Sources.*;

import java.util.List;

/** The documented messages of exports. */
final class ExportMessages {
    private static final String BY_POLICY_TODAY =
            "the documented remedy is an ACL of the bucket; today's guide grants the same by a bucket policy for the"
                    + " principal REGION.elasticache-snapshot.amazonaws.com";

    static final List<ExportMessage> ALL = List.of(
            new ExportMessage(
                    "EXPORT_BUCKET_WRONG_REGION",
                    List.of("The S3 bucket ", " is outside of the region"),
                    "create a bucket in the Region of the snapshot",
                    "",
                    List.of("adv-ec-export-same-region"),
                    List.of(S4, D_ES)),
            new ExportMessage(
                    "EXPORT_BUCKET_MISSING",
                    List.of("The S3 bucket ", " does not exist"),
                    "create a bucket in the Region of the snapshot",
                    "or correct the spelling of TargetBucket",
                    List.of("adv-ec-export-same-region"),
                    List.of(S4, D_ES)),
            new ExportMessage(
                    "EXPORT_BUCKET_NOT_OWNED",
                    List.of("The S3 bucket ", " is not owned by the authenticated user"),
                    "create a bucket in the Region of the snapshot",
                    "the documented remedy looks copied; use a bucket that the caller owns",
                    List.of("adv-ec-export-bucket-owner"),
                    List.of(S4, D_ES)),
            new ExportMessage(
                    "EXPORT_CALLER_DENIED",
                    List.of(
                            "The authenticated user does not have sufficient permissions to perform the desired activity"),
                    "ask the administrator for the permissions",
                    "",
                    List.of("adv-ec-export-iam"),
                    List.of(S4, D_ES)),
            new ExportMessage(
                    "EXPORT_OBJECT_EXISTS",
                    List.of("The S3 bucket ", " already contains an object with key ", ""),
                    "choose a new and unique TargetSnapshotName; when exporting, a new bucket and the same name"
                            + " do as well",
                    "",
                    List.of(),
                    List.of(S4, D_ES)),
            new ExportMessage(
                    "EXPORT_NO_READ",
                    List.of("ElastiCache has not been granted READ permissions ", " on the S3 Bucket"),
                    "add List and Read permissions on the bucket",
                    BY_POLICY_TODAY,
                    List.of("adv-ec-export-grant"),
                    List.of(S4, D_ES)),
            new ExportMessage(
                    "EXPORT_NO_WRITE",
                    List.of("ElastiCache has not been granted WRITE permissions ", " on the S3 Bucket"),
                    "add Upload/Delete permissions on the bucket",
                    BY_POLICY_TODAY,
                    List.of("adv-ec-export-grant"),
                    List.of(S4, D_ES)),
            new ExportMessage(
                    "EXPORT_NO_READ_ACP",
                    List.of("ElastiCache has not been granted READ_ACP permissions ", " on the S3 Bucket"),
                    "add View Permissions on the bucket",
                    BY_POLICY_TODAY,
                    List.of("adv-ec-export-grant"),
                    List.of(S4, D_ES)),
            new ExportMessage(
                    "EXPORT_CALLER_UNVERIFIED",
                    List.of("Elasticache was unable to validate the authenticated user has access on the S3 bucket"),
                    "allow the caller s3:ListAllMyBuckets on *",
                    "the message writes Elasticache with a small c",
                    List.of("adv-ec-export-iam"),
                    List.of(D_ECEXP)));

    private ExportMessages() {}
}
