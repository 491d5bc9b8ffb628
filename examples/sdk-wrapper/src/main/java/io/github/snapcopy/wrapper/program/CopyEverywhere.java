// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper.program;

import io.github.snapcopy.wrapper.CopyOutcome;
import io.github.snapcopy.wrapper.CopyPlan;
import io.github.snapcopy.wrapper.CopyRun;
import io.github.snapcopy.wrapper.CopyStatus;
import io.github.snapcopy.wrapper.CopySummary;
import io.github.snapcopy.wrapper.InvalidPlanException;
import io.github.snapcopy.wrapper.SnapshotCopier;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.Ec2AsyncClientBuilder;

/** The program {@code copy-everywhere}: copies a snapshot as a plan says, and leaves a summary. */
@Command(
        name = "copy-everywhere",
        mixinStandardHelpOptions = true,
        description =
                "Copies a snapshot to the Regions that a plan names. Nothing is sent unless the whole plan is right.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:every copy is complete",
            "1:a copy failed, or did not end in time, or the last summary could not be written",
            "2:wrong options or a wrong plan, nothing was sent",
            "130:cancelled"
        })
public final class CopyEverywhere implements Callable<Integer> {
    private static final int INCOMPLETE = 1;
    private static final int UNUSABLE = 2;
    private static final int CANCELLED = 130;
    private static final long GOODBYE_SECONDS = 20;

    @Parameters(index = "0", paramLabel = "PLAN", description = "The plan, a JSON file; see the README.")
    private @Nullable Path plan;

    @Option(
            names = "--summary",
            paramLabel = "FILE",
            defaultValue = "copy-summary.json",
            description = "Where to write the summary (${DEFAULT-VALUE}).")
    private Path summary = Path.of("copy-summary.json");

    @Option(names = "--check", description = "Only check the plan.")
    private boolean check;

    @Option(
            names = "--run-id",
            paramLabel = "ID",
            description = "Resume the run with this id: what it has copied is not copied again.")
    private @Nullable String runId;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            defaultValue = "" + SnapshotCopier.DOCUMENTED_CONCURRENCY,
            description = "Copies in progress to one Region, 1 to 200 (${DEFAULT-VALUE}, the quota of EBS).")
    private int concurrency;

    @Option(
            names = "--poll-seconds",
            paramLabel = "N",
            defaultValue = "15",
            description = "How often to ask how far the copies are (${DEFAULT-VALUE}).")
    private int pollSeconds;

    @Option(
            names = "--time-limit-minutes",
            paramLabel = "N",
            defaultValue = "1440",
            description = "When to give up waiting (${DEFAULT-VALUE}).")
    private int timeLimitMinutes;

    @Option(
            names = "--progress",
            paramLabel = "FORM",
            defaultValue = "AUTO",
            description = "One of ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Progress.Form progress = Progress.Form.AUTO;

    @Option(
            names = "--endpoint-url",
            paramLabel = "URL",
            description = "One endpoint for all Regions, for example an emulator.")
    private @Nullable URI endpointUrl;

    private final PrintStream err;

    CopyEverywhere(PrintStream err) {
        this.err = err;
    }

    /**
     * Runs the program and ends the process.
     *
     * @param arguments the command line
     */
    public static void main(String... arguments) {
        System.exit(run(System.err, arguments));
    }

    static int run(PrintStream err, String... arguments) {
        return new CommandLine(new CopyEverywhere(err))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, command, result) -> {
                    // Its message may be of the SDK, which promises nothing about secrets.
                    err.println("internal error: " + e.getClass().getSimpleName());
                    return INCOMPLETE;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() {
        CopyRun run;
        try {
            CopyPlan read = PlanFile.read(Objects.requireNonNull(plan, "plan"));
            SnapshotCopier copier = copier();
            run = runId == null ? copier.prepare(read) : copier.resume(read, runId);
        } catch (InvalidPlanException e) {
            String.valueOf(e.getMessage()).lines().map(Progress::printable).forEach(err::println);
            return UNUSABLE;
        } catch (UnusablePlanException | IllegalArgumentException e) {
            err.println(Progress.printable(String.valueOf(e.getMessage())));
            return UNUSABLE;
        }
        warn(run.planned());
        if (check) {
            return 0;
        }
        SummaryFile file = new SummaryFile(summary);
        if (Files.exists(summary) && !file.runId().equals(Optional.of(run.runId()))) {
            err.println(
                    runId == null
                            ? "nothing was sent: there is a summary of an earlier run; resume that with --run-id, or"
                                    + " name another file with --summary"
                            : "nothing was sent: the summary that is there is not of the run with this id; name another"
                                    + " file with --summary");
            return UNUSABLE;
        }
        // Before anything is sent: if this fails, nothing is, and from now on the file tells the id of the run.
        return write(file, run.planned()) ? execute(run, file) : UNUSABLE;
    }

    private boolean write(SummaryFile file, CopySummary soFar) {
        try {
            file.write(soFar);
            return true;
        } catch (IOException e) {
            err.println("the summary cannot be written: " + e.getClass().getSimpleName());
            return false;
        }
    }

    private SnapshotCopier copier() {
        return SnapshotCopier.builder((region, settings) -> {
                    Ec2AsyncClientBuilder client =
                            Ec2AsyncClient.builder().region(region).overrideConfiguration(settings);
                    if (endpointUrl != null) {
                        client.endpointOverride(endpointUrl);
                    }
                    return client.build();
                })
                .concurrency(concurrency)
                .pollInterval(Duration.ofSeconds(pollSeconds))
                .timeLimit(Duration.ofMinutes(timeLimitMinutes))
                .build();
    }

    private void warn(CopySummary planned) {
        for (CopyOutcome copy : planned.copies()) {
            for (String warning : copy.warnings()) {
                err.println(Progress.printable(copy.target().name() + ": " + warning));
            }
        }
    }

    private int execute(CopyRun run, SummaryFile file) {
        CountDownLatch written = new CountDownLatch(1);
        Thread goodbye = new Thread(() -> sayGoodbye(run, written), "goodbye");
        Runtime.getRuntime().addShutdownHook(goodbye);
        try {
            CopySummary last = follow(run, file);
            boolean whole = write(file, last);
            report(last);
            return whole ? status(last) : INCOMPLETE;
        } finally {
            written.countDown();
            forget(goodbye);
        }
    }

    private CopySummary follow(CopyRun run, SummaryFile file) {
        try (Progress display = Progress.of(progress, run.planned().copies().size(), err)) {
            return run.execute((soFar, changed) -> {
                display.onChange(soFar, changed);
                try {
                    file.write(soFar);
                } catch (IOException e) {
                    // The last one counts, and its failure is told.
                }
            });
        }
    }

    /** Ctrl-C: the copies in progress go on at EC2, and the summary says which. */
    private static void sayGoodbye(CopyRun run, CountDownLatch written) {
        run.cancel();
        try {
            written.await(GOODBYE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread goodbye) {
        try {
            Runtime.getRuntime().removeShutdownHook(goodbye);
        } catch (IllegalStateException e) {
            // It is running.
        }
    }

    private void report(CopySummary last) {
        for (CopyOutcome copy : last.copies()) {
            if (copy.status() != CopyStatus.COMPLETED || !copy.duplicates().isEmpty()) {
                err.println(Progress.line(copy));
            }
        }
        err.println(last.count(CopyStatus.COMPLETED) + " of " + last.copies().size() + " copies complete");
        if (!last.successful()) {
            err.println("to go on where this run ended: --run-id " + last.runId());
        }
    }

    private static int status(CopySummary last) {
        if (last.successful()) {
            return 0;
        }
        return last.state() == CopySummary.RunState.CANCELLED ? CANCELLED : INCOMPLETE;
    }
}
