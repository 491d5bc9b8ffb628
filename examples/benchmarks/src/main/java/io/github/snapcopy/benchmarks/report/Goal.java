// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.report;

import static io.github.snapcopy.benchmarks.competitor.CompetitorKind.FLOOR;
import static io.github.snapcopy.benchmarks.competitor.CompetitorKind.SDK_SIGNER;
import static io.github.snapcopy.benchmarks.competitor.CompetitorKind.SNAPCOPY;

import io.github.snapcopy.benchmarks.competitor.CompetitorKind;
import io.github.snapcopy.benchmarks.competitor.WorkloadKind;
import io.github.snapcopy.benchmarks.process.StartProgram;
import io.github.snapcopy.benchmarks.report.Figures.Sample;
import io.github.snapcopy.benchmarks.report.Figures.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A bound that a figure has to keep.
 *
 * @param statement what is measured
 * @param unit what follows the number
 * @param atMost whether the bound is an upper one
 * @param bound the bound
 * @param figure finds the figure; nothing if it was not measured, or cannot be judged on that machine
 */
record Goal(String statement, String unit, boolean atMost, double bound, Function<Figures, OptionalDouble> figure) {
    /** Where two threads of the floor gain less than this, the machine has no two cores to give. */
    private static final double TWO_CORES = 1.8;

    /** Who gains less than this part of what the floor gains cannot blame the machine. */
    private static final double AS_GOOD_AS_THE_FLOOR = 0.95;

    enum Verdict {
        REACHED("reached"),
        NOT_REACHED("**not reached**"),
        UNDECIDED("not measured");

        private final String text;

        Verdict(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    static List<Goal> all() {
        List<Goal> goals = new ArrayList<>();
        goals.add(presign(WorkloadKind.TYPICAL, 1.3));
        goals.add(presign(WorkloadKind.TOKEN, 1.15));
        goals.add(presign(WorkloadKind.TAGS, 1.8));
        for (WorkloadKind workload : WorkloadKind.values()) {
            goals.add(new Goal(
                    "`AwsV4HttpSigner` with its request " + workload.letter() + " / Snapcopy",
                    " x",
                    false,
                    14,
                    figures -> figures.ratio(presign(SDK_SIGNER, workload, 1), presign(SNAPCOPY, workload, 1))));
        }
        goals.add(new Goal(
                "allocated by presign (a)",
                " bytes",
                true,
                1000,
                figures -> figures.median(presign(SNAPCOPY, WorkloadKind.TYPICAL, 1), Sample::allocated)));
        goals.add(new Goal(
                "throughput of two threads / one thread (a)", " x", false, TWO_CORES, Goal::gainWhereTheFloorGains));
        goals.add(build(WorkloadKind.TYPICAL, 2));
        goals.add(build(WorkloadKind.TAGS, 2.5));
        goals.add(new Goal(
                "start of Snapcopy / start of `AwsV4HttpSigner`, CPU time above an empty JVM",
                " x",
                true,
                0.4,
                Goal::startOverSigner));
        return goals;
    }

    private static Goal presign(WorkloadKind workload, double bound) {
        return new Goal(
                "presign " + workload.letter() + " / floor",
                " x",
                true,
                bound,
                figures -> figures.ratio(presign(SNAPCOPY, workload, 1), presign(FLOOR, workload, 1)));
    }

    private static Goal build(WorkloadKind workload, double bound) {
        return new Goal(
                "`build()` " + workload.letter() + " / presign floor",
                " x",
                true,
                bound,
                figures -> figures.ratio(build(workload), presign(FLOOR, workload, 1)));
    }

    /** The key of a presign benchmark. */
    static Subject presign(CompetitorKind competitor, WorkloadKind workload, int threads) {
        return new Subject("presign", threads, competitor.name(), workload.name());
    }

    /** The key of the benchmark of the first call. */
    static Subject presignFirst(CompetitorKind competitor) {
        return new Subject("presignFirst", 1, competitor.name(), WorkloadKind.TYPICAL.name());
    }

    /** The key of a build benchmark. */
    static Subject build(WorkloadKind workload) {
        return new Subject("build", 1, "", workload.name());
    }

    /** The key of the benchmark of validation. */
    static Subject validate() {
        return new Subject("validate", 1, "", "");
    }

    /** How much more two threads do than one: each of two has its own time per operation. */
    static OptionalDouble gain(Figures figures, CompetitorKind competitor) {
        return Numbers.median(figures
                .ratios(
                        presign(competitor, WorkloadKind.TYPICAL, 1),
                        presign(competitor, WorkloadKind.TYPICAL, 2),
                        Sample::wall)
                .stream()
                .map(ratio -> 2 * ratio)
                .toList());
    }

    private static OptionalDouble gainWhereTheFloorGains(Figures figures) {
        OptionalDouble own = gain(figures, SNAPCOPY);
        OptionalDouble floor = gain(figures, FLOOR);
        boolean judgeable = own.isPresent()
                && floor.isPresent()
                && (own.getAsDouble() >= TWO_CORES
                        || floor.getAsDouble() >= TWO_CORES
                        || own.getAsDouble() < AS_GOOD_AS_THE_FLOOR * floor.getAsDouble());
        return judgeable ? own : OptionalDouble.empty();
    }

    private static OptionalDouble startOverSigner(Figures figures) {
        OptionalDouble own = figures.startAboveEmpty(StartProgram.SNAPCOPY);
        OptionalDouble signer = figures.startAboveEmpty(StartProgram.SDK_SIGNER);
        return own.isPresent() && signer.isPresent()
                ? OptionalDouble.of(own.getAsDouble() / signer.getAsDouble())
                : OptionalDouble.empty();
    }

    Verdict judge(Figures figures) {
        OptionalDouble value = figure.apply(figures);
        if (value.isEmpty() || Double.isNaN(value.getAsDouble())) {
            return Verdict.UNDECIDED;
        }
        boolean kept = atMost ? value.getAsDouble() <= bound : value.getAsDouble() >= bound;
        return kept ? Verdict.REACHED : Verdict.NOT_REACHED;
    }
}
