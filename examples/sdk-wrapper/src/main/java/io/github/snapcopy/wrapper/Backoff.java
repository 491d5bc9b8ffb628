// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses that double from try to try up to a cap, with the second half of each at random, so that clients do not march
 * in step.
 */
record Backoff(Duration first, Duration cap, RandomGenerator random) {
    private static final int DOUBLINGS = 30;

    /** The pause after the given number of tries, at least one. */
    Duration pause(int tries) {
        long uncapped = first.toMillis() << Math.min(tries - 1, DOUBLINGS);
        long whole = Math.max(2, Math.min(uncapped, cap.toMillis()));
        long half = whole / 2;
        return Duration.ofMillis(half + random.nextLong(half + 1));
    }
}
