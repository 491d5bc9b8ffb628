// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import io.github.snapcopy.documented.DocumentedSource;
import io.github.snapcopy.parameters.ParameterPath;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * One finding of a rule about one parameter. Ordered by parameter, then rule.
 *
 * @param rule the rule
 * @param severity how bad it is here; a rule may use both severities
 * @param parameter where it is: a parameter, a part of one, a key of a raw Query request, or a fact of the context
 * @param message what is wrong and what to do, for a person; holds no secret
 * @param sources the documents that say so
 * @since 0.1
 */
public record Violation(
        RuleId rule, Severity severity, ParameterPath parameter, String message, List<DocumentedSource> sources)
        implements Comparable<Violation> {
    private static final Comparator<Violation> ORDER = Comparator.comparing(Violation::parameter)
            .thenComparing(Violation::rule)
            .thenComparing(Violation::message);

    /** Copies the list. */
    public Violation {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(parameter, "parameter");
        Objects.requireNonNull(message, "message");
        sources = List.copyOf(sources);
    }

    @Override
    public int compareTo(Violation other) {
        return ORDER.compare(this, other);
    }

    /**
     * Severity, parameter, rule and message in one line.
     *
     * @return for example {@code ERROR KmsKeyId kms-requires-encrypted: ...}
     */
    @Override
    public String toString() {
        return severity + " " + parameter + " " + rule + ": " + message;
    }
}
