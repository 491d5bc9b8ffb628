// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.contract;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * For a subject that accepts requests or refuses them: it refuses exactly what the rules refuse. A request that breaks
 * rules of severity WARNING only must be accepted.
 *
 * @since 0.1
 */
public interface AcceptanceContract extends CopyContract {
    /**
     * Asks the subject.
     *
     * @param parameters a request of one of the operations of {@link #arbitraries}
     * @param context what is known about it; for EC2 its endpoint Region, the destination, if it is given
     * @return true if the subject accepts it, false if it refuses it; an exception fails the test
     */
    boolean accepts(CopyParameters parameters, CopyContext context);

    /**
     * Whether the subject is also given raw Query requests: parameters that {@code QueryString.read} has made, of which
     * rules of their own demand the right keys.
     *
     * @return false by default
     */
    default boolean readsRawQueries() {
        return false;
    }

    /**
     * {@link Law#ACCEPTS_VALID}.
     *
     * @param seed the seed of this run
     */
    @Property(
            tries = 1,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF,
            afterFailure = AfterFailureMode.PREVIOUS_SEED)
    default void acceptsValidRequests(@ForAll long seed) {
        Trial trial = new Trial(this, Law.ACCEPTS_VALID, seed);
        for (CopyOperation operation : Requests.operationsOf(arbitraries())) {
            trial.check(
                    Requests.valid(arbitraries().operations(operation), readsRawQueries()),
                    valid -> accepts(valid.parameters(), valid.context())
                            ? null
                            : Breach.of("it refuses a request about which no rule has anything to say"));
        }
        trial.end();
    }

    /**
     * {@link Law#REFUSES_BROKEN}.
     *
     * @param seed the seed of this run
     */
    @Property(
            tries = 1,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF,
            afterFailure = AfterFailureMode.PREVIOUS_SEED)
    default void refusesExactlyWhatTheRulesRefuse(@ForAll long seed) {
        Trial trial = new Trial(this, Law.REFUSES_BROKEN, seed);
        Requests.forEachBroken(
                arbitraries(),
                readsRawQueries(),
                broken -> trial.checkBroken(broken, value -> {
                    boolean refused = value.isRefused();
                    if (accepts(value.parameters(), value.context()) != refused) {
                        return null;
                    }
                    return Breach.of(
                            Requests.blame(value),
                            refused
                                    ? "it accepts a request that breaks the rule"
                                    : "it refuses a request of which the rule only warns");
                }));
        trial.end();
    }

    /**
     * {@link Law#JUDGES_HOSTILE_TEXT}.
     *
     * @param seed the seed of this run
     */
    @Property(
            tries = 1,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF,
            afterFailure = AfterFailureMode.PREVIOUS_SEED)
    default void judgesHostileTextAsTheRulesDo(@ForAll long seed) {
        Trial trial = new Trial(this, Law.JUDGES_HOSTILE_TEXT, seed);
        for (CopyOperation operation : Requests.operationsOf(arbitraries())) {
            trial.check(Requests.hostile(arbitraries().operations(operation)), Attempt::firstError, attempt -> {
                boolean acceptable = attempt.report().isAcceptable();
                if (accepts(attempt.parameters(), attempt.context()) == acceptable) {
                    return null;
                }
                return Breach.of(
                        attempt.firstError(),
                        acceptable
                                ? "it refuses a hostile text that no rule refuses"
                                : "it accepts a hostile text that a rule refuses");
            });
        }
        trial.end();
    }
}
