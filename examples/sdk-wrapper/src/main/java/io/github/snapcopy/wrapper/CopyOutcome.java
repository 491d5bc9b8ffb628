// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one copy, so far or in the end.
 *
 * @param target what was wanted
 * @param status how far it is
 * @param snapshotId the copy, or empty if none is known
 * @param progress percent of the copy that EC2 reports, 0 to 100
 * @param attempts how often the request was sent
 * @param failure why it failed, or why the last try did; empty if all is well
 * @param duplicates further copies that were made because an earlier try succeeded long after it seemed lost; delete
 *     them
 * @param warnings what the rules warn of, a line each
 * @param startedAt when it was first sent, or empty if never
 * @param endedAt when its end was seen, or empty
 */
public record CopyOutcome(
        CopyTarget target,
        CopyStatus status,
        Optional<String> snapshotId,
        int progress,
        int attempts,
        Optional<CopyFailure> failure,
        List<String> duplicates,
        List<String> warnings,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt) {
    /** Checks for null and copies the lists. */
    public CopyOutcome {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(snapshotId, "snapshotId");
        Objects.requireNonNull(failure, "failure");
        duplicates = List.copyOf(duplicates);
        warnings = List.copyOf(warnings);
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(endedAt, "endedAt");
    }
}
