// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;

/**
 * Tells linear from worse by the processor time of a small and a large content. The bound lies between linear and
 * quadratic growth; its slack is for caches and sorting. The fastest of several runs counts, of more runs on a
 * disturbed machine; what is too fast to measure counts as half a millisecond.
 */
public enum LinearTime {
    /**
     * For work on one long text: 64 KiB and 1 MiB, where linear is 16 times, the bound 40 times, quadratic 256 times.
     */
    OF_A_TEXT(64 << 10, 1 << 20, 40),
    /**
     * For work on many objects: 32 and 128 KiB of content, where linear is 4 times, the bound 10 times, quadratic 16
     * times. Larger contents leave the caches of the processor, and each object then costs more, whatever the
     * algorithm.
     */
    OF_MANY_OBJECTS(32 << 10, 128 << 10, 10);

    private static final int RUNS = 5;
    private static final int MOST_ROUNDS = 8;
    private static final long NOISE_NANOS = 500_000;

    private final int small;
    private final int large;
    private final int growth;

    LinearTime(int small, int large, int growth) {
        this.small = small;
        this.large = large;
        this.growth = growth;
    }

    /** Takes the work for content of a given length; making the content is not timed. */
    public void assertLinear(String description, IntFunction<Runnable> workOfLength) {
        Runnable smallWork = workOfLength.apply(small);
        Runnable largeWork = workOfLength.apply(large);
        smallWork.run(); // warms up
        long smallTime = Long.MAX_VALUE;
        long largeTime = Long.MAX_VALUE;
        int rounds = 0;
        do {
            for (int run = 0; run < RUNS; run++) {
                smallTime = Math.min(smallTime, nanoseconds(smallWork));
            }
            largeTime = Math.min(largeTime, nanoseconds(largeWork));
            rounds++;
        } while (largeTime > bound(smallTime) && rounds < MOST_ROUNDS);
        assertThat(largeTime)
                .as("%s: %d ns for %d characters, %d ns for %d", description, smallTime, small, largeTime, large)
                .isLessThanOrEqualTo(bound(smallTime));
    }

    private long bound(long smallTime) {
        return growth * Math.max(smallTime, NOISE_NANOS);
    }

    private static long nanoseconds(Runnable work) {
        long start = CpuTime.nanoseconds();
        work.run();
        return CpuTime.nanoseconds() - start;
    }
}
