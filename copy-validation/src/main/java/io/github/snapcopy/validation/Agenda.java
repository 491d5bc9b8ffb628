// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import io.github.snapcopy.parameters.CopyOperation;
import java.util.List;

/** Rules for one operation, each with the {@link Signs} of which it needs one: without any it is left out. */
final class Agenda {
    private final Rule[] rules;
    private final long[] needs;

    Agenda(List<Rule> rules, CopyOperation operation) {
        this.rules = rules.toArray(new Rule[0]);
        this.needs = new long[this.rules.length];
        for (int i = 0; i < needs.length; i++) {
            needs[i] = Signs.neededBy(this.rules[i], operation);
        }
    }

    void run(CopyFacts facts, Findings findings) {
        long signs = facts.signs();
        for (int i = 0; i < needs.length; i++) {
            if ((needs[i] & signs) != 0) {
                findings.reportedBy(rules[i]);
                rules[i].check(facts, findings);
            }
        }
    }
}
