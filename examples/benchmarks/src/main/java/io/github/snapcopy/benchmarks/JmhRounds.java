// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks;

import io.github.snapcopy.benchmarks.Settings.Section;
import io.github.snapcopy.benchmarks.competitor.CompetitorKind;
import io.github.snapcopy.benchmarks.competitor.WorkloadKind;
import io.github.snapcopy.benchmarks.jmh.BuildBenchmark;
import io.github.snapcopy.benchmarks.jmh.CpuTimeProfiler;
import io.github.snapcopy.benchmarks.jmh.PresignBenchmark;
import io.github.snapcopy.benchmarks.jmh.ValidateBenchmark;
import io.github.snapcopy.benchmarks.report.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs JMH, all of it once a round, each competitor in a process of its own. */
final class JmhRounds {
    /** Since when the JVM warns of native libraries, of which aws-crt is one. */
    private static final int NATIVE_ACCESS_ASKED = 24;

    private static final CompetitorKind[] FEW = {
        CompetitorKind.FLOOR, CompetitorKind.SNAPCOPY, CompetitorKind.SDK_SIGNER
    };

    /** One call of JMH. */
    private record Group(
            Section section, String method, int threads, List<CompetitorKind> who, List<WorkloadKind> what) {}

    private final Settings settings;

    JmhRounds(Settings settings) {
        this.settings = settings;
    }

    void run() throws RunnerException {
        List<Group> groups = groups();
        for (int round = 0; round < settings.rounds(); round++) {
            for (int i = 0; i < groups.size(); i++) {
                Group group = groups.get(i);
                System.err.println("round " + (round + 1) + " of " + settings.rounds() + ": " + group.section() + " "
                        + group.what());
                run(group, Figures.fileName(group.section().name(), i, round));
            }
        }
    }

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        String presign = PresignBenchmark.class.getName() + ".presign";
        for (WorkloadKind workload : WorkloadKind.values()) {
            List<CompetitorKind> who = Arrays.stream(CompetitorKind.values())
                    .filter(competitor -> competitor.canDo(workload))
                    .toList();
            groups.add(new Group(Section.PRESIGN, presign, 1, who, List.of(workload)));
        }
        List<WorkloadKind> typical = List.of(WorkloadKind.TYPICAL);
        groups.add(new Group(Section.THREADS, presign, 2, List.of(FEW), typical));
        groups.add(new Group(Section.FIRST, presign + "First", 1, List.of(FEW), typical));
        groups.add(new Group(
                Section.BUILD,
                BuildBenchmark.class.getName() + ".build",
                1,
                List.of(),
                List.of(WorkloadKind.TYPICAL, WorkloadKind.TAGS)));
        groups.add(
                new Group(Section.VALIDATE, ValidateBenchmark.class.getName() + ".validate", 1, List.of(), List.of()));
        groups.removeIf(group -> !settings.sections().contains(group.section()));
        return groups;
    }

    private void run(Group group, String fileName) throws RunnerException {
        boolean quick = settings.quick();
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(group.method().replace(".", "\\.") + "$")
                .threads(group.threads())
                .forks(quick ? 0 : 1)
                .warmupIterations(quick ? 1 : 3)
                .warmupTime(quick ? TimeValue.milliseconds(50) : TimeValue.seconds(1))
                .measurementIterations(quick ? 1 : 3)
                .measurementTime(quick ? TimeValue.milliseconds(100) : TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTimeProfiler.class)
                .shouldFailOnError(true)
                .output(settings.output()
                        .resolve(fileName.replace(".json", ".log"))
                        .toString())
                .resultFormat(ResultFormatType.JSON)
                .result(settings.output().resolve(fileName).toString());
        if (!quick) {
            options.jvmArgs("-Xms1g", "-Xmx1g");
            if (Runtime.version().feature() >= NATIVE_ACCESS_ASKED) {
                options.jvmArgsAppend("--enable-native-access=ALL-UNNAMED");
            }
        }
        if (!group.who().isEmpty()) {
            options.param("competitor", names(group.who()));
        }
        if (!group.what().isEmpty()) {
            options.param("workload", names(group.what()));
        }
        new Runner(options.build()).run();
    }

    private static String[] names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }
}
