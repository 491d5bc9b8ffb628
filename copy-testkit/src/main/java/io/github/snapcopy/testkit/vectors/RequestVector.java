// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.vectors;

import io.github.snapcopy.documented.RuleId;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.validation.CopyValidator;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A request with the violations it must have: one that breaks a rule, or one that almost does.
 *
 * <pre>{@code
 * ValidationReport report = vector.validator().validate(vector.parameters(), vector.context());
 * assertThat(report.violations()).map(ExpectedViolation::from).isEqualTo(vector.violations());
 * }</pre>
 *
 * @since 0.1
 */
public final class RequestVector {
    private final String id;
    private final String description;
    private final RuleId rule;
    private final VectorResult result;
    private final List<String> disputes;
    private final List<String> flags;
    private final List<String> sources;
    private final CopyParameters parameters;
    private final CopyContext context;
    private final Optional<LocalDate> edition;
    private final List<RuleId> enabledRules;
    private final Optional<String> wire;
    private final List<ExpectedViolation> violations;

    RequestVector(
            String id,
            String description,
            RuleId rule,
            VectorResult result,
            List<String> disputes,
            List<String> flags,
            List<String> sources,
            CopyParameters parameters,
            CopyContext context,
            Optional<LocalDate> edition,
            List<RuleId> enabledRules,
            Optional<String> wire,
            List<ExpectedViolation> violations) {
        this.id = Objects.requireNonNull(id, "id");
        this.description = Objects.requireNonNull(description, "description");
        this.rule = Objects.requireNonNull(rule, "rule");
        this.result = Objects.requireNonNull(result, "result");
        this.disputes = List.copyOf(disputes);
        this.flags = List.copyOf(flags);
        this.sources = List.copyOf(sources);
        this.parameters = Objects.requireNonNull(parameters, "parameters");
        this.context = Objects.requireNonNull(context, "context");
        this.edition = Objects.requireNonNull(edition, "edition");
        this.enabledRules = List.copyOf(enabledRules);
        this.wire = Objects.requireNonNull(wire, "wire");
        this.violations = List.copyOf(violations);
    }

    /**
     * Returns the id.
     *
     * @return a stable name, unique among all vectors
     */
    public String id() {
        return id;
    }

    /**
     * Returns the description.
     *
     * @return what is particular about it, in a few words
     */
    public String description() {
        return description;
    }

    /**
     * Returns the rule.
     *
     * @return the rule it is about
     */
    public RuleId rule() {
        return rule;
    }

    /**
     * Returns the result.
     *
     * @return what the documents say
     */
    public VectorResult result() {
        return result;
    }

    /**
     * Returns the conflicts.
     *
     * @return ids of the conflicts between documents that make it disputed, such as {@code C-10}; see
     *     {@link io.github.snapcopy.documented.CopyConflicts}; empty unless the result is {@link VectorResult#DISPUTED}
     */
    public List<String> disputes() {
        return disputes;
    }

    /**
     * Returns the flags.
     *
     * @return names of {@link VectorFiles#notes}, sorted
     */
    public List<String> flags() {
        return flags;
    }

    /**
     * Returns the sources.
     *
     * @return keys of the documents the rule rests on; {@code index.json} has title and location of each
     */
    public List<String> sources() {
        return sources;
    }

    /**
     * Returns the parameters.
     *
     * @return the request; {@link CopyParameters#isRawQuery} tells whether it was given as a Query string
     */
    public CopyParameters parameters() {
        return parameters;
    }

    /**
     * Returns the context.
     *
     * @return what is known beyond the request
     */
    public CopyContext context() {
        return context;
    }

    /**
     * Returns the edition.
     *
     * @return the edition of the API that the validator is pinned to, or empty
     */
    public Optional<LocalDate> edition() {
        return edition;
    }

    /**
     * Returns the rules on request.
     *
     * @return rules that are off unless asked for, and on for this vector
     */
    public List<RuleId> enabledRules() {
        return enabledRules;
    }

    /**
     * Returns the form body.
     *
     * @return the form body as it is sent, percent-encoded after RFC 3986; for a raw Query request the text that was
     *     read; empty if some value has no wire form, such as one of a wrong type
     */
    public Optional<String> wire() {
        return wire;
    }

    /**
     * Returns the violations.
     *
     * @return every violation, ordered by parameter, then rule; none missing, none extra
     */
    public List<ExpectedViolation> violations() {
        return violations;
    }

    /**
     * The operation.
     *
     * @return the operation of {@link #parameters}
     */
    public CopyOperation operation() {
        return parameters.operation();
    }

    /**
     * A validator that is set up as this vector asks: standard rules, the edition, the rules on request.
     *
     * @return a validator
     */
    public CopyValidator validator() {
        if (edition.isEmpty() && enabledRules.isEmpty()) {
            return CopyValidator.standard();
        }
        CopyValidator.Builder builder = CopyValidator.builder();
        edition.ifPresent(builder::edition);
        enabledRules.forEach(rule -> builder.enable(rule.value()));
        return builder.build();
    }

    /**
     * Reads {@link #wire} back.
     *
     * @return the parameters of the wire form, as a raw Query request; empty if there is no wire form
     */
    public Optional<CopyParameters> parametersOnTheWire() {
        return wire.map(text -> QueryString.read(operation(), text));
    }

    /**
     * Id and description; nothing of the request.
     *
     * @return the display name of the vector in a test report
     */
    @Override
    public String toString() {
        return id + ": " + description;
    }
}
