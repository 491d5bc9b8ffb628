// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import java.util.List;

/** Conflicts about encryption, destinations, signing, limits and errors. */
final class OutcomeConflicts {
    static final List<Conflict> ALL = List.of(
            conflict(
                    "C-09",
                    "Encrypted=false on CopySnapshot: S0 offers --no-encrypted and says nothing; S1, S3 and M-EC2"
                            + " today forbid it; the service refused it in 2015 already. A sister service (Data Lifecycle"
                            + " Manager) speaks of copies that are encrypted \"even if this parameter is false\" in its own"
                            + " request",
                    "ERROR on CopySnapshot",
                    "the flag of the CLI is generated from the Boolean type; the field of the sister service is"
                            + " not the parameter of EC2",
                    "copy-snapshot-encrypted-false"),
            conflict(
                    "C-10",
                    "KmsKeyId needs Encrypted: the \"flag must be set\" (S0, S2), the \"encrypted state must be"
                            + " true\" (S1, S3, today), \"even if encryption by default is enabled\" (D-EBSCOPY of 2023,"
                            + " gone today); the Outpost paragraph of S1 names KmsKeyId alone. A public emulator takes an"
                            + " encrypted source as sufficient",
                    "ERROR for a Region, WARNING for an Outpost or a Local Zone",
                    "setting the flag is always allowed and always safe, so that a strict rule costs nothing; the"
                            + " builder can add it",
                    "kms-requires-encrypted",
                    "kms-without-encrypted-special-destination"),
            conflict(
                    "C-11",
                    "the key must be in the destination Region: said by CopyImage in all editions and by"
                            + " CopySnapshot until 2018-02, dropped from CopySnapshot, broken by the sample of conflict"
                            + " C-01",
                    "ERROR",
                    "KMS keys are regional; the CopySnapshot text lost the sentence when the four forms of the"
                            + " key came",
                    "kms-arn-region-mismatch"),
            conflict(
                    "C-33",
                    "CopyImage without KmsKeyId, encrypted source: \"same key\" (D-AMI of 2023) or \"default key"
                            + " for EBS\" (S2, M-EC2)",
                    "no rule; it is recommended to name the key",
                    "the same key is impossible across Regions unless it is a multi-Region key; the text of the"
                            + " model is the newer one"),
            conflict(
                    "C-16",
                    "KmsKeyId with TargetBucket on ElastiCache: allowed by silence in S4, D-ES and M-EC,"
                            + " forbidden by D-ECENC in three editions",
                    "ERROR",
                    "it is the only text on the subject",
                    "elasticache-export-kms"),
            conflict(
                    "C-21",
                    "D-ENCLZ says that the key of a local snapshot can be changed by copying it, D-OUT that"
                            + " snapshots on Outposts cannot be copied at all",
                    "the first applies to Local Zones, the second to Outposts",
                    "the page covers three kinds of zones in one sentence",
                    "source-on-outpost"),
            conflict(
                    "C-06",
                    "DestinationRegion is \"only valid\" inside the URL (all texts) or also outside (all four"
                            + " SDKs, S1 sample 2)",
                    "both are sent, with one value; WARNING only for requests of others without a URL",
                    "every SDK does it",
                    "destination-region-without-presigned-url"),
            conflict(
                    "C-07",
                    "signing uses \"the same logic\" as D-S3SIG, which means service s3 and UNSIGNED-PAYLOAD; the"
                            + " SDKs sign for service ec2 with the hash of the empty body",
                    "as the SDKs do",
                    "the results that botocore and the AWS SDK for Java 2 publish in their tests come out only"
                            + " so; a comment in the latter reports a check against the service",
                    "presigned-url-credential-scope"),
            conflict(
                    "C-08",
                    "when is the URL needed? The texts: encrypted source and Query API, no word on Regions. A"
                            + " common belief: only across Regions",
                    "the builder always signs; a request without a URL is an ERROR only if the source is"
                            + " encrypted and the Regions differ, otherwise a WARNING",
                    "no document limits the duty, but a URL within one Region proves nothing new",
                    "presigned-url-required"),
            conflict(
                    "C-20",
                    "from Local Zone to Local Zone: CopySnapshot \"same zone group\", CopyImage \"certain\" zones"
                            + " with the same parent Region",
                    "ERROR on CopySnapshot, WARNING on CopyImage",
                    "different texts for different operations",
                    "local-zone-group-mismatch",
                    "local-zone-pair-unconfirmed"),
            conflict(
                    "C-26",
                    "the SDKs differ: the DestinationRegion of the caller is honoured (Java) or overwritten"
                            + " (others); the URL of the caller is honoured or overwritten (Ruby); the lifetime is 3600 or"
                            + " 604800 seconds; five keys are signed or all; the fallback host of JavaScript has the wrong"
                            + " suffix for China",
                    "one behaviour: DestinationRegion is the Region of the endpoint, the five documented keys are"
                            + " signed for 3600 seconds unless told otherwise, and a caller's value that differs is"
                            + " reported",
                    "surprise was the root of four public issues",
                    "destination-region-mismatch",
                    "presigned-url-extra-parameter-mismatch"),
            conflict(
                    "C-34",
                    "the prohibitions about Outposts stand in the text of the parameter (S1, until 2025-08-27) or"
                            + " of the operation (today)",
                    "the same rule",
                    "the text moved, the meaning stayed",
                    "source-on-outpost"),
            conflict(
                    "C-22",
                    "copies at a time: CopySnapshot 5, then 20; CopyImage 100, then 300",
                    "advisories adv-snapshot-concurrency and adv-image-concurrency, with dates, and no rule",
                    "it is not in the request"),
            conflict(
                    "C-23",
                    "CopyImageTags on a shared AMI: all texts say that tags attached by other accounts are not"
                            + " copied; D-AMI of 2023 adds that copying the AMI of another account \"with its tags\" needs"
                            + " launch permissions on the source; today's page has no such sentence",
                    "advisory adv-image-copy-tags-scope",
                    "it is not in the request, and both sentences can hold (tags of one's own on a shared AMI)"),
            conflict(
                    "C-29",
                    "a missing tag resource type: InvalidParameterValue (RunInstances) or InvalidParameter"
                            + " (CreateSubnet); the key prefix aws: InvalidTagKey.Malformed or InvalidParameterValue",
                    "each rule corresponds to both codes",
                    "both were seen",
                    "tag-spec-resource-type-required",
                    "tag-key-aws-prefix"),
            conflict(
                    "C-35",
                    "the end of a presigned URL: RequestExpired in D-ERR says 15 minutes after its expiry, the"
                            + " SDKs take the expiry itself",
                    "the expiry is the end; the grace is mentioned only in the text of the error",
                    "never rely on grace",
                    "presigned-url-expires"),
            conflict(
                    "C-36",
                    "the state of the snapshot after a bad URL is \"error\" (S0, S1, S3); for a missing URL there"
                            + " is no text",
                    "both are treated alike",
                    "",
                    "presigned-url-required"));

    private OutcomeConflicts() {}

    private static Conflict conflict(
            String id, String disagreement, String resolution, String reason, String... rules) {
        return new Conflict(id, disagreement, resolution, reason, List.of(rules));
    }
}
