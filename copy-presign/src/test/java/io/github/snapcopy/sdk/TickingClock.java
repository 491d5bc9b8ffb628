// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sdk;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/** A second later each time it is read. */
final class TickingClock extends Clock {
    private final AtomicInteger readings;

    TickingClock(AtomicInteger readings) {
        this.readings = readings;
    }

    @Override
    public Instant instant() {
        return Clients.NOW.plusSeconds(readings.incrementAndGet());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
