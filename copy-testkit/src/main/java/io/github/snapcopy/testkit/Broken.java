// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import io.github.snapcopy.documented.RuleId;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.RuleCatalog;
import io.github.snapcopy.validation.ValidationReport;
import io.github.snapcopy.validation.Violation;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A request in which one rule was broken on purpose. It breaks no other one, except those of {@code alsoExpected},
 * which follow of necessity. The rule may be one of severity WARNING: {@link #isRefused} tells.
 *
 * @since 0.1
 */
public final class Broken {
    /** The edition that requests which break {@code parameter-newer-than-edition} are too new for. */
    public static final LocalDate EDITION = LocalDate.of(2014, 10, 1);

    private static final RuleId NEWER_THAN_EDITION = RuleId.of("parameter-newer-than-edition");

    private final CopyParameters parameters;
    private final CopyContext context;
    private final RuleId expectedRule;
    private final Set<RuleId> alsoExpected;
    private final @Nullable String rawQuery;

    Broken(
            CopyParameters parameters,
            CopyContext context,
            RuleId expectedRule,
            Set<RuleId> alsoExpected,
            @Nullable String rawQuery) {
        this.parameters = Objects.requireNonNull(parameters, "parameters");
        this.context = Objects.requireNonNull(context, "context");
        this.expectedRule = Objects.requireNonNull(expectedRule, "expectedRule");
        this.alsoExpected = Collections.unmodifiableSet(new TreeSet<>(alsoExpected));
        this.rawQuery = rawQuery;
    }

    /**
     * Returns the parameters.
     *
     * @return the request
     */
    public CopyParameters parameters() {
        return parameters;
    }

    /**
     * Returns the context.
     *
     * @return what is known about it
     */
    public CopyContext context() {
        return context;
    }

    /**
     * Returns the rule that is broken.
     *
     * @return the rule it breaks
     */
    public RuleId expectedRule() {
        return expectedRule;
    }

    /**
     * Returns the rules that follow.
     *
     * @return the rules it breaks besides, because the first cannot be broken without them; mostly none
     */
    public Set<RuleId> alsoExpected() {
        return alsoExpected;
    }

    /**
     * Returns the query.
     *
     * @return the text the parameters were read from, if it is a raw Query request, else empty
     */
    public Optional<String> rawQuery() {
        return Optional.ofNullable(rawQuery);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Broken that
                && parameters.equals(that.parameters)
                && context.equals(that.context)
                && expectedRule.equals(that.expectedRule)
                && alsoExpected.equals(that.alsoExpected)
                && Objects.equals(rawQuery, that.rawQuery);
    }

    @Override
    public int hashCode() {
        return Objects.hash(parameters, context, expectedRule, alsoExpected, rawQuery);
    }

    /**
     * All rules it breaks.
     *
     * @return the expected rule, then those that follow
     */
    public Set<RuleId> rules() {
        Set<RuleId> rules = new LinkedHashSet<>();
        rules.add(expectedRule);
        rules.addAll(alsoExpected);
        return rules;
    }

    /**
     * Whether the rule is off unless asked for, so that the standard validator does not report it.
     *
     * @return true for {@code tag-charset-portable} and {@code parameter-newer-than-edition}
     */
    public boolean isOnRequest() {
        return RuleCatalog.standard().rule(expectedRule).orElseThrow().isOnRequest();
    }

    /**
     * The validator that reports the rule: the standard one or, for a rule on request, one that has been asked for it.
     *
     * @return a validator
     */
    public CopyValidator validator() {
        if (!isOnRequest()) {
            return CopyValidator.standard();
        }
        CopyValidator.Builder builder = CopyValidator.builder();
        return expectedRule.equals(NEWER_THAN_EDITION)
                ? builder.edition(EDITION).build()
                : builder.enable(expectedRule.value()).build();
    }

    /**
     * What {@link #validator} says.
     *
     * @return a report that holds the expected rule
     */
    public ValidationReport report() {
        return validator().validate(parameters, context);
    }

    /**
     * The violation of the expected rule, with parameter, message and sources; the first one if there are several.
     *
     * @return the violation
     */
    public Violation violation() {
        for (Violation violation : report().violations()) {
            if (violation.rule().equals(expectedRule)) {
                return violation;
            }
        }
        throw new IllegalStateException("the request does not break " + expectedRule);
    }

    /**
     * Whether the request must be refused.
     *
     * @return true if a rule of severity ERROR is broken, false if there are only WARNINGs
     */
    public boolean isRefused() {
        return !report().isAcceptable();
    }

    /**
     * The broken rules, the parameters without their secrets, and the context.
     *
     * @return a text for reports
     */
    @Override
    public String toString() {
        return "Broken" + rules() + ' ' + parameters + ' ' + context
                + (rawQuery == null ? "" : " read by " + QueryString.class.getSimpleName());
    }
}
