// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.snapcopy.benchmarks.jmh.CpuTimeProfiler;
import io.github.snapcopy.benchmarks.process.ClassPath;
import io.github.snapcopy.benchmarks.process.StartProgram;
import io.github.snapcopy.benchmarks.process.StartTimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The figures of a run, read from the files that it has left. */
public final class Figures {
    /** The file of the starts. */
    public static final String START = "start.json";

    /** The file of the sizes. */
    public static final String SIZE = "size.json";

    /** The file about the machine. */
    public static final String MACHINE = "machine.json";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String JMH = "jmh-";
    private static final String ROUND = "-round-";
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /**
     * How many jars, and how great.
     *
     * @param jars how many
     * @param bytes all of them together
     */
    public record Size(int jars, long bytes) {}

    /**
     * Where and how it was measured.
     *
     * @param jvm the virtual machine
     * @param system the operating system
     * @param processors how many there are
     * @param loadBefore how many processes wanted one when the run began; negative if unknown
     * @param quick whether the figures mean nothing
     * @param rounds how often everything was measured
     * @param startRuns how often each program was started
     */
    public record Machine(
            String jvm, String system, int processors, double loadBefore, boolean quick, int rounds, int startRuns) {}

    /**
     * What was measured.
     *
     * @param method the benchmark
     * @param threads how many worked at a time
     * @param competitor who, or nothing where there is only one
     * @param workload what, or nothing
     */
    public record Subject(String method, int threads, String competitor, String workload) {}

    /**
     * One measurement.
     *
     * @param cpu nanoseconds on the CPU, per operation
     * @param wall nanoseconds on the clock, per operation and thread
     * @param allocated bytes per operation
     */
    public record Sample(double cpu, double wall, double allocated) {}

    private final Map<Subject, Map<Integer, Sample>> samples = new LinkedHashMap<>();
    private final Map<StartProgram, List<StartTimes.Start>> starts = new EnumMap<>(StartProgram.class);
    private final Map<ClassPath, Size> sizes = new EnumMap<>(ClassPath.class);
    private Optional<Machine> machine = Optional.empty();

    private Figures() {}

    /**
     * The name of a file for JMH.
     *
     * @param section the part of the run
     * @param group tells the calls of JMH apart
     * @param round which round
     * @return a name
     */
    public static String fileName(String section, int group, int round) {
        return prefix(section) + group + ROUND + round + ".json";
    }

    private static String prefix(String section) {
        return JMH + section.toLowerCase(Locale.ROOT) + "-";
    }

    /**
     * Removes what an older run has left about a part.
     *
     * @param folder where the figures are
     * @param section the part of the run
     * @throws IOException if a file cannot be removed
     */
    public static void forget(Path folder, String section) throws IOException {
        for (Path file : files(folder, prefix(section))) {
            Files.delete(file);
        }
    }

    private static List<Path> files(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> name(file).startsWith(prefix) && name(file).endsWith(".json"))
                    .sorted(Comparator.comparing(Figures::name))
                    .toList();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /**
     * Reads the figures.
     *
     * @param folder where they are
     * @return those that are there
     * @throws IOException if a file cannot be read
     */
    public static Figures read(Path folder) throws IOException {
        Figures figures = new Figures();
        for (Path file : files(folder, JMH)) {
            String name = name(file);
            String round = name.substring(name.indexOf(ROUND) + ROUND.length(), name.length() - ".json".length());
            for (JsonNode result : JSON.readTree(file.toFile())) {
                figures.add(result, Integer.parseInt(round));
            }
        }
        figures.readProcesses(folder);
        return figures;
    }

    private void readProcesses(Path folder) throws IOException {
        if (Files.exists(folder.resolve(START))) {
            JsonNode all = JSON.readTree(folder.resolve(START).toFile());
            for (StartProgram program : StartProgram.values()) {
                List<StartTimes.Start> times = new ArrayList<>();
                for (JsonNode start : all.path(program.name())) {
                    times.add(JSON.treeToValue(start, StartTimes.Start.class));
                }
                starts.put(program, times);
            }
        }
        if (Files.exists(folder.resolve(SIZE))) {
            JsonNode all = JSON.readTree(folder.resolve(SIZE).toFile());
            for (ClassPath classPath : ClassPath.values()) {
                sizes.put(classPath, JSON.treeToValue(all.path(classPath.name()), Size.class));
            }
        }
        if (Files.exists(folder.resolve(MACHINE))) {
            machine = Optional.of(JSON.readValue(folder.resolve(MACHINE).toFile(), Machine.class));
        }
    }

    private void add(JsonNode result, int round) {
        String benchmark = result.path("benchmark").asText();
        Subject key = new Subject(
                benchmark.substring(benchmark.lastIndexOf('.') + 1),
                result.path("threads").asInt(),
                result.path("params").path("competitor").asText(),
                result.path("params").path("workload").asText());
        JsonNode secondary = result.path("secondaryMetrics");
        Sample sample = new Sample(
                medianOf(secondary.path(CpuTimeProfiler.LABEL)),
                medianOf(result.path("primaryMetric")),
                medianOf(secondary.path(ALLOCATED)));
        samples.computeIfAbsent(key, k -> new TreeMap<>()).put(round, sample);
    }

    private static double medianOf(JsonNode metric) {
        List<Double> values = new ArrayList<>();
        for (JsonNode fork : metric.path("rawData")) {
            for (JsonNode value : fork) {
                values.add(value.asDouble());
            }
        }
        return Numbers.median(values).orElse(Double.NaN);
    }

    /**
     * Everything that was measured by JMH.
     *
     * @return in the order of the run
     */
    public List<Subject> keys() {
        return List.copyOf(samples.keySet());
    }

    /**
     * The median of a figure over the rounds.
     *
     * @param key what
     * @param figure which of its figures
     * @return the median, if it was measured
     */
    public OptionalDouble median(Subject key, ToDoubleFunction<Sample> figure) {
        return Numbers.median(samples.getOrDefault(key, Map.of()).values().stream()
                .map(figure::applyAsDouble)
                .toList());
    }

    /**
     * One figure over another, round by round: what disturbs a round disturbs both.
     *
     * @param key what
     * @param base what it is compared with
     * @param figure which of their figures
     * @return a ratio for each round in which both were measured
     */
    public List<Double> ratios(Subject key, Subject base, ToDoubleFunction<Sample> figure) {
        Map<Integer, Sample> bases = samples.getOrDefault(base, Map.of());
        List<Double> ratios = new ArrayList<>();
        samples.getOrDefault(key, Map.of()).forEach((round, sample) -> {
            Sample other = bases.get(round);
            if (other != null) {
                ratios.add(figure.applyAsDouble(sample) / figure.applyAsDouble(other));
            }
        });
        return ratios;
    }

    /**
     * The median of the ratios of CPU time.
     *
     * @param key what
     * @param base what it is compared with
     * @return the median, if both were measured
     */
    public OptionalDouble ratio(Subject key, Subject base) {
        return Numbers.median(ratios(key, base, Sample::cpu));
    }

    /**
     * The median of the CPU times of a program.
     *
     * @param program which
     * @return milliseconds, if it was started
     */
    public OptionalDouble startCpu(StartProgram program) {
        return Numbers.median(starts.getOrDefault(program, List.of()).stream()
                .map(StartTimes.Start::cpu)
                .toList());
    }

    /**
     * The shortest of the CPU times of a program.
     *
     * @param program which
     * @return milliseconds, or NaN
     */
    public double shortestStartCpu(StartProgram program) {
        return Numbers.min(starts.getOrDefault(program, List.of()).stream()
                .map(StartTimes.Start::cpu)
                .toList());
    }

    /**
     * The median of the times on the clock of a program.
     *
     * @param program which
     * @return milliseconds, if it was started
     */
    public OptionalDouble startWall(StartProgram program) {
        return Numbers.median(starts.getOrDefault(program, List.of()).stream()
                .map(StartTimes.Start::wall)
                .toList());
    }

    /**
     * The median of a program's CPU time less that of the empty one, start by start.
     *
     * @param program which
     * @return milliseconds, if both were started
     */
    public OptionalDouble startAboveEmpty(StartProgram program) {
        List<StartTimes.Start> own = starts.getOrDefault(program, List.of());
        List<StartTimes.Start> empty = starts.getOrDefault(StartProgram.EMPTY, List.of());
        List<Double> above = new ArrayList<>();
        for (int i = 0; i < Math.min(own.size(), empty.size()); i++) {
            above.add(own.get(i).cpu() - empty.get(i).cpu());
        }
        return Numbers.median(above);
    }

    /**
     * The sizes of class paths.
     *
     * @return empty if they were not measured
     */
    public Map<ClassPath, Size> sizes() {
        return sizes;
    }

    /**
     * Where it was measured.
     *
     * @return nothing if no run has ended
     */
    public Optional<Machine> machine() {
        return machine;
    }
}
