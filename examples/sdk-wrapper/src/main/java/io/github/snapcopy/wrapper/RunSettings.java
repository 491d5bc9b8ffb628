// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper;

import io.github.snapcopy.sdk.CopyRequestInterceptor;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** How a run goes about it. */
record RunSettings(
        int concurrency,
        int attempts,
        Duration pollInterval,
        Duration callTimeout,
        Duration timeLimit,
        RandomGenerator random,
        Time time,
        CopyRequestInterceptor interceptor) {
    /** When to look for a copy that may have been made: EC2 shows new snapshots with some delay. */
    static final List<Duration> LOOK_AFTER =
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(40));

    /** For trouble that passes, such as throttling. */
    Backoff quick() {
        return new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1), random);
    }

    /** For what other copies stand in the way of. */
    Backoff slow() {
        return new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(10), random);
    }
}
