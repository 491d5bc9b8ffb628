// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Starts programs again and again, in turn, and takes the time of each. The time on the CPU of a process that has ended
 * is known to its parent alone; Bash tells it.
 */
public final class StartTimes {
    private static final String TIMED = "TIMEFORMAT='%3U %3S %3R'; time \"$@\" >/dev/null 2>&1";
    private static final double MILLIS = 1000;

    private final Path home;
    private final Path folder;

    /**
     * Prepares to start programs.
     *
     * @param home where the jars are
     * @param folder where the archive of classes goes
     */
    public StartTimes(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
    }

    /**
     * One start.
     *
     * @param cpu milliseconds on the CPU, in the program and in the kernel for it
     * @param wall milliseconds on the clock
     */
    public record Start(double cpu, double wall) {}

    /**
     * Starts every program.
     *
     * @param runs how often
     * @return all starts, without one more to warm up the disk
     * @throws IOException if a program cannot be started or does not do its work
     * @throws InterruptedException if this thread is interrupted
     */
    public Map<StartProgram, List<Start>> measure(int runs) throws IOException, InterruptedException {
        output(StartProgram.archiveCommand(home), false);
        Map<StartProgram, List<Start>> starts = new EnumMap<>(StartProgram.class);
        for (StartProgram program : StartProgram.values()) {
            requireWork(program);
            starts.put(program, new ArrayList<>());
        }
        for (int run = 0; run < runs; run++) {
            for (Map.Entry<StartProgram, List<Start>> entry : starts.entrySet()) {
                entry.getValue().add(start(entry.getKey()));
            }
        }
        return starts;
    }

    /** A program that fails is fast. */
    private void requireWork(StartProgram program) throws IOException, InterruptedException {
        String output = output(program.command(home), false);
        boolean hasUrl = output.contains("https://ec2.us-west-2.amazonaws.com") && output.contains("X-Amz-Signature=");
        if (hasUrl == (program == StartProgram.EMPTY)) {
            throw new IOException(program + " does not do its work");
        }
    }

    private Start start(StartProgram program) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "-c", TIMED, "bash"));
        command.addAll(program.command(home));
        String[] times = output(command, true).strip().split(" ", -1);
        if (times.length != 3) {
            throw new IOException("bash did not tell the time of " + program);
        }
        return new Start(
                (Double.parseDouble(times[0]) + Double.parseDouble(times[1])) * MILLIS,
                Double.parseDouble(times[2]) * MILLIS);
    }

    /** What a command prints, one stream of the two; the other is dropped. */
    private String output(List<String> command, boolean errors) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("LC_ALL", "C");
        environment.put("AWS_ACCESS_KEY_ID", "AKIASNAPCOPYBENCHMRK");
        environment.put("AWS_SECRET_ACCESS_KEY", "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");
        environment.remove("AWS_SESSION_TOKEN");
        environment.remove("JAVA_TOOL_OPTIONS");
        if (errors) {
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        } else {
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        }
        Process process = builder.start();
        String output = new String(
                (errors ? process.getErrorStream() : process.getInputStream()).readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException("status " + status + " of a program: " + command.get(command.size() - 1));
        }
        return output;
    }
}
