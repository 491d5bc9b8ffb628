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
 * @param id a stable name, unique among all vectors
 * @param description what is particular about it, in a few words
 * @param rule the rule it is about
 * @param result what the documents say
 * @param disputes ids of the conflicts between documents that make it disputed, such as {@code C-10}; see {@link
 *     io.github.snapcopy.documented.CopyConflicts}; empty unless the result is {@link VectorResult#DISPUTED}
 * @param flags names of {@link VectorFiles#notes}, sorted
 * @param sources keys of the documents the rule rests on; {@code index.json} has title and location of each
 * @param parameters the request; {@link CopyParameters#isRawQuery} tells whether it was given as a Query string
 * @param context what is known beyond the request
 * @param edition the edition of the API that the validator is pinned to, or empty
 * @param enabledRules rules that are off unless asked for, and on for this vector
 * @param wire the form body as it is sent, percent-encoded after RFC 3986; for a raw Query request the text that was
 *     read; empty if some value has no wire form, such as one of a wrong type
 * @param violations every violation, ordered by parameter, then rule; none missing, none extra
 * @since 0.1
 */
public record RequestVector(
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
    /** Copies the lists. */
    public RequestVector {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(result, "result");
        disputes = List.copyOf(disputes);
        flags = List.copyOf(flags);
        sources = List.copyOf(sources);
        Objects.requireNonNull(parameters, "parameters");
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(edition, "edition");
        enabledRules = List.copyOf(enabledRules);
        Objects.requireNonNull(wire, "wire");
        violations = List.copyOf(violations);
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
