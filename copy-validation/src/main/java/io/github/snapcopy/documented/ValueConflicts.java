// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import java.util.List;

/** Conflicts about printed samples and about the form of values. */
final class ValueConflicts {
    static final List<Conflict> ALL = List.of(
            conflict(
                    "C-01",
                    "S1 sample 2 (encrypted, \"a Region different from the original\") is still published today"
                            + " in D-CS. Its snapshot ID snap-005a01bf6eEXAMPLE is none; the prose above it names another"
                            + " source, snap-0987654321abcdef0, which the response then returns as the new ID; the UUID of"
                            + " the key ARN contains EXAMPLE; the key is in us-west-2, the endpoint in us-east-1; there is"
                            + " no PresignedUrl although the source is encrypted, the Query API is used and the Regions"
                            + " differ; DestinationRegion stands outside a URL; there is no Version",
                    "with endpointRegion us-east-1, sourceEncrypted true and willPresign false the sample has the"
                            + " ERRORs snapshot-id-grammar, kms-key-id-grammar, kms-arn-region-mismatch,"
                            + " presigned-url-required and query-version, and the WARNINGs"
                            + " destination-region-without-presigned-url and doc-placeholder-value; it is kept as a test",
                    "a sanitised sample is no evidence of tolerance; AUTHPARAMS stands for the signature keys and"
                            + " is left out",
                    "snapshot-id-grammar",
                    "kms-key-id-grammar",
                    "kms-arn-region-mismatch",
                    "presigned-url-required",
                    "query-version",
                    "destination-region-without-presigned-url",
                    "doc-placeholder-value"),
            conflict(
                    "C-02",
                    "S1, sample 1, speaks of a copy \"in the same Region\", us-west-1, but its host"
                            + " ec2.amazonaws.com stands for us-east-1, so the copy crosses Regions. Its response ends in"
                            + " the malformed tag </CopySnapshotResponse<",
                    "the destination is us-east-1 by the convention of the host; the response as printed is no"
                            + " XML, and a reader of replies must refuse it",
                    ""),
            conflict(
                    "C-03",
                    "the CLI sample of S0 and the example file of the SDKs show a new snapshot ID that equals the"
                            + " source ID",
                    "nothing is concluded from it",
                    "IDs are unique, and D-EBSCOPY says that the copy gets another ID"),
            conflict(
                    "C-24",
                    "the API sample of ElastiCache (D-ES and older) has a time stamp in X-Amz-Expires, the keys"
                            + " SignatureVersion and SignatureMethod next to Signature Version 4 keys, SignedHeaders=Host"
                            + " and the versions 2014-12-01 or 2016-01-01; the SDK example passes TargetBucket as the empty"
                            + " string",
                    "it is no model for signing; the rules report what it does",
                    "the grammar of Signature Version 4 is unambiguous elsewhere",
                    "presigned-url-signature-keys",
                    "elasticache-bucket-empty",
                    "query-version"),
            conflict(
                    "C-25",
                    "the sample output of S4 has a VPC ID with nine hexadecimal digits",
                    "values of a response are never validated",
                    ""),
            conflict(
                    "C-17",
                    "the prose of D-OUT shows an Outpost ID with 16 digits, its command samples and the model"
                            + " pattern have 17",
                    "17 digits",
                    "the pattern stands in two models",
                    "outpost-arn-grammar"),
            conflict(
                    "C-04",
                    "a tag value has at most 255 characters (S3, M-EC2 until 2022-02-15, M-EBS) or 256 (M-EC2"
                            + " today, D-TAG, observed); a tag key 127 (S3, M-EC2 today) or 128 (D-TAG, D-ECTAG, observed)",
                    "ERROR above 256 and 128; on EC2 a WARNING at exactly 256 and 128, on ElastiCache none",
                    "the refusals that were seen begin at 257 and 129",
                    "tag-key-length",
                    "tag-key-length-disputed",
                    "tag-value-length",
                    "tag-value-length-disputed"),
            conflict(
                    "C-05",
                    "a key ID is written key/UUID (S3, CopySnapshot texts of 2019-06-04 to 2020-11-04) or as the"
                            + " bare UUID (all others)",
                    "WARNING with the repaired value; nothing is rewritten silently",
                    "the short episode looks like a slip, the resource part of the ARN was copied; but an"
                            + " official edition shows it",
                    "kms-key-id-legacy-key-prefix"),
            conflict(
                    "C-12",
                    "the characters of an AMI name: the CreateImage text in M-EC2 allows space [ ] ' @; the text"
                            + " of InvalidAMIName.Malformed in D-ERR lists only - _ . / ( )",
                    "the union is legal; WARNING for [ ] ' @, none for the space",
                    "the sample of S2 has a space",
                    "image-name-charset",
                    "image-name-charset-disputed"),
            conflict(
                    "C-13",
                    "a client token has at most 64 characters (D-IDEM, the RunInstances text) or 128 (the"
                            + " CopyImage bound in M-EC2 since 2026)",
                    "ERROR above 128, WARNING from 65 to 128",
                    "a token that an SDK fills in has 36, so the warning hurts nobody",
                    "client-token-length"),
            conflict(
                    "C-14",
                    "a completion duration is 1 to 2880 (CopySnapshot in M-EC2), unbounded (CopyImage in M-EC2)"
                            + " or 15 to 2880 in steps of 15 (all prose)",
                    "15 to 2880 in steps of 15",
                    "the prose is explicit, and bounds of the model are coarse elsewhere too",
                    "completion-duration-range",
                    "completion-duration-increment"),
            conflict(
                    "C-15",
                    "the target name of ElastiCache has 1 to 40 characters (D-ECMAN), 1 to 255 (the text on"
                            + " serverless caches), 1 to 1000 (D-ECEXP, for exports) or no bound (M-EC); it is \"stored as"
                            + " a lowercase string\" since 2026-04-01, not in S4",
                    "ERROR above 255 and WARNING above 40, for exports only ERROR above 1000; grammar and letter case"
                            + " are only WARNINGs",
                    "nothing binds CopySnapshot itself",
                    "elasticache-target-name-length",
                    "elasticache-target-equals-source-ignoring-case",
                    "elasticache-target-uppercase"),
            conflict(
                    "C-18",
                    "the model pattern of a KMS alias admits a colon, the prose does not",
                    "WARNING",
                    "a pattern is looser than a promise",
                    "kms-alias-colon"),
            conflict(
                    "C-19",
                    "the prefix aws: is reserved in exact lower case (EC2, ElastiCache) or in any case (ECS,"
                            + " Batch)",
                    "ERROR in lower case, WARNING otherwise",
                    "",
                    "tag-key-aws-prefix",
                    "tag-key-aws-prefix-case"),
            conflict(
                    "C-27",
                    "the partition patterns of the SDKs: us-gov-1 matches aws, \\w admits an underscore, the"
                            + " European one reads eusc-(de) only",
                    "the grammar of a Region first, then the known list, then the pattern",
                    "",
                    "region-unknown",
                    "region-partition-unknown"),
            conflict(
                    "C-28",
                    "a bucket label such as a.-b is allowed by D-S3B today and refused by the label rule of"
                            + " D-ECEXP",
                    "ERROR",
                    "the rule for exports is the narrower and more specific text",
                    "elasticache-bucket-grammar"),
            conflict(
                    "C-30",
                    "a null tag value is forbidden on EC2 and permitted on ElastiCache",
                    "one rule for each service",
                    "both are explicit",
                    "ec2-tag-null-value"),
            conflict(
                    "C-31",
                    "S4 says that Engine is \"memcached or redis\"; Valkey is the main engine by then",
                    "unknown enumeration values pass through",
                    ""),
            conflict(
                    "C-32",
                    "S3 lists the whole enumeration of ResourceType; CopySnapshot can only tag the new snapshot;"
                            + " the CopyImage text names image and snapshot",
                    "snapshot on CopySnapshot; image and snapshot on CopyImage",
                    "the error for others is documented for CopyImage and was seen on RunInstances",
                    "tag-spec-resource-type-allowed"));

    private ValueConflicts() {}

    private static Conflict conflict(
            String id, String disagreement, String resolution, String reason, String... rules) {
        return new Conflict(id, disagreement, resolution, reason, List.of(rules));
    }
}
