// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper;

import io.github.snapcopy.wrapper.CopySummary.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;

/** A plan that every rule accepts, ready to be executed once. */
public final class CopyRun {
    /** How long a cancelled run waits for answers that are under way, in order to know the ids of the copies. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final CopyPlan plan;
    private final String runId;
    private final RegionalClients clients;
    private final RunSettings settings;
    private final EventLoop loop;
    private final List<CopyTask> tasks = new ArrayList<>();
    private final List<Lane> lanes = new ArrayList<>();
    private final AtomicBoolean executed = new AtomicBoolean();

    private CopyListener listener = (soFar, changed) -> {};
    private RunState state = RunState.RUNNING;
    private Instant startedAt;
    private @Nullable Instant endedAt;
    private boolean graceIsOver;
    private boolean interrupted;

    CopyRun(
            CopyPlan plan,
            String runId,
            boolean resumes,
            List<PlannedCopy> copies,
            RegionalClients clients,
            RunSettings settings) {
        this.plan = plan;
        this.runId = runId;
        this.clients = clients;
        this.settings = settings;
        this.loop = new EventLoop(settings.time());
        this.startedAt = loop.now();
        for (PlannedCopy copy : copies) {
            tasks.add(new CopyTask(copy, resumes));
        }
    }

    /**
     * The id of this run, by which another can resume it.
     *
     * @return the id
     */
    public String runId() {
        return runId;
    }

    /**
     * What there is to say before it begins.
     *
     * @return the summary: every copy waits
     */
    public CopySummary planned() {
        return summary();
    }

    /**
     * Makes the copies and waits until all have ended, the run is cancelled, or the time is over. Interrupting the
     * thread cancels, too.
     *
     * @param changes hears of every change
     * @return what became of it
     * @throws IllegalStateException if it was executed before, or a client lacks the settings; nothing is sent then
     */
    public CopySummary execute(CopyListener changes) {
        if (!executed.compareAndSet(false, true)) {
            throw new IllegalStateException("a run is executed once");
        }
        listener = changes;
        startedAt = loop.now();
        List<Ec2AsyncClient> open = new ArrayList<>();
        try {
            prepareLanes(open);
            loop.after(settings.timeLimit(), () -> stop(RunState.OUT_OF_TIME));
            // In turn, so that a cancellation that came first is heeded first.
            loop.post(() -> lanes.forEach(Lane::begin));
            runToTheEnd();
        } finally {
            open.forEach(Ec2AsyncClient::close);
            if (interrupted) {
                // Clients that close may forget it.
                Thread.currentThread().interrupt();
            }
        }
        endedAt = loop.now();
        return summary();
    }

    /** Begins no more copies, and ends the run soon. Copies in progress go on at EC2. May be called from any thread. */
    public void cancel() {
        loop.post(() -> stop(RunState.CANCELLED));
    }

    private void prepareLanes(List<Ec2AsyncClient> open) {
        Map<String, Lane> byRegion = new LinkedHashMap<>();
        for (CopyTask task : tasks) {
            String region = task.planned.request().destinationRegion().value();
            Lane lane = byRegion.get(region);
            if (lane == null) {
                Ec2AsyncClient client = clients.client(Region.of(region), overrides());
                open.add(client);
                requireSettings(client, region);
                lane = new Lane(client, loop, settings, this::changed);
                byRegion.put(region, lane);
                lanes.add(lane);
            }
            lane.add(task);
        }
    }

    private ClientOverrideConfiguration overrides() {
        return ClientOverrideConfiguration.builder()
                .addExecutionInterceptor(settings.interceptor())
                .addExecutionInterceptor(Transmission.WATCH)
                // The SDK would send a copy again after a time-out, and so make two.
                .retryStrategy(AwsRetryStrategy.doNotRetry())
                .apiCallTimeout(settings.callTimeout())
                .build();
    }

    private void requireSettings(Ec2AsyncClient client, String region) {
        ClientOverrideConfiguration actual = client.serviceClientConfiguration().overrideConfiguration();
        boolean once = actual.retryStrategy()
                .filter(strategy -> strategy.maxAttempts() == 1)
                .isPresent();
        boolean watched = actual.executionInterceptors().contains(settings.interceptor())
                && actual.executionInterceptors().contains(Transmission.WATCH);
        boolean theirs = client.serviceClientConfiguration().region().id().equals(region);
        if (!once || !watched || !theirs) {
            throw new IllegalStateException(
                    "the client for " + region + " lacks the Region or the settings that it was asked to have");
        }
    }

    private void runToTheEnd() {
        try {
            loop.runUntil(this::done);
        } catch (InterruptedException e) {
            stop(RunState.CANCELLED);
            interrupted = true;
        }
        if (state == RunState.RUNNING) {
            state = RunState.ENDED;
        }
        for (CopyTask task : tasks) {
            boolean open = task.status == CopyStatus.SENDING
                    || task.status == CopyStatus.LOOKING
                    || (task.status == CopyStatus.WAITING && task.doubt);
            if (open) {
                task.status = task.attempts == 0 ? CopyStatus.WAITING : CopyStatus.UNKNOWN;
                changed(task);
            }
        }
    }

    private boolean done() {
        boolean sending = false;
        boolean going = false;
        for (CopyTask task : tasks) {
            sending |= task.status == CopyStatus.SENDING;
            going |= !task.status.ended();
        }
        return !going || (state != RunState.RUNNING && (!sending || graceIsOver));
    }

    private void stop(RunState why) {
        if (state == RunState.RUNNING) {
            state = why;
            lanes.forEach(Lane::stop);
            loop.after(GRACE, () -> graceIsOver = true);
        }
    }

    private void changed(CopyTask task) {
        try {
            listener.onChange(summary(), task.outcome());
        } catch (RuntimeException e) {
            // A broken display stops no copy.
        }
    }

    private CopySummary summary() {
        List<CopyOutcome> outcomes = new ArrayList<>();
        for (CopyTask task : tasks) {
            outcomes.add(task.outcome());
        }
        return new CopySummary(
                runId,
                plan.sourceRegion(),
                plan.sourceSnapshotId(),
                state,
                startedAt,
                Optional.ofNullable(endedAt),
                outcomes);
    }
}
