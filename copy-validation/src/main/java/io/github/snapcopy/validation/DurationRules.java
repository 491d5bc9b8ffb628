// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_IMAGE;
import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_SNAPSHOT;
import static io.github.snapcopy.parameters.ParameterNames.*;
import static io.github.snapcopy.validation.RuleSources.*;

import io.github.snapcopy.internal.text.Messages;
import io.github.snapcopy.internal.text.WholeNumber;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.ParameterValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Time-based copies: the completion duration, in minutes. */
final class DurationRules {
    private static final long SHORTEST = 15;
    private static final long LONGEST = 2880;
    private static final long STEP = 15;
    /** What one copy moves in a minute at 500 MiB/s. */
    private static final long MIB_PER_MINUTE = 500 * 60;

    static final List<Rule> ALL = List.of(
            Rule.error("completion-duration-range")
                    .on(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE)
                    .about(COMPLETION_DURATION_MINUTES, SNAPSHOT_COPY_COMPLETION_DURATION_MINUTES)
                    .says("a completion duration is a whole number of minutes from 15 to 2880")
                    .sources(D_TBC, M_EC2)
                    .editions("the model has 1 to 2880 for CopySnapshot and no bound for CopyImage")
                    .fails("InvalidParameterValue")
                    .remedy("give 15 to 2880 minutes, which is 48 hours")
                    .settles("C-14")
                    .when(COMPLETION_DURATION_MINUTES, SNAPSHOT_COPY_COMPLETION_DURATION_MINUTES)
                    .check((facts, sink) -> {
                        WholeNumber minutes = facts.exactCompletionDuration();
                        if (facts.parameters().value(facts.completionDurationName())
                                        instanceof ParameterValue.Number number
                                && (minutes == null || !isInRange(minutes))) {
                            sink.report(
                                    facts.completionDurationName(),
                                    Messages.quote(number.literal())
                                            + " is no whole number of minutes from 15 to 2880; write a multiple of 15 in that range");
                        }
                    }),
            Rule.error("completion-duration-increment")
                    .on(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE)
                    .about(COMPLETION_DURATION_MINUTES, SNAPSHOT_COPY_COMPLETION_DURATION_MINUTES)
                    .says("a completion duration is a multiple of 15 minutes")
                    .sources(M_EC2, D_TBC, D_AMI, D_EBSCOPY)
                    .fails("InvalidParameterValue")
                    .remedy("round to a multiple of 15")
                    .settles("C-14")
                    .when(COMPLETION_DURATION_MINUTES, SNAPSHOT_COPY_COMPLETION_DURATION_MINUTES)
                    .check((facts, sink) -> {
                        WholeNumber minutes = facts.exactCompletionDuration();
                        if (minutes != null && !minutes.isMultipleOf15()) {
                            sink.report(facts.completionDurationName(), notAMultiple(minutes));
                        }
                    }),
            Rule.error("completion-duration-with-outpost")
                    .on(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE)
                    .about(
                            COMPLETION_DURATION_MINUTES,
                            SNAPSHOT_COPY_COMPLETION_DURATION_MINUTES,
                            DESTINATION_OUTPOST_ARN)
                    .says("a copy to an Outpost has no completion duration")
                    .sources(M_EC2, D_TBC)
                    .editions("the parameter says so since 2025-08-28, the user guide earlier")
                    .fails("InvalidParameterCombination")
                    .remedy("leave the completion duration out")
                    .when(DESTINATION_OUTPOST_ARN)
                    .check((facts, sink) -> {
                        if (facts.has(facts.completionDurationName()) && facts.has(DESTINATION_OUTPOST_ARN)) {
                            sink.report(
                                    facts.completionDurationName(),
                                    "copies to an Outpost cannot be time-based; leave the duration out");
                        }
                    }),
            Rule.error("completion-duration-with-local-zone")
                    .on(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE)
                    .about(
                            COMPLETION_DURATION_MINUTES,
                            SNAPSHOT_COPY_COMPLETION_DURATION_MINUTES,
                            DESTINATION_AVAILABILITY_ZONE,
                            DESTINATION_AVAILABILITY_ZONE_ID,
                            CopyContext.SOURCE_LOCATION)
                    .says("a copy to a Local Zone, or from a Local Zone or an Outpost, has no completion duration")
                    .sources(M_EC2, D_TBC)
                    .editions("since 2025-08-28")
                    .fails("InvalidParameterCombination")
                    .remedy("leave the completion duration out")
                    .when(COMPLETION_DURATION_MINUTES, SNAPSHOT_COPY_COMPLETION_DURATION_MINUTES)
                    .check((facts, sink) -> {
                        String place = facts.has(facts.completionDurationName()) ? placeWithoutDuration(facts) : null;
                        if (place != null) {
                            sink.report(
                                    facts.completionDurationName(),
                                    "copies " + place + " cannot be time-based; leave the duration out");
                        }
                    }),
            Rule.warning("completion-duration-throughput")
                    .on(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE)
                    .about(
                            COMPLETION_DURATION_MINUTES,
                            SNAPSHOT_COPY_COMPLETION_DURATION_MINUTES,
                            CopyContext.SOURCE_SIZE_MIB)
                    .says("one copy moves at most 500 MiB/s")
                    .sources(D_TBC)
                    .fails("succeeds and finishes late; fails if no quota is left")
                    .remedy("allow more time")
                    .when(CopyContext.SOURCE_SIZE_MIB)
                    .check(DurationRules::checkThroughput));

    private DurationRules() {}

    /** Whether neither the range rule nor the increment rule refuses the duration. */
    static boolean isLegal(@Nullable WholeNumber minutes) {
        return minutes != null && isInRange(minutes) && minutes.isMultipleOf15();
    }

    private static boolean isInRange(WholeNumber minutes) {
        return minutes.saturated() >= SHORTEST && minutes.saturated() <= LONGEST;
    }

    private static String notAMultiple(WholeNumber minutes) {
        String problem = "the duration is no multiple of 15 minutes; ";
        if (!isInRange(minutes)) {
            return problem + "write one from 15 to 2880";
        }
        long below = minutes.saturated() / STEP * STEP;
        return problem + "write " + below + " or " + (below + STEP);
    }

    private static @Nullable String placeWithoutDuration(CopyFacts facts) {
        if (facts.isZoneDestination()) {
            return "to a Local Zone";
        }
        if (facts.sourceLocalZone() != null) {
            return "from a Local Zone";
        }
        return facts.sourceOutpost() == null ? null : "from an Outpost";
    }

    private static void checkThroughput(CopyFacts facts, ViolationSink sink) {
        WholeNumber minutes = facts.exactCompletionDuration();
        if (minutes == null || !isLegal(minutes)) {
            return;
        }
        long size = facts.context().sourceSizeMiB().orElse(0);
        if (size > MIB_PER_MINUTE * minutes.saturated()) {
            long needed = ((size - 1) / (MIB_PER_MINUTE * STEP) + 1) * STEP;
            String problem = (size == Long.MAX_VALUE ? "so large a source" : size + " MiB") + " in "
                    + minutes.saturated() + " minutes is more than the 500 MiB/s of one copy";
            sink.report(
                    facts.completionDurationName(),
                    problem
                            + (needed <= LONGEST
                                    ? "; allow " + needed + " minutes or more"
                                    : ", and even 2880 minutes are not enough; leave the duration out, or expect the copy to"
                                            + " finish late"));
        }
    }
}
