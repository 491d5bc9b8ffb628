// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import static io.github.snapcopy.documented.DocumentedSources.observed;
import static io.github.snapcopy.documented.Sources.*;
import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_IMAGE;
import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_SNAPSHOT;

import io.github.snapcopy.internal.text.Ascii;
import java.util.List;
import java.util.Optional;

/** What EC2 was seen to say, and how its copies fail after the call has succeeded. */
final class Ec2Failures {
    static final List<ObservedMessage> OBSERVED = List.of(
            new ObservedMessage(
                    "InvalidParameterValue",
                    "The parameter encrypted=false is invalid",
                    List.of("copy-snapshot-encrypted-false"),
                    List.of()),
            new ObservedMessage(
                    "InvalidParameterDependency",
                    "The parameter KmsKeyId requires the parameter Encrypted to be set",
                    List.of("kms-requires-encrypted"),
                    List.of()),
            new ObservedMessage(
                    "InvalidParameterValue",
                    "Tag key exceeds the maximum length of 128 characters",
                    List.of("tag-key-length"),
                    List.of()),
            new ObservedMessage(
                    "InvalidParameterValue",
                    "Tag value exceeds the maximum length of 256 characters",
                    List.of("tag-value-length"),
                    List.of()),
            new ObservedMessage(
                    "InvalidParameterValue",
                    "Duplicate tag key 'Name' specified.",
                    List.of("tag-duplicate-key"),
                    List.of()),
            new ObservedMessage(
                    "InvalidParameterValue",
                    "Tag keys starting with 'aws:' are reserved for internal use",
                    List.of("tag-key-aws-prefix"),
                    List.of()),
            new ObservedMessage(
                    "InvalidParameterValue",
                    "Tag specification resource type must have a value",
                    List.of("tag-spec-resource-type-required"),
                    List.of()),
            new ObservedMessage(
                    "InvalidParameterValue",
                    "'x' is not a valid taggable resource type for this operation.",
                    List.of("tag-spec-resource-type-allowed"),
                    List.of()),
            new ObservedMessage(
                    "InvalidRequest",
                    "Creating unencrypted copy from an encrypted snapshot is not supported",
                    List.of("copy-image-encrypted-false"),
                    List.of()),
            new ObservedMessage(
                    "InvalidRequest",
                    "You do not have permission to access the storage of this ami",
                    List.of(),
                    List.of("adv-image-source-permission")));

    static final List<AsynchronousFailure> PLACES = List.of(
            new AsynchronousFailure(
                    "state of the snapshot",
                    EC2_COPY_SNAPSHOT,
                    List.of("pending", "completed", "error", "recoverable", "recovering"),
                    List.of("error"),
                    "error is final; the failed snapshot remains until the caller deletes it.",
                    List.of(M_EC2)),
            new AsynchronousFailure(
                    "nowhere in the reply",
                    EC2_COPY_SNAPSHOT,
                    List.of(),
                    List.of(),
                    "Without a permission on the key the copy fails silently: no message comes with the reply.",
                    List.of(D_EBSCOPY)),
            new AsynchronousFailure(
                    "StateMessage of the snapshot",
                    EC2_COPY_SNAPSHOT,
                    List.of(
                            "Given key ID is not accessible",
                            "Given key ID is not accessible. You must have DescribeKey permissions on the default CMK"),
                    List.of(
                            "Given key ID is not accessible",
                            "Given key ID is not accessible. You must have DescribeKey permissions on the default CMK"),
                    "Only DescribeSnapshots shows it; the two texts are examples.",
                    List.of(D_EBSCOPY, observed("aws-backup-automation#2", 2022))),
            new AsynchronousFailure(
                    "event copySnapshot of the detail type EBS Snapshot Notification",
                    EC2_COPY_SNAPSHOT,
                    List.of("succeeded", "failed"),
                    List.of("failed"),
                    "The cause stands beside the result, for example \"Source snapshot ID is not valid\".",
                    List.of(D_EVT)),
            new AsynchronousFailure(
                    "state of the AMI",
                    EC2_COPY_IMAGE,
                    List.of(
                            "pending",
                            "available",
                            "invalid",
                            "deregistered",
                            "transient",
                            "failed",
                            "error",
                            "disabled"),
                    List.of("failed", "error", "invalid"),
                    "The AMI is usable only when it is available.",
                    List.of(M_EC2)),
            new AsynchronousFailure(
                    "SDK waiter SnapshotCompleted",
                    EC2_COPY_SNAPSHOT,
                    List.of("completed", "error"),
                    List.of("error"),
                    "It asks 40 times, every 15 seconds: ten minutes, too short for many copies.",
                    List.of(M_EC2)),
            new AsynchronousFailure(
                    "SDK waiter ImageAvailable",
                    EC2_COPY_IMAGE,
                    List.of("available", "failed"),
                    List.of("failed"),
                    "It asks 40 times, every 15 seconds, and does not stop at error or invalid; a waiter of one's"
                            + " own should.",
                    List.of(M_EC2)));

    private static final AsynchronousFailure.Symptom KEY = new AsynchronousFailure.Symptom(
            "the key is not accessible",
            "a bad, foreign or unreachable KMS key: it is authenticated after the call returned",
            "use a symmetric, enabled key in the destination Region whose policy grants the actions of"
                    + " adv-kms-permissions; for a shared source also on the key of the source",
            List.of(
                    "kms-key-id-grammar",
                    "kms-key-id-legacy-key-prefix",
                    "kms-key-id-letter-case",
                    "kms-arn-grammar",
                    "kms-arn-region-mismatch",
                    "kms-arn-partition-mismatch",
                    "kms-alias-colon",
                    "kms-alias-length",
                    "kms-alias-aws-managed"),
            List.of("adv-kms-async", "adv-kms-permissions", "adv-kms-symmetric", "adv-shared-encrypted-source"));

    private static final AsynchronousFailure.Symptom SOURCE = new AsynchronousFailure.Symptom(
            "the source ID is not valid",
            "a source snapshot in another Region is looked up after the call returned",
            "compare SourceRegion; the snapshot must exist there and be shared with the caller",
            List.of("snapshot-id-grammar"),
            List.of());

    private static final AsynchronousFailure.Symptom NO_MESSAGE = new AsynchronousFailure.Symptom(
            "no message, and the URL was supplied by hand",
            "a bad or missing presigned URL is noticed after the call returned",
            "check the URL with the rules of presigned URLs; check its signer with the results that"
                    + " botocore and the AWS SDK for Java 2 publish in their tests",
            List.of(
                    "presigned-url-required",
                    "presigned-url-syntax",
                    "presigned-url-encoding",
                    "presigned-url-host",
                    "presigned-url-action-version",
                    "presigned-url-parameters",
                    "presigned-url-parameter-mismatch",
                    "presigned-url-extra-parameter-mismatch",
                    "presigned-url-signature-keys",
                    "presigned-url-credential-scope",
                    "presigned-url-expires",
                    "presigned-url-signed-headers"),
            List.of());

    static final List<AsynchronousFailure.Symptom> SYMPTOMS = List.of(KEY, SOURCE, NO_MESSAGE);

    private Ec2Failures() {}

    static Optional<AsynchronousFailure.Symptom> symptomOf(String text) {
        if (text.isBlank()) {
            return Optional.of(NO_MESSAGE);
        }
        String lower = Ascii.toLowerCase(text);
        if (lower.contains("key") && lower.contains("not accessible")) {
            return Optional.of(KEY);
        }
        return lower.contains("source snapshot id is not valid") ? Optional.of(SOURCE) : Optional.empty();
    }
}
