// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a plan, so far or in the end. Holds no secret.
 *
 * @param runId the id of the run, which is on every copy as a tag; a run with the same id resumes this one
 * @param sourceRegion the Region of the source
 * @param sourceSnapshotId the source
 * @param state whether the run goes on, or how it ended
 * @param startedAt when it began
 * @param endedAt when it ended, or empty
 * @param copies the copies, in the order of the plan
 */
public record CopySummary(
        String runId,
        String sourceRegion,
        String sourceSnapshotId,
        RunState state,
        Instant startedAt,
        Optional<Instant> endedAt,
        List<CopyOutcome> copies) {
    /** Checks for null and copies the list. */
    public CopySummary {
        Objects.requireNonNull(runId, "runId");
        Objects.requireNonNull(sourceRegion, "sourceRegion");
        Objects.requireNonNull(sourceSnapshotId, "sourceSnapshotId");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(endedAt, "endedAt");
        copies = List.copyOf(copies);
    }

    /** Whether a run goes on, or how it ended. */
    public enum RunState {
        /** It goes on. */
        RUNNING,
        /** Every copy has ended. */
        ENDED,
        /** Somebody cancelled it. */
        CANCELLED,
        /** The time limit was reached. */
        OUT_OF_TIME
    }

    /**
     * Counts copies.
     *
     * @param status a status
     * @return how many copies have it
     */
    public int count(CopyStatus status) {
        int count = 0;
        for (CopyOutcome copy : copies) {
            count += copy.status() == status ? 1 : 0;
        }
        return count;
    }

    /**
     * Whether every copy is complete.
     *
     * @return true if so
     */
    public boolean successful() {
        return count(CopyStatus.COMPLETED) == copies.size();
    }
}
