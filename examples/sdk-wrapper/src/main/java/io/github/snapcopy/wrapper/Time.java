// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a run knows of time: the tests have a faster one. */
interface Time {
    /** The time of the machine. */
    Time SYSTEM = new Time() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public @Nullable Runnable next(BlockingQueue<Runnable> arrivals, boolean expecting, Duration atMost)
                throws InterruptedException {
            return arrivals.poll(Math.max(1, atMost.toMillis()), TimeUnit.MILLISECONDS);
        }
    };

    Instant now();

    /** Waits for an arrival, or null once the time is over; {@code expecting} tells whether some call is under way. */
    @Nullable
    Runnable next(BlockingQueue<Runnable> arrivals, boolean expecting, Duration atMost) throws InterruptedException;
}
