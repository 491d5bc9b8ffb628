// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.report;

import io.github.snapcopy.benchmarks.competitor.CompetitorKind;
import io.github.snapcopy.benchmarks.competitor.WorkloadKind;
import io.github.snapcopy.benchmarks.process.ClassPath;
import io.github.snapcopy.benchmarks.process.StartProgram;
import io.github.snapcopy.benchmarks.report.Figures.Sample;
import io.github.snapcopy.benchmarks.report.Figures.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/** Writes the page and the chart. */
public final class Report {
    /** The page. */
    public static final String MARKDOWN = "REPORT.md";

    /** The chart. */
    public static final String CHART = "chart.svg";

    private static final String NOTHING = "–";
    private static final double MEGABYTE = 1_000_000;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Figures figures;
    private final StringBuilder out = new StringBuilder();

    private Report(Figures figures) {
        this.figures = figures;
    }

    /**
     * Writes page and chart out of the figures of a folder, beside them.
     *
     * @param folder where the figures are
     * @throws IOException if a file cannot be read or written
     */
    public static void write(Path folder) throws IOException {
        Figures figures = Figures.read(folder);
        Files.writeString(folder.resolve(MARKDOWN), new Report(figures).page());
        Files.writeString(folder.resolve(CHART), chart(figures));
    }

    private String page() {
        line("# Benchmarks", "");
        figures.machine().ifPresent(this::machine);
        goals();
        presign();
        threads();
        first();
        buildAndValidate();
        starts();
        sizes();
        everything();
        return out.toString();
    }

    private void machine(Figures.Machine machine) {
        if (machine.quick()) {
            line("**A quick run: it shows that everything works, and the figures mean nothing.**", "");
        }
        line(
                machine.jvm() + ", " + machine.system() + ", " + machine.processors() + " processors; "
                        + machine.rounds()
                        + (machine.rounds() == 1 ? " round" : " rounds")
                        + (machine.quick() ? ". " : ", each competitor in a process of its own. ")
                        + "Times are CPU times of the process per operation, medians over the rounds; ratios are taken round by round.");
        if (machine.loadBefore() > machine.processors() / 4.0) {
            line(
                    "",
                    "**The machine was busy: a load of " + Numbers.rounded(machine.loadBefore())
                            + " before the run.**");
        }
        line("");
    }

    private void goals() {
        boolean quick = figures.machine().map(Figures.Machine::quick).orElse(false);
        line("## Goals", "", "| | goal | measured | |", "| --- | ---: | ---: | --- |");
        for (Goal goal : Goal.all()) {
            OptionalDouble value = goal.figure().apply(figures);
            row(
                    goal.statement(),
                    (goal.atMost() ? "at most " : "at least ") + Numbers.exact(goal.bound()) + goal.unit(),
                    text(value, number -> Numbers.rounded(number) + goal.unit()),
                    quick ? NOTHING : goal.judge(figures).text());
        }
        line("");
    }

    private void presign() {
        line("## One presigned URL", "", "![ratios to the floor](" + CHART + ")", "");
        List<String> head = new ArrayList<>(List.of(""));
        for (WorkloadKind workload : WorkloadKind.values()) {
            head.add(workload.letter() + " " + workload.title());
        }
        for (WorkloadKind workload : WorkloadKind.values()) {
            head.add("bytes " + workload.letter());
        }
        table(head);
        for (CompetitorKind competitor : CompetitorKind.values()) {
            List<String> cells = new ArrayList<>(List.of(competitor.title()));
            for (WorkloadKind workload : WorkloadKind.values()) {
                cells.add(presignCell(competitor, workload));
            }
            for (WorkloadKind workload : WorkloadKind.values()) {
                cells.add(
                        text(figures.median(Goal.presign(competitor, workload, 1), Sample::allocated), Numbers::whole));
            }
            row(cells.toArray(String[]::new));
        }
        line("");
        line(
                "- Snapcopy is given a request that is built and valid; `build()` is measured below. Bytes are those of the Java heap: what aws-crt");
        line("  allocates beyond it is not counted.");
        for (WorkloadKind workload : WorkloadKind.values()) {
            List<Double> ratios = figures.ratios(
                    Goal.presign(CompetitorKind.SNAPCOPY, workload, 1),
                    Goal.presign(CompetitorKind.FLOOR, workload, 1),
                    Sample::cpu);
            if (ratios.size() > 1) {
                line("- Snapcopy " + workload.letter() + ": from " + Numbers.ratio(Numbers.min(ratios)) + " to "
                        + Numbers.ratio(Numbers.max(ratios)) + " over the rounds.");
            }
        }
        line("");
    }

    private String presignCell(CompetitorKind competitor, WorkloadKind workload) {
        Subject key = Goal.presign(competitor, workload, 1);
        return competitor == CompetitorKind.FLOOR
                ? text(figures.median(key, Sample::cpu), Numbers::time)
                : text(figures.ratio(key, Goal.presign(CompetitorKind.FLOOR, workload, 1)), Numbers::ratio);
    }

    private void threads() {
        line("## Two threads", "", "Throughput of two threads over that of one, case (a), on the clock.", "");
        table(List.of("", "gain"));
        for (CompetitorKind competitor :
                List.of(CompetitorKind.FLOOR, CompetitorKind.SNAPCOPY, CompetitorKind.SDK_SIGNER)) {
            row(competitor.title(), text(Goal.gain(figures, competitor), Numbers::ratio));
        }
        line("");
    }

    private void first() {
        line("## The first URL with its credentials", "", "The signing key has to be derived, case (a).", "");
        table(List.of("", "time", "bytes"));
        for (CompetitorKind competitor :
                List.of(CompetitorKind.FLOOR, CompetitorKind.SNAPCOPY, CompetitorKind.SDK_SIGNER)) {
            Subject key = Goal.presignFirst(competitor);
            OptionalDouble time = competitor == CompetitorKind.FLOOR
                    ? figures.median(key, Sample::cpu)
                    : figures.ratio(key, Goal.presignFirst(CompetitorKind.FLOOR));
            row(
                    competitor.title(),
                    text(time, competitor == CompetitorKind.FLOOR ? Numbers::time : Numbers::ratio),
                    text(figures.median(key, Sample::allocated), Numbers::whole));
        }
        line("");
    }

    private void buildAndValidate() {
        line("## Building and validating", "");
        table(List.of("", "time", "over the presign floor", "bytes"));
        for (WorkloadKind workload : List.of(WorkloadKind.TYPICAL, WorkloadKind.TAGS)) {
            Subject key = Goal.build(workload);
            row(
                    "`build()` " + workload.letter(),
                    text(figures.median(key, Sample::cpu), Numbers::time),
                    text(figures.ratio(key, Goal.presign(CompetitorKind.FLOOR, workload, 1)), Numbers::ratio),
                    text(figures.median(key, Sample::allocated), Numbers::whole));
        }
        OptionalDouble time = figures.median(Goal.validate(), Sample::cpu);
        row(
                "a line of JSON: parsed, read, all rules",
                text(time, Numbers::time),
                NOTHING,
                text(figures.median(Goal.validate(), Sample::allocated), Numbers::whole));
        line("");
        if (time.isPresent()) {
            line(
                    "That is " + Numbers.whole(NANOS_PER_SECOND / time.getAsDouble()) + " lines a second of CPU time.",
                    "");
        }
    }

    private void starts() {
        line("## Start of whole programs", "");
        figures.machine()
                .ifPresent(machine ->
                        line("Medians; programs take turns, starts of each: " + machine.startRuns() + ".", ""));
        table(List.of("", "CPU ms", "shortest", "above the empty JVM", "on the clock, ms"));
        for (StartProgram program : StartProgram.values()) {
            OptionalDouble cpu = figures.startCpu(program);
            row(
                    program.title(),
                    text(cpu, Numbers::whole),
                    cpu.isPresent() ? Numbers.whole(figures.shortestStartCpu(program)) : NOTHING,
                    text(figures.startAboveEmpty(program), Numbers::whole),
                    text(figures.startWall(program), Numbers::whole));
        }
        line("");
    }

    private void sizes() {
        line("## Size at run time", "", "What Maven resolves, own jars included.", "");
        table(List.of("", "jars", "MB"));
        for (Map.Entry<ClassPath, Figures.Size> entry : figures.sizes().entrySet()) {
            if (entry.getKey() != ClassPath.NONE) {
                row(
                        entry.getKey().title(),
                        Integer.toString(entry.getValue().jars()),
                        Numbers.rounded(entry.getValue().bytes() / MEGABYTE));
            }
        }
        line("");
    }

    private void everything() {
        line("## All figures", "");
        table(List.of("", "threads", "case", "CPU ns", "clock ns", "bytes"));
        for (Subject key : figures.keys()) {
            row(
                    key.method() + " " + key.competitor(),
                    Integer.toString(key.threads()),
                    key.workload(),
                    text(figures.median(key, Sample::cpu), Numbers::whole),
                    text(figures.median(key, Sample::wall), Numbers::whole),
                    text(figures.median(key, Sample::allocated), Numbers::whole));
        }
    }

    private static String chart(Figures figures) {
        List<BarChart.Group> groups = new ArrayList<>();
        for (WorkloadKind workload : WorkloadKind.values()) {
            List<BarChart.Bar> bars = new ArrayList<>();
            for (CompetitorKind competitor : CompetitorKind.values()) {
                figures.ratio(Goal.presign(competitor, workload, 1), Goal.presign(CompetitorKind.FLOOR, workload, 1))
                        .ifPresent(ratio -> bars.add(new BarChart.Bar(
                                competitor.title().replace("`", ""), ratio, competitor == CompetitorKind.SNAPCOPY)));
            }
            if (!bars.isEmpty()) {
                groups.add(new BarChart.Group(workload.letter() + " " + workload.title(), bars));
            }
        }
        return BarChart.draw("CPU time of one presigned URL over the floor, logarithmic; shorter is better", groups);
    }

    private static String text(OptionalDouble value, DoubleFunction<String> format) {
        return value.isPresent() && !Double.isNaN(value.getAsDouble()) ? format.apply(value.getAsDouble()) : NOTHING;
    }

    private void table(List<String> head) {
        row(head.toArray(String[]::new));
        line("| --- |" + " ---: |".repeat(head.size() - 1));
    }

    private void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String... lines) {
        for (String line : lines) {
            out.append(line).append('\n');
        }
    }
}
