// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.contract;

import io.github.snapcopy.documented.DocumentedSource;
import io.github.snapcopy.documented.RuleId;
import io.github.snapcopy.validation.Rule;
import io.github.snapcopy.validation.RuleCatalog;
import io.github.snapcopy.validation.Violation;
import org.jspecify.annotations.Nullable;

/**
 * One breach of a law: what the subject does and, if a rule is concerned, which, where it is broken, and who says so.
 */
record Breach(@Nullable RuleId rule, String parameter, String what) {
    static Breach of(String what) {
        return new Breach(null, "", what);
    }

    static Breach of(@Nullable Violation violation, String what) {
        return violation == null
                ? new Breach(null, "", what)
                : new Breach(violation.rule(), violation.parameter().toString(), what);
    }

    /** The paragraph of the report. */
    String describe(Law law, Object sample) {
        StringBuilder out = new StringBuilder("* ").append(law);
        if (rule != null) {
            out.append(": ").append(rule);
        }
        out.append("\n    ").append(what);
        Rule catalogued =
                rule == null ? null : RuleCatalog.standard().rule(rule).orElse(null);
        if (catalogued != null) {
            out.append("\n    rule: ").append(catalogued.statement());
            out.append("\n    parameter: ").append(parameter);
            for (DocumentedSource source : catalogued.sources()) {
                out.append("\n    source: ").append(source);
            }
            out.append("\n    remedy: ").append(catalogued.remedy());
        }
        return out.append("\n    found with: ").append(sample).toString();
    }
}
