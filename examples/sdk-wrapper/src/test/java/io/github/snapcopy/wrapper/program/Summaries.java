// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper.program;

import io.github.snapcopy.documented.Retry;
import io.github.snapcopy.wrapper.CopyFailure;
import io.github.snapcopy.wrapper.CopyOutcome;
import io.github.snapcopy.wrapper.CopyStatus;
import io.github.snapcopy.wrapper.CopySummary;
import io.github.snapcopy.wrapper.CopySummary.RunState;
import io.github.snapcopy.wrapper.CopyTarget;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Summaries for the tests. */
final class Summaries {
    static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

    private Summaries() {}

    static CopyOutcome outcome(String region, CopyStatus status, int progress) {
        boolean failed = status == CopyStatus.FAILED;
        CopyFailure failure = new CopyFailure(
                Optional.of("UnauthorizedOperation"),
                "no \u001b[2J way",
                "IAM refuses",
                "check the policy",
                Retry.NO,
                false,
                Optional.of("r-3"),
                List.of(),
                List.of("adv-x"));
        return new CopyOutcome(
                CopyTarget.of(region).encryptedWith("alias/" + region),
                status,
                failed ? Optional.empty() : Optional.of("snap-00000000000000001"),
                progress,
                1,
                failed ? Optional.of(failure) : Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(START),
                status.ended() ? Optional.of(START.plusSeconds(60)) : Optional.empty());
    }

    static CopySummary of(RunState state, CopyOutcome... copies) {
        return new CopySummary(
                "run-1",
                "us-west-2",
                "snap-066877671789bd71b",
                state,
                START,
                state == RunState.RUNNING ? Optional.empty() : Optional.of(START.plusSeconds(90)),
                List.of(copies));
    }
}
