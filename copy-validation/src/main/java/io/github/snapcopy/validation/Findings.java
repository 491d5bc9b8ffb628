// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import io.github.snapcopy.documented.RuleId;
import io.github.snapcopy.parameters.ParameterPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what one rule after the other reports. */
final class Findings implements ViolationSink {
    private final Set<RuleId> silenced;
    private List<Violation> violations = List.of();
    private @Nullable Rule rule;

    Findings(Set<RuleId> silenced) {
        this.silenced = silenced;
    }

    /** Whatever is reported from now on comes from this rule. */
    void reportedBy(Rule rule) {
        this.rule = rule;
    }

    ValidationReport report() {
        return ValidationReport.of(violations);
    }

    @Override
    public void report(ParameterPath parameter, String message) {
        boolean canBeError = Objects.requireNonNull(rule).severities().contains(Severity.ERROR);
        add(canBeError ? Severity.ERROR : Severity.WARNING, parameter, message);
    }

    @Override
    public void warn(ParameterPath parameter, String message) {
        add(Severity.WARNING, parameter, message);
    }

    @Override
    public void error(ParameterPath parameter, String message) {
        add(Severity.ERROR, parameter, message);
    }

    private void add(Severity severity, ParameterPath parameter, String message) {
        Rule reporting = Objects.requireNonNull(rule);
        if (!reporting.severities().contains(severity)) {
            throw new IllegalStateException("rule " + reporting + " is declared without severity " + severity);
        }
        if (severity == Severity.WARNING && silenced.contains(reporting.id())) {
            return;
        }
        if (violations.isEmpty()) {
            violations = new ArrayList<>();
        }
        violations.add(Violation.of(reporting.id(), severity, parameter, message, reporting.sources()));
    }
}
