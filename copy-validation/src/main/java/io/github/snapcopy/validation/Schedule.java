// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import io.github.snapcopy.parameters.CopyOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a validator does about one operation: an {@link Agenda} for each {@link RuleFamily}, made for the first request
 * that has what the family needs, and one for the rules that were added.
 */
final class Schedule {
    private static final RuleFamily[] FAMILIES = RuleFamily.values();

    private final CopyOperation operation;
    private final Set<Rule> enabled;
    private final long[] needs = new long[FAMILIES.length];

    /** Filled without a lock: threads that come at the same time make the same immutable agenda. */
    private final @Nullable Agenda[] agendas = new @Nullable Agenda[FAMILIES.length];

    private final @Nullable Agenda added;

    /** Takes the rules that were added, and those among all rules that were off unless asked for. */
    Schedule(CopyOperation operation, List<Rule> added, Set<Rule> enabled) {
        this.operation = operation;
        this.enabled = enabled;
        this.added = added.isEmpty() ? null : agenda(added);
        for (int i = 0; i < needs.length; i++) {
            needs[i] = FAMILIES[i].neededOn(operation);
        }
        for (Rule rule : enabled) {
            for (int i = 0; i < needs.length; i++) {
                if (FAMILIES[i].rules().contains(rule)) {
                    needs[i] |= Signs.neededBy(rule, operation);
                }
            }
        }
    }

    void run(CopyFacts facts, Findings findings) {
        long signs = facts.signs();
        for (int i = 0; i < needs.length; i++) {
            if ((needs[i] & signs) != 0) {
                agendaAt(i).run(facts, findings);
            }
        }
        if (added != null) {
            added.run(facts, findings);
        }
    }

    private Agenda agendaAt(int family) {
        Agenda agenda = agendas[family];
        if (agenda == null) {
            agenda = agenda(FAMILIES[family].rules());
            agendas[family] = agenda;
        }
        return agenda;
    }

    private Agenda agenda(List<Rule> rules) {
        List<Rule> applicable = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.operations().contains(operation) && (!rule.isOnRequest() || enabled.contains(rule))) {
                applicable.add(rule);
            }
        }
        return new Agenda(applicable, operation);
    }
}
