// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.fuzzing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The few assertions of the targets: cheap, since they run some thousand times a second. */
final class Law {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long MOST_CPU_NANOS = 5_000_000_000L;

    private Law() {}

    static void holds(boolean condition, String law) {
        if (!condition) {
            throw new AssertionError("broken law: " + law);
        }
    }

    static void same(@Nullable Object expected, @Nullable Object actual, String law) {
        if (!Objects.equals(expected, actual)) {
            throw new AssertionError("broken law: " + law + "\nexpected: " + expected + "\n but was: " + actual);
        }
    }

    /** What goes into a log must be one line of printable ASCII, and short whatever the input. */
    static void isOneSafeLine(@Nullable String message, String law) {
        holds(message != null && !message.isEmpty() && message.length() <= 2000, law + " (length)");
        for (int i = 0; i < Objects.requireNonNull(message).length(); i++) {
            char c = message.charAt(i);
            holds(c >= 0x20 && c < 0x7F, law + ": a character outside printable ASCII at " + i);
        }
    }

    static void hides(String secret, @Nullable Object printed, String law) {
        holds(!String.valueOf(printed).contains(secret), law + ": a secret is shown");
    }

    /** Runs a target under a bound on the processor time of this thread, which a busy machine does not change. */
    static void inBoundedTime(byte[] data, Consumer<String> target) {
        long start = THREADS.getCurrentThreadCpuTime();
        target.accept(Utf8Text.of(data));
        long taken = THREADS.getCurrentThreadCpuTime() - start;
        holds(taken < MOST_CPU_NANOS, "an input of " + data.length + " bytes takes " + taken / 1_000_000 + " ms");
    }
}
