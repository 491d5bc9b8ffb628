// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import java.time.Duration;
import java.util.Objects;

/** Durations as whole minutes. */
final class Minutes {
    private Minutes() {}

    static long of(Duration completionDuration) {
        Objects.requireNonNull(completionDuration, "completionDuration");
        long minutes = completionDuration.toMinutes();
        if (!Duration.ofMinutes(minutes).equals(completionDuration)) {
            throw new IllegalArgumentException(
                    "completionDuration must be a whole number of minutes, not " + completionDuration);
        }
        return minutes;
    }
}
