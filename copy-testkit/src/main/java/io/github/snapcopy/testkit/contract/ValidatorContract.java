// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.contract;

import io.github.snapcopy.documented.RuleId;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/**
 * For a subject that says what is wrong with a request: it names the rules that are broken, and no others.
 *
 * @since 0.1
 */
public interface ValidatorContract extends AcceptanceContract {
    /**
     * Asks the subject what is wrong.
     *
     * @param parameters a request of one of the operations of {@link #arbitraries}
     * @param context what is known about it
     * @return the ids of the broken rules, ERRORs and WARNINGs, in any order; repetitions do not matter
     */
    Collection<String> violations(CopyParameters parameters, CopyContext context);

    /**
     * The rules on request that the subject has been asked for; {@code parameter-newer-than-edition} for the edition
     * {@link io.github.snapcopy.testkit.Broken#EDITION}.
     *
     * @return ids; by default none
     */
    default Set<String> rulesOnRequest() {
        return Set.of();
    }

    /**
     * {@link Law#NAMES_BROKEN_RULES}.
     *
     * @param seed the seed of this run
     */
    @Property(
            tries = 1,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF,
            afterFailure = AfterFailureMode.PREVIOUS_SEED)
    default void namesTheBrokenRulesAndNoOthers(@ForAll long seed) {
        Trial trial = new Trial(this, Law.NAMES_BROKEN_RULES, seed);
        Requests.forEachBroken(
                arbitraries(),
                readsRawQueries(),
                broken -> trial.checkBroken(broken, value -> {
                    if (value.isOnRequest()
                            && !rulesOnRequest().contains(value.expectedRule().value())) {
                        return null;
                    }
                    Set<String> expected = new TreeSet<>();
                    for (RuleId rule : value.rules()) {
                        expected.add(rule.value());
                    }
                    Set<String> named = new TreeSet<>(violations(value.parameters(), value.context()));
                    named.removeAll(rulesOnRequestBesides(value.expectedRule()));
                    return named.equals(expected)
                            ? null
                            : Breach.of(value.violation(), "it names " + named + " instead of " + expected);
                }));
        for (CopyOperation operation : Requests.operationsOf(arbitraries())) {
            trial.check(Requests.valid(arbitraries().operations(operation), readsRawQueries()), valid -> {
                Set<String> named = new TreeSet<>(violations(valid.parameters(), valid.context()));
                named.removeAll(rulesOnRequest());
                return named.isEmpty()
                        ? null
                        : Breach.of("it names " + named + ", but no rule has anything to say about the request");
            });
        }
        trial.end();
    }

    /** Rules on request may have something to say about requests that are valid otherwise. */
    private Set<String> rulesOnRequestBesides(RuleId rule) {
        Set<String> others = new TreeSet<>(rulesOnRequest());
        others.remove(rule.value());
        return others;
    }
}
