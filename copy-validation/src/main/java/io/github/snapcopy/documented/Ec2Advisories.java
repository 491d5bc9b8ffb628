// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import static io.github.snapcopy.documented.DocumentedSources.observed;
import static io.github.snapcopy.documented.Sources.*;
import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_IMAGE;
import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_SNAPSHOT;

import io.github.snapcopy.parameters.CopyOperation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The advisories about CopySnapshot and CopyImage of EC2. */
final class Ec2Advisories {
    private static final Set<CopyOperation> BOTH = EnumSet.of(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE);
    private static final Set<CopyOperation> SNAPSHOT = EnumSet.of(EC2_COPY_SNAPSHOT);
    private static final Set<CopyOperation> IMAGE = EnumSet.of(EC2_COPY_IMAGE);

    static final List<Advisory> ALL = List.of(
            both(
                    "adv-encryption-by-default",
                    "What comes out when Encrypted and KmsKeyId are absent depends on the account setting in the destination"
                            + " Region; adv-encryption-outcome has the table for CopySnapshot.",
                    D_EBSCOPY),
            both(
                    "adv-kms-async",
                    "The key is authenticated after the call returned. A wrong key shows up only as a failed copy.",
                    S0,
                    S1,
                    S2,
                    S3,
                    M_EC2),
            both(
                    "adv-kms-permissions",
                    "An encrypted copy needs kms:DescribeKey, kms:CreateGrant, kms:GenerateDataKey,"
                            + " kms:GenerateDataKeyWithoutPlaintext, kms:ReEncrypt and kms:Decrypt on the keys involved.",
                    D_EBSCOPY),
            both(
                    "adv-kms-symmetric",
                    "Asymmetric keys are not supported, and nothing in an ID tells which kind it is. CopyImage says so since"
                            + " 2019-12-20; CopySnapshot has no text, but the storage is the same.",
                    M_EC2),
            both(
                    "adv-shared-encrypted-source",
                    "Copying an encrypted snapshot that another account shares needs permission on its key as well as on the"
                            + " snapshot. It is recommended to encrypt the copy with a key of one's own.",
                    S1,
                    D_EBSCOPY),
            both(
                    "adv-permissions-dry-run",
                    "DryRun=true tests the permission and nothing else. It is always answered by an error;"
                            + " adv-dry-run-answers lists them.",
                    S0,
                    S1,
                    S2,
                    S3),
            both(
                    "adv-dry-run-answers",
                    "A dry run that is permitted is answered by the error DryRunOperation, \"Request would have succeeded, but"
                            + " DryRun flag is set.\", seen with HTTP 412; one that is not permitted by UnauthorizedOperation,"
                            + " whose message may be encoded: decode it with STS DecodeAuthorizationMessage. With bad"
                            + " credentials AuthFailure has been seen instead. Whether parameters are checked before the"
                            + " permission is not documented. A presigned URL carries DryRun when botocore or the SDK for Ruby"
                            + " signs it, not when those for Java or JavaScript do. ElastiCache has no DryRun.",
                    S0,
                    S1,
                    S2,
                    S3,
                    D_ERR,
                    observed("karpenter#8015", 2025),
                    observed("aws-sdk-java#494", 2015),
                    MOTO,
                    PY,
                    RUBY,
                    JAVA,
                    JS),
            both(
                    "adv-region-opt-in",
                    "Opt-in Regions must be enabled for the account first; some Regions do not take part in copies between"
                            + " Regions.",
                    D_ERR),
            both(
                    "adv-time-based-quota",
                    "The throughput of time-based copies is 500 MiB/s for one copy (fixed) and 2000 MiB/s for all copies of"
                            + " the account together (adjustable). With the quota used up, the request fails; with part of"
                            + " it left, the copy starts and may end late.",
                    D_TBC),
            both(
                    "adv-iam-scope",
                    "Resource-level permissions for the copy apply to the new resource only (text of 2023; it may have"
                            + " changed).",
                    D_EBSCOPY,
                    D_AMI),
            both(
                    "adv-tag-policies",
                    "Tag policies of the organization and IAM conditions can demand or forbid tag keys.",
                    D_ERR),
            both(
                    "adv-outpost-ready",
                    "The Outpost must be connected to its Region and have storage of S3 on Outposts.",
                    D_OUT),
            both(
                    "adv-local-zone-ready",
                    "The Local Zone must support local snapshots (S3 in the zone). Zones are enabled account by account.",
                    D_LZ),
            snapshot("adv-encryption-outcome", """
                    A CopySnapshot to a Region without Encrypted and KmsKeyId ends like this:

                    | encryption by default | source | copy |
                    | --- | --- | --- |
                    | off | unencrypted | unencrypted; Encrypted=true is the caller's choice |
                    | off | encrypted | encrypted, with the AWS managed key alias/aws/ebs |
                    | on | unencrypted | encrypted, with the account's default key for EBS |
                    | on | encrypted | encrypted, with the account's default key for EBS |

                    With Encrypted=true and KmsKeyId it is that key in all four cases. The edition of 2023 adds that without \
                    KmsKeyId the key also depends on who owns the source. Copies to an Outpost are always encrypted, with \
                    the default key of the Region unless KmsKeyId names one. For CopyImage see conflict C-33.""", D_EBSCOPY, S1, D_OUT),
            snapshot("adv-snapshot-completed", "The source must be in the state completed.", D_EBSCOPY),
            snapshot(
                    "adv-snapshot-marketplace",
                    "The destination must support snapshots that come from the Marketplace or from VM Import (in the text of"
                            + " 2023 from Storage Gateway too).",
                    D_EBSCOPY),
            snapshot(
                    "adv-snapshot-concurrency",
                    "20 copies can be in progress for one destination Region (5 in texts of 2019-06 to 2020-04). Over the"
                            + " limit the answer is ResourceLimitExceeded.",
                    D_EBSCOPY,
                    D_ERR),
            snapshot(
                    "adv-snapshot-not-idempotent",
                    "There is no client token: after a time-out, look for the copy before trying again.",
                    M_EC2),
            snapshot("adv-snapshot-tags-not-copied", "User tags of the source are not copied.", D_EBSCOPY),
            snapshot("adv-snapshot-volume-id", "The copy reports an arbitrary volume ID. Never use it.", S1, S3),
            snapshot(
                    "adv-snapshot-full-or-incremental",
                    "A copy is incremental only when the snapshot was copied to that Region or account before, the latest of"
                            + " those copies still exists, and all of them are unencrypted or use one and the same key."
                            + " Otherwise it is a full copy.",
                    D_EBSCOPY),
            image("adv-image-name-unique", "Name must be unused in the destination Region and account.", D_ERR),
            image(
                    "adv-image-concurrency",
                    "300 copies can run at a time for one destination Region today, 100 in the guide of 2023.",
                    D_AMI),
            image(
                    "adv-image-source-permission",
                    "For a shared AMI the owner must also give read access to its storage: the snapshot, or the S3 bucket of"
                            + " an AMI backed by an instance store. The refusal seen is InvalidRequest, \"You do not have"
                            + " permission to access the storage of this ami\".",
                    D_AMI,
                    observed("timescaledb#1707", 2020)),
            image(
                    "adv-image-not-copied",
                    "Launch permissions, S3 bucket permissions and, unless asked for, user tags are not copied.",
                    S2,
                    D_AMI),
            image(
                    "adv-image-copy-tags-scope",
                    "CopyImageTags never copies keys that start with aws: and never tags that other accounts attached. The"
                            + " guide of 2023 adds that launch permission on the source is needed; conflict C-23.",
                    M_EC2,
                    D_AMI),
            image(
                    "adv-image-marketplace",
                    "An AMI of another account with a billing product or Marketplace code cannot be copied directly; launch"
                            + " an instance and make an image of it instead.",
                    D_AMI),
            image(
                    "adv-image-instance-store",
                    "The encryption of an AMI backed by an instance store cannot be changed.",
                    D_AMIW,
                    D_AMI),
            image(
                    "adv-image-instance-store-s3",
                    "For an AMI backed by an instance store the caller needs s3:CreateBucket, s3:GetBucketAcl,"
                            + " s3:ListAllMyBuckets, s3:GetObject, s3:PutObject and s3:PutObjectAcl.",
                    D_AMI),
            image("adv-image-pv", "Paravirtual AMIs copy only to Regions that support them.", D_AMI),
            image(
                    "adv-image-allowed-amis",
                    "An AMI outside the account's Allowed AMIs criteria is reported as not found.",
                    D_ERR));

    private Ec2Advisories() {}

    private static Advisory both(String id, String fact, DocumentedSource... sources) {
        return new Advisory(id, BOTH, fact, List.of(sources));
    }

    private static Advisory snapshot(String id, String fact, DocumentedSource... sources) {
        return new Advisory(id, SNAPSHOT, fact, List.of(sources));
    }

    private static Advisory image(String id, String fact, DocumentedSource... sources) {
        return new Advisory(id, IMAGE, fact, List.of(sources));
    }
}
