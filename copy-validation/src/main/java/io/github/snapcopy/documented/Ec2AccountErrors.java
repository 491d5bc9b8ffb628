// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import static io.github.snapcopy.documented.ErrorRows.*;
import static io.github.snapcopy.documented.Retry.*;
import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_IMAGE;
import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_SNAPSHOT;

import io.github.snapcopy.parameters.CopyOperation;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Errors of EC2 about identity, time, limits and trouble of the service; those of signing and an unavailable service
 * are the same on ElastiCache.
 */
final class Ec2AccountErrors {
    private static final Set<CopyOperation> EC2 = EnumSet.of(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE);
    private static final Set<CopyOperation> ANY = EnumSet.allOf(CopyOperation.class);

    static final List<ServiceError> ALL = rows(
            row(
                    EC2,
                    codes("DryRunOperation"),
                    "no error: the permission is granted",
                    "send the request without DryRun",
                    NO,
                    rules(),
                    advisories("adv-permissions-dry-run", "adv-dry-run-answers"),
                    OptionalInt.of(412)),
            row(
                    EC2,
                    codes("UnauthorizedOperation"),
                    "IAM refuses",
                    "check the policies; decode the message with STS DecodeAuthorizationMessage",
                    NO,
                    rules(),
                    advisories("adv-dry-run-answers", "adv-iam-scope"),
                    OptionalInt.empty()),
            row(
                    EC2,
                    codes("AuthFailure"),
                    "the credentials cannot be validated, or must not use the source",
                    "check the credentials and whether the Region is enabled",
                    NO,
                    rules("cross-partition-copy"),
                    advisories("adv-region-opt-in", "adv-dry-run-answers"),
                    OptionalInt.empty()),
            row(
                    ANY,
                    codes("InvalidClientTokenId"),
                    "the access key is unknown, or belongs to another partition",
                    "use a key of the right partition",
                    NO,
                    rules(),
                    advisories(),
                    OptionalInt.empty()),
            row(
                    ANY,
                    codes("IncompleteSignature", "SignatureDoesNotMatch"),
                    "a mistake in signing",
                    "sign for the service and the Region of the endpoint; compare the canonical request",
                    NO,
                    rules(),
                    advisories(),
                    OptionalInt.empty()),
            row(
                    ANY,
                    codes("MissingAuthenticationToken"),
                    "the request is not signed",
                    "sign it",
                    NO,
                    rules(),
                    advisories(),
                    OptionalInt.empty()),
            row(
                    ANY,
                    codes("RequestExpired"),
                    "over 15 minutes after the date of the signature, over 15 minutes after the expiry of a"
                            + " presigned URL, dated over 15 minutes ahead, or temporary credentials have expired",
                    "correct the clock and sign again",
                    AFTER_SIGNING_AGAIN,
                    rules("presigned-url-expires"),
                    advisories(),
                    OptionalInt.empty()),
            row(
                    EC2,
                    codes("InvalidSecurity.RequestHasExpired"),
                    "the clock differs by more than 5 minutes",
                    "correct the clock and sign again",
                    AFTER_SIGNING_AGAIN,
                    rules(),
                    advisories(),
                    OptionalInt.empty()),
            row(
                    EC2,
                    codes("OptInRequired", "PendingVerification", "Blocked", "AccountDisabled"),
                    "the state of the account",
                    "ask the owner of the account, or AWS Support",
                    NO,
                    rules(),
                    advisories("adv-region-opt-in"),
                    OptionalInt.empty()),
            row(
                    EC2,
                    codes("CustomerKeyHasBeenRevoked"),
                    "EBS cannot use the KMS key: it is disabled, or its policy forbids it",
                    "enable the key, correct the policy",
                    AFTER_THE_FIX,
                    rules(),
                    advisories("adv-kms-permissions"),
                    OptionalInt.empty()),
            row(
                    EC2,
                    codes("ResourceLimitExceeded"),
                    "a limit of the account, for example too many snapshot copies in progress",
                    "wait until running copies end",
                    SLOWLY,
                    rules(),
                    advisories("adv-snapshot-concurrency", "adv-image-concurrency"),
                    OptionalInt.empty()),
            row(
                    EC2,
                    codes("PendingSnapshotLimitExceeded"),
                    "too many snapshots are pending",
                    "wait",
                    SLOWLY,
                    rules(),
                    advisories(),
                    OptionalInt.empty()),
            row(
                    EC2,
                    codes("SnapshotLimitExceeded"),
                    "the snapshot limit of the account",
                    "delete snapshots, or raise the quota",
                    NO,
                    rules(),
                    advisories(),
                    OptionalInt.empty()),
            row(
                    EC2,
                    codes("IncorrectState"),
                    "the source is not ready",
                    "wait until the snapshot is completed or the AMI available",
                    YES,
                    rules(),
                    advisories("adv-snapshot-completed"),
                    OptionalInt.empty()),
            row(
                    EC2,
                    codes("RequestLimitExceeded"),
                    "too many requests: throttled",
                    "pause exponentially longer, with jitter",
                    YES,
                    rules(),
                    advisories(),
                    OptionalInt.empty()),
            row(
                    EC2,
                    codes("InternalError", "InternalFailure", "ServerInternal", "Unavailable", "RetryableError"),
                    "trouble on the side of AWS",
                    "try again; after an internal error or a time-out of CopySnapshot, which has no client"
                            + " token, list the copies first",
                    WITH_CARE,
                    rules(),
                    advisories("adv-snapshot-not-idempotent"),
                    OptionalInt.empty()),
            row(
                    ANY,
                    codes("ServiceUnavailable"),
                    "trouble on the side of AWS",
                    "try again; after a time-out of CopySnapshot, which has no client token, list the copies"
                            + " first",
                    WITH_CARE,
                    rules(),
                    advisories("adv-snapshot-not-idempotent"),
                    OptionalInt.empty()));

    private Ec2AccountErrors() {}
}
