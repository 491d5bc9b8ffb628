// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import io.github.snapcopy.documented.DocumentedSource;
import io.github.snapcopy.documented.RuleId;
import io.github.snapcopy.parameters.ParameterPath;
import io.github.snapcopy.validation.Severity;
import io.github.snapcopy.validation.ValidationReport;
import io.github.snapcopy.validation.Violation;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Violations as every command prints them. */
final class Violations {
    private Violations() {}

    /** {@code acceptable} and {@code violations}, the answer to a request that was only checked or is refused. */
    static Map<String, Object> verdict(ValidationReport report) {
        Map<String, Object> verdict = new LinkedHashMap<>();
        verdict.put("acceptable", report.isAcceptable());
        verdict.put("violations", list(report.violations()));
        return verdict;
    }

    /** A view: there may be a hundred thousand, each with the same sources, and they are written one by one. */
    static List<Map<String, Object>> list(List<Violation> violations) {
        return new AbstractList<>() {
            @Override
            public Map<String, Object> get(int index) {
                return map(violations.get(index));
            }

            @Override
            public int size() {
                return violations.size();
            }
        };
    }

    /** What this program itself has against a request, in the form of the rules. */
    static ValidationReport refusal(String rule, String parameter, String message) {
        return ValidationReport.of(List.of(
                Violation.of(RuleId.of(rule), Severity.ERROR, ParameterPath.of(parameter), message, List.of())));
    }

    /** Tells where this program takes the destination Region from, which the library cannot know. */
    static ValidationReport withRegionRemedy(ValidationReport report, String remedy) {
        return ValidationReport.of(report.violations().stream()
                .map(violation -> violation.rule().value().equals("destination-region-undetermined")
                        ? Violation.of(
                                violation.rule(),
                                violation.severity(),
                                violation.parameter(),
                                violation.message() + " " + remedy,
                                violation.sources())
                        : violation)
                .toList());
    }

    private static Map<String, Object> map(Violation violation) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("rule", violation.rule().value());
        map.put("severity", violation.severity().name());
        map.put("parameter", violation.parameter().toString());
        map.put("message", violation.message());
        map.put(
                "sources",
                violation.sources().stream().map(DocumentedSource::toString).toList());
        return map;
    }
}
