// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
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
    /** How many of them were refused for want of room. */
    int refusedForRoom;
    /** Whether to look for a copy of an earlier run first. */
    boolean lookFirst;
    /** Whether an answer left open if there is a copy, and looking did not find it. */
    boolean doubt;

    int looksLeft;
    IfNone ifNone = IfNone.SEND;
    /** How often in a row the question for it had no answer. */
    int unanswered;

    int absences;

    List<String> duplicates = List.of();

    @Nullable
    Instant startedAt;

    @Nullable
    Instant endedAt;

    /** What to do when looking finds no copy. */
    enum IfNone {
        SEND,
        TRY_AGAIN,
        GIVE_UP
    }

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
                Optional.ofNullable(failure).map(why -> doubt ? why.inDoubt() : why),
                duplicates,
                planned.request().report().warnings().stream()
                        .map(Object::toString)
                        .toList(),
                Optional.ofNullable(startedAt),
                Optional.ofNullable(endedAt));
    }
}
