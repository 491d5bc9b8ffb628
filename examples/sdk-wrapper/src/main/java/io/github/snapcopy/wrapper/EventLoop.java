// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One thread that does everything in turn: answers as they arrive, timers as they are due. So the run needs no locks.
 */
final class EventLoop {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Time time;
    private final BlockingQueue<Runnable> arrivals = new LinkedBlockingQueue<>();
    private final PriorityQueue<Timer> timers =
            new PriorityQueue<>(Comparator.comparing(Timer::due).thenComparing(Timer::number));
    private long numbers;
    private int underWay;

    EventLoop(Time time) {
        this.time = time;
    }

    private record Timer(Instant due, long number, Runnable action) {}

    Instant now() {
        return time.now();
    }

    /** From any thread: does something in turn. */
    void post(Runnable action) {
        arrivals.add(action);
    }

    void after(Duration pause, Runnable action) {
        timers.add(new Timer(now().plus(pause), numbers++, action));
    }

    /** Makes a call and hands its end to the loop: a value, or else an error. */
    <T> void expect(Supplier<CompletableFuture<T>> call, BiConsumer<@Nullable T, @Nullable Throwable> end) {
        underWay++;
        CompletableFuture<T> unused = begin(call)
                .whenComplete((value, error) -> post(() -> {
                    underWay--;
                    end.accept(value, error);
                }));
    }

    private static <T> CompletableFuture<T> begin(Supplier<CompletableFuture<T>> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    void runUntil(BooleanSupplier done) throws InterruptedException {
        while (!done.getAsBoolean()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Timer next = timers.peek();
            if (next != null && !next.due().isAfter(now())) {
                timers.remove();
                next.action().run();
                continue;
            }
            Duration wait = next == null ? LONGEST_WAIT : Duration.between(now(), next.due());
            Runnable arrived =
                    time.next(arrivals, underWay > 0, wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
            if (arrived != null) {
                arrived.run();
            }
        }
    }
}
