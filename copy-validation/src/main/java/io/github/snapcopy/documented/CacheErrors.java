// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import static io.github.snapcopy.documented.ErrorRows.*;
import static io.github.snapcopy.documented.Retry.*;
import static io.github.snapcopy.parameters.CopyOperation.ELASTICACHE_COPY_SNAPSHOT;

import io.github.snapcopy.parameters.CopyOperation;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Errors of ElastiCache: those that its model lists for CopySnapshot, and two that every Query API has. */
final class CacheErrors {
    private static final Set<CopyOperation> CACHE = Set.of(ELASTICACHE_COPY_SNAPSHOT);

    static final List<ServiceError> ALL = rows(
            row(
                    CACHE,
                    codes("SnapshotAlreadyExistsFault"),
                    "the target name is taken",
                    "choose another TargetSnapshotName; names are stored in lower case",
                    NO,
                    rules(
                            "elasticache-target-equals-source",
                            "elasticache-target-equals-source-ignoring-case",
                            "elasticache-target-uppercase"),
                    advisories(),
                    OptionalInt.of(400)),
            row(
                    CACHE,
                    codes("SnapshotNotFoundFault"),
                    "the source name is unknown",
                    "check the name and the Region; automatic backups have long names and expire",
                    NO,
                    rules("elasticache-source-name"),
                    advisories(),
                    OptionalInt.of(404)),
            row(
                    CACHE,
                    codes("SnapshotQuotaExceededFault"),
                    "the quota of snapshots is reached",
                    "delete snapshots, or wait",
                    LATER,
                    rules(),
                    advisories("adv-ec-quota"),
                    OptionalInt.of(400)),
            row(
                    CACHE,
                    codes("InvalidSnapshotState"),
                    "the source is in a state that forbids the copy",
                    "wait until the source is available",
                    LATER,
                    rules(),
                    advisories("adv-ec-eventual"),
                    OptionalInt.of(400)),
            row(
                    CACHE,
                    codes("TagQuotaPerResourceExceeded"),
                    "more than 50 tags",
                    "give at most 50 tags",
                    NO,
                    rules("tag-count"),
                    advisories("adv-ec-tags-inherited"),
                    OptionalInt.of(400)),
            row(
                    CACHE,
                    codes("InvalidParameterValue"),
                    "a value is refused, or an export fails; the message tells",
                    "compare the message with the export messages, else correct the parameter that it names",
                    NO,
                    rules(
                            "required-parameter",
                            "tag-key-required",
                            "tag-key-length",
                            "tag-value-length",
                            "tag-key-aws-prefix",
                            "tag-duplicate-key",
                            "elasticache-target-name-grammar",
                            "elasticache-target-name-length",
                            "elasticache-bucket-grammar",
                            "elasticache-export-key-length",
                            "elasticache-kms-key-id",
                            "elasticache-kms-region-mismatch",
                            "query-list-index",
                            "query-duplicate-key"),
                    advisories(
                            "adv-ec-export-same-region",
                            "adv-ec-export-bucket-owner",
                            "adv-ec-export-grant",
                            "adv-ec-export-iam"),
                    OptionalInt.of(400)),
            row(
                    CACHE,
                    codes("InvalidParameterCombination"),
                    "parameters exclude each other; the message tells",
                    "compare the message with the export messages, else leave one of the parameters out",
                    NO,
                    rules("elasticache-export-kms"),
                    advisories(),
                    OptionalInt.of(400)),
            row(
                    CACHE,
                    codes("AccessDenied"),
                    "IAM refuses",
                    "check the policies of the caller",
                    NO,
                    rules(),
                    advisories("adv-ec-export-iam"),
                    OptionalInt.empty()),
            row(
                    CACHE,
                    codes("Throttling"),
                    "too many requests: throttled",
                    "pause exponentially longer, with jitter",
                    YES,
                    rules(),
                    advisories(),
                    OptionalInt.empty()));

    private CacheErrors() {}
}
