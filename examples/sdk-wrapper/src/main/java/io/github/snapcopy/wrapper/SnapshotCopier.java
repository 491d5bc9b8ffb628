// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper;

import io.github.snapcopy.sdk.CopyRequestInterceptor;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Copies a snapshot to many Regions.
 *
 * <pre>{@code
 * SnapshotCopier copier = SnapshotCopier.builder((region, settings) -> Ec2AsyncClient.builder()
 *                 .region(region)
 *                 .overrideConfiguration(settings)
 *                 .build())
 *         .build();
 * CopyRun run = copier.prepare(CopyPlan.of(
 *         "us-west-2",
 *         "snap-066877671789bd71b",
 *         CopyTarget.of("us-east-1").encryptedWith("alias/backup"),
 *         CopyTarget.of("eu-west-1").encryptedWith("alias/backup-ireland").tagged("Name", "nightly")));
 * CopySummary summary = run.execute((soFar, changed) -> System.out.println(changed.status()));
 * }</pre>
 *
 * <p>The rules see the whole plan before anything is sent. The interceptor, which makes the presigned URLs, checks
 * every request once more.
 *
 * <p><b>Never two copies.</b> CopySnapshot has no client token: whoever repeats a request whose answer was lost makes a
 * second copy. So the SDK repeats nothing here, and every copy carries a tag {@code snapcopy:copy} with a value of its
 * own. After an answer that leaves open whether there is a copy, the tag is looked for, three times within a minute
 * since EC2 shows new snapshots late, and again right before every further try; only if there is none the request is
 * sent. Should the first copy appear even later, the outcome names it as a duplicate; should no try succeed, it is
 * looked for once more.
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class SnapshotCopier {
    /**
     * How many copies may be in progress to one Region, as EBS documents it; see the advisory adv-snapshot-concurrency.
     */
    public static final int DOCUMENTED_CONCURRENCY = 20;

    private final RegionalClients clients;
    private final RunSettings settings;

    private SnapshotCopier(Builder builder) {
        this.clients = builder.clients;
        this.settings = new RunSettings(
                builder.concurrency,
                builder.attempts,
                builder.pollInterval,
                builder.callTimeout,
                builder.timeLimit,
                builder.random,
                builder.time,
                CopyRequestInterceptor.builder()
                        .presign()
                        // What the rules warn of is in the outcome already.
                        .listener(check -> {})
                        .build());
    }

    /**
     * Starts a copier.
     *
     * @param clients makes the client of a Region
     * @return a builder
     */
    public static Builder builder(RegionalClients clients) {
        return new Builder(clients);
    }

    /**
     * Checks a plan, and prepares its first run.
     *
     * @param plan the plan
     * @return the run
     * @throws InvalidPlanException if anything is wrong with the plan or a copy; it carries all that is
     */
    public CopyRun prepare(CopyPlan plan) {
        String runId = UUID.randomUUID().toString();
        return new CopyRun(plan, runId, false, Planner.plan(plan, runId), clients, settings);
    }

    /**
     * Checks a plan, and prepares a run that resumes an earlier one: copies which that run made of the same source, and
     * which did not fail, are found by their tag and not made again.
     *
     * @param plan the plan, with the same source and targets of the same names
     * @param runId the id of the earlier run, or any id of the caller's choice
     * @return the run
     * @throws InvalidPlanException if anything is wrong with the plan or a copy; it carries all that is
     */
    public CopyRun resume(CopyPlan plan, String runId) {
        return new CopyRun(plan, runId, true, Planner.plan(plan, runId), clients, settings);
    }

    /** Collects the settings of a {@link SnapshotCopier}. */
    public static final class Builder {
        private final RegionalClients clients;
        private int concurrency = DOCUMENTED_CONCURRENCY;
        private int attempts = 8;
        private Duration pollInterval = Duration.ofSeconds(15);
        private Duration callTimeout = Duration.ofSeconds(60);
        private Duration timeLimit = Duration.ofHours(24);
        private RandomGenerator random = new Random();
        private Time time = Time.SYSTEM;

        private Builder(RegionalClients clients) {
            this.clients = Objects.requireNonNull(clients, "clients");
        }

        /**
         * Sets how many copies may be in progress to one Region.
         *
         * @param copies 1 to 200; {@link #DOCUMENTED_CONCURRENCY} unless this is called
         * @return this builder
         * @throws IllegalArgumentException if it is out of range
         */
        public Builder concurrency(int copies) {
            if (copies < 1 || copies > SnapshotSearch.MOST_VALUES) {
                throw new IllegalArgumentException("concurrency must be 1 to " + SnapshotSearch.MOST_VALUES);
            }
            concurrency = copies;
            return this;
        }

        /**
         * Sets how often one copy is sent at most, refusals for want of room left aside.
         *
         * @param tries 1 or more; 8 unless this is called
         * @return this builder
         * @throws IllegalArgumentException if it is out of range
         */
        public Builder attempts(int tries) {
            if (tries < 1) {
                throw new IllegalArgumentException("attempts must be 1 or more");
            }
            attempts = tries;
            return this;
        }

        /**
         * Sets how often EC2 is asked how far the copies of a Region are.
         *
         * @param interval the pause between two questions; 15 seconds unless this is called
         * @return this builder
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder pollInterval(Duration interval) {
            pollInterval = positive(interval, "pollInterval");
            return this;
        }

        /**
         * Sets how long to wait for the answer to one call.
         *
         * @param timeout the time-out; a minute unless this is called
         * @return this builder
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder callTimeout(Duration timeout) {
            callTimeout = positive(timeout, "callTimeout");
            return this;
        }

        /**
         * Sets when a run ends that has not come to its end.
         *
         * @param limit the limit; 24 hours unless this is called
         * @return this builder
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder timeLimit(Duration limit) {
            timeLimit = positive(limit, "timeLimit");
            return this;
        }

        Builder random(RandomGenerator generator) {
            random = generator;
            return this;
        }

        Builder time(Time source) {
            time = source;
            return this;
        }

        private static Duration positive(Duration duration, String name) {
            if (duration.isNegative() || duration.isZero()) {
                throw new IllegalArgumentException(name + " must be positive");
            }
            return duration;
        }

        /**
         * Makes the copier.
         *
         * @return the copier
         */
        public SnapshotCopier build() {
            return new SnapshotCopier(this);
        }
    }
}
