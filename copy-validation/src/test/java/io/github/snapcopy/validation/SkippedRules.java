// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterPath;
import java.time.Clock;
import java.util.List;

/** Runs what a validator leaves out for want of {@link Signs}: not one of these rules may have anything to say. */
final class SkippedRules {
    private SkippedRules() {}

    static void assertSilent(CopyParameters parameters, CopyContext context) {
        assertSilent(RuleCatalog.standard().rules(), parameters, context);
    }

    /** Returns how many rules were left out. */
    static int assertSilent(List<Rule> rules, CopyParameters parameters, CopyContext context) {
        CopyFacts facts = new CopyFacts(parameters, context, null, Clock.systemUTC());
        int skipped = 0;
        for (Rule rule : rules) {
            if (rule.operations().contains(parameters.operation())
                    && (Signs.neededBy(rule, parameters.operation()) & facts.signs()) == 0) {
                rule.check(facts, new Complaint(rule, parameters, context));
                skipped++;
            }
        }
        return skipped;
    }

    private record Complaint(Rule rule, CopyParameters parameters, CopyContext context) implements ViolationSink {
        @Override
        public void report(ParameterPath parameter, String message) {
            throw new AssertionError(rule + " would be left out, but it has to say about " + parameter + ": " + message
                    + "\nof " + parameters + " in " + context);
        }

        @Override
        public void warn(ParameterPath parameter, String message) {
            report(parameter, message);
        }

        @Override
        public void error(ParameterPath parameter, String message) {
            report(parameter, message);
        }
    }
}
