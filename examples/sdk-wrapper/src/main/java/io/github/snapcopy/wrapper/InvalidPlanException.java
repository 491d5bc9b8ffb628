// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper;

import io.github.snapcopy.validation.ValidationReport;
import io.github.snapcopy.validation.Violation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plan of which nothing was sent. Carries all violations of all copies; the message lists them, a line each. */
public final class InvalidPlanException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;
    private final transient Map<String, ValidationReport> reports;

    InvalidPlanException(List<String> problems, Map<String, ValidationReport> reports) {
        super(message(problems, reports));
        this.problems = List.copyOf(problems);
        this.reports = Collections.unmodifiableMap(new LinkedHashMap<>(reports));
    }

    private static String message(List<String> problems, Map<String, ValidationReport> reports) {
        StringBuilder out = new StringBuilder("nothing was sent, for the plan is wrong:");
        for (String problem : problems) {
            out.append("\n  ").append(problem);
        }
        reports.forEach((name, report) -> {
            for (Violation violation : report.violations()) {
                out.append("\n  ").append(name).append(": ").append(violation);
            }
        });
        return out.toString();
    }

    /**
     * What is wrong with the plan itself.
     *
     * @return sentences, without final full stop
     */
    public List<String> problems() {
        return problems;
    }

    /**
     * What the rules say of the copies.
     *
     * @return the reports by name of the target, in the order of the plan: of every copy that a rule refuses
     */
    public Map<String, ValidationReport> reports() {
        return reports;
    }
}
