// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.contract;

import io.github.snapcopy.documented.RuleId;
import io.github.snapcopy.validation.RuleCatalog;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A law that the subject is known to break, and why. A difference that is listed does not fail the test; one that is
 * listed and does not occur any longer does.
 *
 * @param law the law
 * @param rules the rules for which it is broken; empty if the law is not about rules
 * @param reason why, in a sentence
 * @since 0.1
 */
public record KnownDifference(Law law, Set<RuleId> rules, String reason) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the reason is blank, a rule is not in the catalog, or rules are named for a
     *     law that is not about rules, or not named for one that is
     */
    public KnownDifference {
        Objects.requireNonNull(law, "law");
        rules = Collections.unmodifiableSet(new LinkedHashSet<>(rules));
        if (Objects.requireNonNull(reason, "reason").isBlank()) {
            throw new IllegalArgumentException("a known difference needs a reason");
        }
        for (RuleId rule : rules) {
            if (RuleCatalog.standard().rule(rule).isEmpty()) {
                throw new IllegalArgumentException("there is no rule " + rule);
            }
        }
        if (rules.isEmpty() == law.isAboutRules()) {
            throw new IllegalArgumentException("the law \"" + law + "\" is "
                    + (law.isAboutRules() ? "about rules; name those it is broken for" : "not about rules"));
        }
    }

    /**
     * Makes a known difference.
     *
     * @param law the law
     * @param reason why, in a sentence
     * @param rules the ids of the rules for which it is broken; none if the law is not about rules
     * @return the difference
     * @throws IllegalArgumentException as the constructor does
     */
    public static KnownDifference of(Law law, String reason, String... rules) {
        Set<RuleId> ids = new LinkedHashSet<>();
        for (String rule : List.of(rules)) {
            ids.add(RuleId.of(rule));
        }
        return new KnownDifference(law, ids, reason);
    }
}
