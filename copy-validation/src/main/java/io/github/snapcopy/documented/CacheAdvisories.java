// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import static io.github.snapcopy.documented.Sources.*;
import static io.github.snapcopy.parameters.CopyOperation.ELASTICACHE_COPY_SNAPSHOT;

import java.util.List;
import java.util.Set;

/** The advisories about CopySnapshot of ElastiCache. */
final class CacheAdvisories {
    static final List<Advisory> ALL = List.of(
            advisory("adv-ec-engine", "Valkey and Redis OSS only; Memcached has no snapshots.", S4, D_ES),
            advisory(
                    "adv-ec-serverless",
                    "Serverless caches use CopyServerlessCacheSnapshot and ExportServerlessCacheSnapshot instead.",
                    M_EC),
            advisory(
                    "adv-ec-export-data-tiering",
                    "Export is not supported for clusters with data tiering (r6gd).",
                    D_ECEXP),
            advisory("adv-ec-export-same-region", "Bucket and snapshot must be in the same Region.", S4, D_ECEXP),
            advisory("adv-ec-export-bucket-owner", "The caller must own the bucket.", S4, D_ECEXP),
            advisory(
                    "adv-ec-export-grant",
                    "ElastiCache needs access to the bucket: today by a bucket policy for the principal"
                            + " REGION.elasticache-snapshot.amazonaws.com, in the guide of 2023 by an ACL for a canonical ID.",
                    D_ECEXP),
            advisory(
                    "adv-ec-export-iam",
                    "The caller needs elasticache:CopySnapshot, with tags also elasticache:AddTagsToResource; and"
                            + " s3:GetBucketLocation, s3:ListAllMyBuckets (only on * or arn:aws:s3:::*), s3:PutObject,"
                            + " s3:GetObject, s3:DeleteObject and s3:ListBucket.",
                    D_ECEXP,
                    D_ES),
            advisory(
                    "adv-ec-export-security",
                    "Whoever may call CopySnapshot may also export to a bucket of their own. Restrict the action by an IAM"
                            + " policy.",
                    S4,
                    D_ES),
            advisory(
                    "adv-ec-tags-inherited",
                    "Without tags in the request the copy takes over the tags of the source snapshot. Whether tags in the"
                            + " request join or replace them is not documented.",
                    D_ECTAG),
            advisory("adv-ec-quota", "At most 20 manual backups per node and 24 hours (guide of 2023).", D_ECMAN),
            advisory("adv-ec-kms-default", "Without KmsKeyId the copy keeps the key of the source.", D_ECENC, D_ECCOPY),
            advisory(
                    "adv-ec-kms-symmetric",
                    "Asymmetric keys are not supported. Customer managed keys in GovCloud are unsupported in the text of 2023;"
                            + " the sentence is gone today.",
                    D_ECENC),
            advisory(
                    "adv-ec-eventual",
                    "The copy starts in the status copying or creating; ask DescribeSnapshots until it is available.",
                    S4));

    private CacheAdvisories() {}

    private static Advisory advisory(String id, String fact, DocumentedSource... sources) {
        return new Advisory(id, Set.of(ELASTICACHE_COPY_SNAPSHOT), fact, List.of(sources));
    }
}
