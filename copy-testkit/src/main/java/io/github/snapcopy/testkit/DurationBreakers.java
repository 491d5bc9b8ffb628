// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import io.github.snapcopy.parameters.CopyContext;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Time-based copies. */
final class DurationBreakers {
    private static final int STEP = 15;

    private DurationBreakers() {}

    static Collection<Breaker> all() {
        Arbitrary<Integer> legal = quarters(1, ValidSteps.LONGEST_DURATION / STEP);
        return List.of(
                toRegion("completion-duration-range")
                        .by(
                                durations(quarters(ValidSteps.LONGEST_DURATION / STEP + 1, 10_000)),
                                durations(quarters(-100, 0)),
                                durations(Arbitraries.of(
                                        new BigDecimal("15.0"), new BigDecimal("22.5"), new BigDecimal("1e2")))),
                toRegion("completion-duration-increment")
                        .by(durations(Arbitraries.integers()
                                .between(ValidSteps.SHORTEST_DURATION, ValidSteps.LONGEST_DURATION)
                                .filter(minutes -> minutes % STEP != 0))),
                Breaker.of("completion-duration-with-outpost")
                        .to(DestinationKind.OUTPOST)
                        .by(durations(legal)),
                Breaker.of("completion-duration-with-local-zone")
                        .to(DestinationKind.LOCAL_ZONE)
                        .by(durations(legal)),
                toRegion("completion-duration-throughput")
                        .by(Arbitraries.integers().between(1, 1_000_000).map(excess -> sketch -> {
                            sketch.know(CopyContext.SOURCE_SIZE_MIB, ValidSteps.SMALL_ENOUGH_MIB + excess);
                            setDuration(sketch, ValidSteps.SHORTEST_DURATION);
                        })));
    }

    private static Breaker.Builder toRegion(String rule) {
        return Breaker.of(rule).to(DestinationKind.REGION);
    }

    private static Arbitrary<Integer> quarters(int least, int most) {
        return Arbitraries.integers().between(least, most).map(quarters -> quarters * STEP);
    }

    private static Arbitrary<Step> durations(Arbitrary<? extends Number> minutes) {
        return minutes.map(number -> sketch -> setDuration(sketch, number));
    }

    /** Whatever comes from a Local Zone or is copied to a zone has no duration; the location is left out. */
    private static void setDuration(Sketch sketch, Number minutes) {
        sketch.forget(CopyContext.SOURCE_LOCATION);
        sketch.set(ValidSteps.durationName(sketch.operation()), minutes);
    }
}
