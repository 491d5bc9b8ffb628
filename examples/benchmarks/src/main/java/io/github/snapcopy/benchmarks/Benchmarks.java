// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.snapcopy.benchmarks.Settings.Section;
import io.github.snapcopy.benchmarks.process.ClassPath;
import io.github.snapcopy.benchmarks.process.StartTimes;
import io.github.snapcopy.benchmarks.report.Figures;
import io.github.snapcopy.benchmarks.report.Report;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** Measures, keeps the figures as JSON, and writes the report out of them. */
public final class Benchmarks {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Settings settings;

    private Benchmarks(Settings settings) {
        this.settings = settings;
    }

    /**
     * Runs what the arguments ask for.
     *
     * @param arguments see {@code --help}
     * @throws Exception if a part of the run fails
     */
    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).contains("--help")) {
            System.out.print(Settings.usage());
            return;
        }
        new Benchmarks(Settings.of(arguments)).run();
    }

    private void run() throws IOException, InterruptedException, RunnerException {
        // Of two runs at a time both are worthless, but a lock left behind in a common folder is worse.
        System.setProperty("jmh.ignoreLock", "true");
        Files.createDirectories(settings.output());
        if (!settings.sections().isEmpty()) {
            measure();
        }
        Report.write(settings.output());
        System.err.println("report: " + settings.output().resolve(Report.MARKDOWN));
    }

    private void measure() throws IOException, InterruptedException, RunnerException {
        double loadBefore = load();
        for (Section section : settings.sections()) {
            Figures.forget(settings.output(), section.name());
        }
        new JmhRounds(settings).run();
        if (settings.sections().contains(Section.START)) {
            System.err.println("starts of programs, " + settings.startRuns() + " each");
            write(Figures.START, new StartTimes(settings.home(), settings.output()).measure(settings.startRuns()));
        }
        if (settings.sections().contains(Section.SIZE)) {
            write(Figures.SIZE, sizes());
        }
        write(Figures.MACHINE, machine(loadBefore));
    }

    private Map<ClassPath, Figures.Size> sizes() throws IOException {
        Map<ClassPath, Figures.Size> sizes = new LinkedHashMap<>();
        for (ClassPath classPath : ClassPath.values()) {
            List<Path> jars = classPath.jars(settings.home());
            long bytes = 0;
            for (Path jar : jars) {
                bytes += Files.size(jar);
            }
            sizes.put(classPath, new Figures.Size(jars.size(), bytes));
        }
        return sizes;
    }

    private Figures.Machine machine(double loadBefore) {
        return new Figures.Machine(
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                loadBefore,
                settings.quick(),
                settings.rounds(),
                settings.startRuns());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private void write(String name, Object figures) throws IOException {
        JSON.writerWithDefaultPrettyPrinter()
                .writeValue(settings.output().resolve(name).toFile(), figures);
    }
}
