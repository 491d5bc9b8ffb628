// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BackoffProperties {
    @Property
    void everyPauseLiesBetweenHalfAndTheWholeOfTheDoubledFirstUpToTheCap(
            @ForAll @IntRange(min = 1, max = 100_000) int tries, @ForAll long seed) {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1), new SplittableRandom(seed));
        long whole = tries > 6 ? 60_000 : 1000L << (tries - 1);

        assertThat(backoff.pause(tries)).isBetween(Duration.ofMillis(whole / 2), Duration.ofMillis(whole));
    }
}
