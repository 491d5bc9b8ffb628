// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.competitor;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that goes on by a second when told to: reading it costs nothing and is the same for everybody, and no URL
 * stays the right one for long. Threads may see a step late.
 */
public final class SteppingClock extends Clock {
    private static final Instant START = Instant.parse("2026-01-15T01:02:03Z");
    private static final int STEPS = 3600;

    private Instant now = START;
    private int step;

    /** A clock that stands at its start. */
    public SteppingClock() {}

    /** Goes on by a second, and after an hour back to the start, so that the day never ends. */
    public void step() {
        step = (step + 1) % STEPS;
        now = START.plusSeconds(step);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        InstantSource steps = () -> now;
        return steps.withZone(zone);
    }
}
