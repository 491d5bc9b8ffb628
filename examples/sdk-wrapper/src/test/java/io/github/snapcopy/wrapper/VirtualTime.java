// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A clock that stands still while a call is under way, and else jumps to the next thing to do. */
final class VirtualTime implements Time {
    static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

    private volatile Instant now = START;

    @Override
    public Instant now() {
        return now;
    }

    Duration passed() {
        return Duration.between(START, now);
    }

    @Override
    public @Nullable Runnable next(BlockingQueue<Runnable> arrivals, boolean expecting, Duration atMost)
            throws InterruptedException {
        Runnable arrived = expecting ? arrivals.poll(30, TimeUnit.SECONDS) : arrivals.poll();
        if (arrived == null) {
            now = now.plus(atMost);
        }
        return arrived;
    }
}
