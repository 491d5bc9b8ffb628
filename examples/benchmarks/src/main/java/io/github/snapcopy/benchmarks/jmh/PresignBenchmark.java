// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.jmh;

import io.github.snapcopy.benchmarks.competitor.ColdKey;
import io.github.snapcopy.benchmarks.competitor.Competitor;
import io.github.snapcopy.benchmarks.competitor.CompetitorKind;
import io.github.snapcopy.benchmarks.competitor.SteppingClock;
import io.github.snapcopy.benchmarks.competitor.Workload;
import io.github.snapcopy.benchmarks.competitor.WorkloadKind;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What one presigned URL costs. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PresignBenchmark {
    private static final Duration LIFE = Duration.ofHours(1);
    private static final int CALLS_PER_SECOND = 1024;

    /** One competitor for all threads. */
    @State(Scope.Benchmark)
    public static class Shared {
        /** Who. */
        @Param({
            "FLOOR",
            "SNAPCOPY",
            "SDK_SIGNER",
            "SDK_SIGNER_ALONE",
            "EC2_INTERCEPTOR",
            "SDK_V1_SIGNER",
            "CRT_SIGNER",
            "LIGHTWEIGHT_SIGNER"
        })
        public CompetitorKind competitor = CompetitorKind.FLOOR;

        /** What. */
        @Param({"TYPICAL", "TOKEN", "TAGS"})
        public WorkloadKind workload = WorkloadKind.TYPICAL;

        final SteppingClock clock = new SteppingClock();
        Competitor worker = index -> "";

        /** Makes the competitor. */
        @Setup
        public void create() {
            worker = competitor.create(Workload.of(workload, LIFE), clock);
        }
    }

    /** What belongs to one thread. */
    @State(Scope.Thread)
    public static class Own {
        private Competitor worker = index -> "";
        private SteppingClock clock = new SteppingClock();
        private int calls;

        /**
         * Takes part in the common work.
         *
         * @param shared what is shared
         */
        @Setup
        public void join(Shared shared) {
            worker = shared.worker.forThread();
            clock = shared.clock;
        }

        private int next() {
            calls++;
            if (calls % CALLS_PER_SECOND == 0) {
                clock.step();
            }
            return calls % Workload.REQUESTS;
        }
    }

    /**
     * A URL with a signing key that is known.
     *
     * @param own the state of this thread
     * @return the URL
     */
    @Benchmark
    public String presign(Own own) {
        return own.worker.presign(own.next());
    }

    /**
     * A URL with a signing key that has to be derived first.
     *
     * @param own the state of this thread
     * @return the URL
     */
    @Benchmark
    public String presignFirst(Own own) {
        return ((ColdKey) own.worker).presignFirst(own.next());
    }
}
