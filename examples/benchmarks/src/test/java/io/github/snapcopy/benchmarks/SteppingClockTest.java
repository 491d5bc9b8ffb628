// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.benchmarks.competitor.SteppingClock;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SteppingClockTest {
    @Test
    void withZone_isTheSameClockElsewhere() {
        SteppingClock clock = new SteppingClock();
        Instant start = clock.instant();
        Clock elsewhere = clock.withZone(ZoneId.of("Asia/Kolkata"));
        assertThat(elsewhere.getZone()).isEqualTo(ZoneId.of("Asia/Kolkata"));
        clock.step();
        clock.step();
        assertThat(elsewhere.instant()).isEqualTo(start.plusSeconds(2));
    }
}
