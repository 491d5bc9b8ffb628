// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import io.github.snapcopy.documented.DocumentedSource;
import io.github.snapcopy.documented.RuleId;
import io.github.snapcopy.parameters.ParameterPath;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One finding of a rule about one parameter. Ordered by parameter, then rule. Equal when all parts are equal.
 *
 * @since 0.1
 */
public final class Violation implements Comparable<Violation> {
    private static final Comparator<Violation> ORDER = Comparator.comparing(Violation::parameter)
            .thenComparing(Violation::rule)
            .thenComparing(Violation::message);

    private final RuleId rule;
    private final Severity severity;
    private final ParameterPath parameter;
    private final String message;
    private final List<DocumentedSource> sources;

    private Violation(
            RuleId rule, Severity severity, ParameterPath parameter, String message, List<DocumentedSource> sources) {
        this.rule = rule;
        this.severity = severity;
        this.parameter = parameter;
        this.message = message;
        this.sources = sources;
    }

    /**
     * A finding of one's own, for a report that is put together outside a {@link CopyValidator}.
     *
     * @param rule the rule
     * @param severity how bad it is here
     * @param parameter where it is
     * @param message what is wrong and what to do, for a person; must hold no secret
     * @param sources the documents that say so
     * @return the violation
     */
    public static Violation of(
            RuleId rule, Severity severity, ParameterPath parameter, String message, List<DocumentedSource> sources) {
        return new Violation(
                Objects.requireNonNull(rule, "rule"),
                Objects.requireNonNull(severity, "severity"),
                Objects.requireNonNull(parameter, "parameter"),
                Objects.requireNonNull(message, "message"),
                List.copyOf(Objects.requireNonNull(sources, "sources")));
    }

    /**
     * The rule.
     *
     * @return its id
     */
    public RuleId rule() {
        return rule;
    }

    /**
     * How bad it is here; a rule may use both severities.
     *
     * @return the severity
     */
    public Severity severity() {
        return severity;
    }

    /**
     * Where it is.
     *
     * @return a parameter, a part of one, a key of a raw Query request, or a fact of the context
     */
    public ParameterPath parameter() {
        return parameter;
    }

    /**
     * What is wrong and what to do, for a person.
     *
     * @return the message, which holds no secret
     */
    public String message() {
        return message;
    }

    /**
     * The documents that say so.
     *
     * @return an immutable list
     */
    public List<DocumentedSource> sources() {
        return sources;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Violation that
                && rule.equals(that.rule)
                && severity == that.severity
                && parameter.equals(that.parameter)
                && message.equals(that.message)
                && sources.equals(that.sources);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, severity, parameter, message, sources);
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
