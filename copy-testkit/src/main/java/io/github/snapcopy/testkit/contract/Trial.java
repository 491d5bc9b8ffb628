// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.contract;

import io.github.snapcopy.documented.RuleId;
import io.github.snapcopy.testkit.Broken;
import io.github.snapcopy.validation.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import org.jspecify.annotations.Nullable;

/**
 * One law on trial: collects what breaks it, for each rule once, and compares that with what is known. A plain property
 * would stop at the first failure, and the others would have to wait for the next run.
 */
final class Trial {
    private static final int GEN_SIZE = 1000;

    /** Valid requests are of many kinds, of which one may be what the subject cannot do. */
    private static final int MORE = 10;

    /** A smaller sample is a courtesy; nobody waits for the smallest. */
    private static final Duration SHRINKING = Duration.ofMillis(1500);

    private final CopyContract contract;
    private final Law law;
    private final Random random;
    private final long seed;
    private final List<String> failures = new ArrayList<>();
    private final Set<RuleId> differing = new LinkedHashSet<>();
    private boolean differs;

    Trial(CopyContract contract, Law law, long seed) {
        this.contract = contract;
        this.law = law;
        this.seed = seed;
        this.random = new Random(seed);
        if (contract.tries() < 1) {
            throw new IllegalArgumentException("tries() must be 1 or more, not " + contract.tries());
        }
    }

    /** Draws values, none of which is about a certain rule. */
    <T> void check(Arbitrary<T> values, Check<T> check) {
        check(values, value -> null, check, MORE * contract.tries());
    }

    /** Draws broken requests, each of which is about its rule. */
    void checkBroken(Arbitrary<Broken> values, Check<Broken> check) {
        check(values, Requests::blame, check, contract.tries());
    }

    /** Draws values, each with the violation it is about, which is to blame for whatever the subject throws. */
    <T> void check(Arbitrary<T> values, Blame<T> blame, Check<T> check) {
        check(values, blame, check, MORE * contract.tries());
    }

    private <T> void check(Arbitrary<T> values, Blame<T> blame, Check<T> check, int tries) {
        Check<T> total = value -> breach(value, blame, check);
        RandomGenerator<T> generator = values.generator(GEN_SIZE);
        for (int i = 0; i < tries; i++) {
            Shrinkable<T> drawn = generator.next(random);
            Breach breach = total.breach(drawn.value());
            if (breach != null && isNews(keyOf(breach))) {
                note(breach, drawn, total);
            }
        }
    }

    /** Names the violation that a value is about. */
    interface Blame<T> {
        @Nullable
        Violation of(T value);
    }

    private static <T> @Nullable Breach breach(T value, Blame<T> blame, Check<T> check) {
        try {
            return check.breach(value);
        } catch (RuntimeException | StackOverflowError | AssertionError thrown) {
            return Breach.of(blame.of(value), "it throws " + thrown);
        }
    }

    /** What is reported once: a rule, or the law itself if it is not about rules. */
    private @Nullable RuleId keyOf(Breach breach) {
        return law.isAboutRules() ? breach.rule() : null;
    }

    private boolean isNews(@Nullable RuleId rule) {
        return rule == null ? !differs : !differing.contains(rule);
    }

    private <T> void note(Breach breach, Shrinkable<T> drawn, Check<T> check) {
        RuleId rule = keyOf(breach);
        if (rule == null) {
            differs = true;
        } else {
            differing.add(rule);
        }
        if (!isKnown(rule)) {
            T smallest = shrunk(drawn, check, rule);
            Breach last = check.breach(smallest);
            failures.add((last == null ? breach : last).describe(law, smallest));
        }
    }

    private boolean isKnown(@Nullable RuleId rule) {
        for (KnownDifference known : contract.knownDifferences()) {
            if (known.law() == law
                    && (rule == null ? known.rules().isEmpty() : known.rules().contains(rule))) {
                return true;
            }
        }
        return false;
    }

    /** Follows the first smaller value that breaks the law for the same rule, as long as there is one. */
    private <T> T shrunk(Shrinkable<T> drawn, Check<T> check, @Nullable RuleId rule) {
        Shrinkable<T> best = drawn;
        Iterator<Shrinkable<T>> candidates = best.shrink().iterator();
        long start = System.nanoTime();
        while (System.nanoTime() - start < SHRINKING.toNanos() && candidates.hasNext()) {
            Shrinkable<T> candidate = candidates.next();
            boolean smaller = candidate.distance().compareTo(best.distance()) < 0;
            Breach breach = smaller ? check.breach(candidate.value()) : null;
            if (breach != null && Objects.equals(keyOf(breach), rule)) {
                best = candidate;
                candidates = best.shrink().iterator();
            }
        }
        return best.value();
    }

    /**
     * Ends the trial.
     *
     * @throws AssertionError if there was a difference that is not known, or none where one is
     */
    void end() {
        for (KnownDifference known : contract.knownDifferences()) {
            if (known.law() == law) {
                addIfStale(known);
            }
        }
        if (!failures.isEmpty()) {
            throw new AssertionError(contract.getClass().getSimpleName() + ": " + failures.size()
                    + (failures.size() == 1 ? " difference" : " differences") + " (seed " + seed + ")\n"
                    + String.join("\n", failures));
        }
    }

    private void addIfStale(KnownDifference known) {
        if (known.rules().isEmpty() && !differs) {
            failures.add(
                    "* " + law + "\n    the known difference does not occur any more; remove it: " + known.reason());
        }
        for (RuleId rule : known.rules()) {
            if (!differing.contains(rule)) {
                failures.add("* " + law + ": " + rule
                        + "\n    the known difference does not occur any more; remove it: " + known.reason());
            }
        }
    }
}
