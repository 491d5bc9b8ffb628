// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import io.github.snapcopy.documented.RuleId;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs the rules over requests. Every rule that applies is evaluated; none stops at the first finding. Immutable and
 * safe for use by many threads.
 *
 * <pre>{@code
 * ValidationReport report = CopyValidator.standard()
 *         .validate(CopyParameters.fromMap(CopyOperation.EC2_COPY_SNAPSHOT, map), CopyContext.ofEndpointRegion("us-east-1"));
 * }</pre>
 *
 * <p>The ERRORs of the standard rules cannot be changed. WARNINGs can be silenced by id, and rules can be added.
 *
 * @since 0.1
 */
public final class CopyValidator {
    private static final CopyValidator STANDARD =
            new CopyValidator(List.of(), Set.of(), Set.of(), null, Clock.systemUTC());

    private final List<Rule> added;
    private final Map<CopyOperation, Schedule> schedules;
    private final Set<RuleId> silenced;
    private final @Nullable LocalDate edition;
    private final Clock clock;

    private CopyValidator(
            List<Rule> added, Set<Rule> enabled, Set<RuleId> silenced, @Nullable LocalDate edition, Clock clock) {
        this.added = added;
        this.silenced = silenced;
        this.edition = edition;
        this.clock = clock;
        this.schedules = new EnumMap<>(CopyOperation.class);
        for (CopyOperation operation : CopyOperation.values()) {
            schedules.put(operation, new Schedule(operation, added, enabled));
        }
    }

    /**
     * The validator of the standard rules, with the system clock.
     *
     * @return a shared validator
     */
    public static CopyValidator standard() {
        return STANDARD;
    }

    /**
     * Starts a validator of one's own.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The rules of this validator: the standard ones and those that were added.
     *
     * @return the catalog
     */
    public RuleCatalog catalog() {
        return RuleCatalog.standard().with(added);
    }

    /**
     * Checks a request.
     *
     * @param parameters the request, complete or not, right or wrong
     * @param context what else is known
     * @return every violation
     */
    public ValidationReport validate(CopyParameters parameters, CopyContext context) {
        return examine(parameters, context).report();
    }

    /**
     * Checks a request, for whoever needs its values as well: the models of {@code copy-core} are made from what the
     * rules have read already. Others have {@link #validate}.
     *
     * @param parameters the request, complete or not, right or wrong
     * @param context what else is known
     * @return every violation, and the values as the rules have read them
     */
    public Examination examine(CopyParameters parameters, CopyContext context) {
        Objects.requireNonNull(parameters, "parameters");
        Objects.requireNonNull(context, "context");
        CopyFacts facts = new CopyFacts(parameters, context, edition, clock);
        Findings findings = new Findings(silenced);
        Objects.requireNonNull(schedules.get(parameters.operation())).run(facts, findings);
        return new Examination(facts, findings.report());
    }

    /** Collects the parts of a {@link CopyValidator}. */
    public static final class Builder {
        private final List<Rule> added = new ArrayList<>();
        private final Set<RuleId> silenced = new HashSet<>();
        private final Set<Rule> enabled = new HashSet<>();
        private @Nullable LocalDate edition;
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        /**
         * Adds a rule of one's own. It appears in the reports and in {@link CopyValidator#catalog}.
         *
         * @param rule the rule
         * @return this builder
         * @throws IllegalArgumentException if its id is taken
         */
        public Builder add(Rule rule) {
            RuleCatalog.standard().with(added).requireFree(rule.id());
            added.add(rule);
            return this;
        }

        /**
         * Silences the WARNINGs of a rule. Its ERRORs, if it has any, stay.
         *
         * @param ruleId the id of a rule of this validator
         * @return this builder
         * @throws IllegalArgumentException if there is no such rule, or it has no WARNINGs
         */
        public Builder silence(String ruleId) {
            Rule rule = find(Objects.requireNonNull(ruleId, "ruleId"));
            if (!rule.severities().contains(Severity.WARNING)) {
                throw new IllegalArgumentException("rule " + ruleId + " reports ERRORs only, which cannot be silenced");
            }
            silenced.add(rule.id());
            return this;
        }

        /**
         * Turns on a rule that is off unless asked for, such as {@code tag-charset-portable}.
         *
         * @param ruleId the id
         * @return this builder
         * @throws IllegalArgumentException if there is no such rule
         */
        public Builder enable(String ruleId) {
            enabled.add(find(Objects.requireNonNull(ruleId, "ruleId")));
            return this;
        }

        /**
         * Pins an edition of the API: parameters published later then give the WARNING
         * {@code parameter-newer-than-edition}.
         *
         * @param edition the date of the edition
         * @return this builder
         */
        public Builder edition(LocalDate edition) {
            this.edition = Objects.requireNonNull(edition, "edition");
            return enable(PresenceRules.NEWER_THAN_EDITION);
        }

        /**
         * Sets the clock by which the expiry of a presigned URL is judged when the context names no instant.
         *
         * @param clock the clock
         * @return this builder
         */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        private Rule find(String ruleId) {
            RuleCatalog catalog = RuleCatalog.standard().with(added);
            return catalog.rule(RuleId.of(ruleId))
                    .orElseThrow(() -> new IllegalArgumentException("there is no rule " + ruleId));
        }

        /**
         * Makes the validator.
         *
         * @return an immutable validator
         */
        public CopyValidator build() {
            return new CopyValidator(List.copyOf(added), Set.copyOf(enabled), Set.copyOf(silenced), edition, clock);
        }
    }
}
