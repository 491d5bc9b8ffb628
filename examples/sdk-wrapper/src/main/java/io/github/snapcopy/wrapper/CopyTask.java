package io.github.snapcopy.wrapper;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One copy on its way. Touched by the thread of the run only. */
final class CopyTask {
    private static final int WHOLE = 100;

    final PlannedCopy planned;
    /** Failed copies of earlier runs that have the same mark. */
    final Set<String> older = new HashSet<>();

    CopyStatus status = CopyStatus.WAITING;

    @Nullable
    String snapshotId;

    @Nullable
    CopyFailure failure;

    int progress;
    int attempts;
    /** Whether to look for a copy of an earlier run first. */
    boolean lookFirst;
    /** Whether the request was sent once more after an answer that left open whether there is a copy. */
    boolean sentAfterDoubt;
    /** How often it was looked for without finding, or asked for without answer, since the last sending. */
    int searches;

    int unanswered;
    int absences;

    List<String> duplicates = List.of();

    @Nullable
    Instant startedAt;

    @Nullable
    Instant endedAt;

    CopyTask(PlannedCopy planned, boolean lookFirst) {
        this.planned = planned;
        this.lookFirst = lookFirst;
    }

    CopyOutcome outcome() {
        return new CopyOutcome(
                planned.target(),
                status,
                Optional.ofNullable(snapshotId),
                status == CopyStatus.COMPLETED ? WHOLE : progress,
                attempts,
                Optional.ofNullable(failure),
                duplicates,
                planned.request().report().warnings().stream()
                        .map(Object::toString)
                        .toList(),
                Optional.ofNullable(startedAt),
                Optional.ofNullable(endedAt));
    }
}
