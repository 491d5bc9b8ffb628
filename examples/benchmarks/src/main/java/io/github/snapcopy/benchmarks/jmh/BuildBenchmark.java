// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.jmh;

import io.github.snapcopy.benchmarks.competitor.Workload;
import io.github.snapcopy.benchmarks.competitor.WorkloadKind;
import io.github.snapcopy.core.SnapshotCopyRequest;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What it costs to make a valid model out of texts, with all rules. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BuildBenchmark {
    /** What. */
    @Param({"TYPICAL", "TAGS"})
    public WorkloadKind workload = WorkloadKind.TYPICAL;

    private int calls;

    /**
     * Fills a builder and builds.
     *
     * @return the request
     */
    @Benchmark
    public SnapshotCopyRequest build() {
        calls++;
        return Workload.builder(workload, calls % Workload.REQUESTS).build();
    }
}
