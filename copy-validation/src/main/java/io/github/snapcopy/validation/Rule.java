// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import io.github.snapcopy.documented.DocumentedSource;
import io.github.snapcopy.documented.RuleId;
import io.github.snapcopy.internal.text.Messages;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.ParameterDefinition;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule: what it says, who says so, and the check. Rules are independent of one another; a check reads the facts of
 * one request and reports every violation it finds. Immutable.
 *
 * @since 0.1
 */
public final class Rule {
    private final RuleId id;
    private final Set<Severity> severities;
    private final Set<CopyOperation> operations;
    private final List<String> parameters;
    private final String statement;
    private final List<DocumentedSource> sources;
    private final String editions;
    private final String fails;
    private final String remedy;
    private final List<String> conflicts;
    private final boolean onRequest;
    private final Set<String> occasions;
    private final Set<Trait> traits;
    private final Check check;

    private Rule(Builder builder, Check check) {
        this.id = builder.id;
        this.severities = Collections.unmodifiableSet(EnumSet.copyOf(builder.severities));
        this.operations = Collections.unmodifiableSet(EnumSet.copyOf(builder.operations));
        this.parameters = builder.scope.isEmpty() ? builder.parameters : builder.scope;
        this.statement = builder.statement;
        this.sources = builder.sources;
        this.editions = builder.editions;
        this.fails = builder.fails;
        this.remedy = builder.remedy;
        this.conflicts = builder.conflicts;
        this.onRequest = builder.onRequest;
        this.occasions = Set.copyOf(builder.occasions);
        this.traits = Set.copyOf(builder.traits);
        this.check = check;
    }

    /** The check of a rule: reads the facts, reports what it finds, keeps nothing. */
    @FunctionalInterface
    public interface Check {
        /**
         * Checks one request.
         *
         * @param facts what is known about the request
         * @param sink where to report
         */
        void check(CopyFacts facts, ViolationSink sink);
    }

    /**
     * Starts a rule of severity ERROR. It needs a documented source.
     *
     * @param id the id
     * @return a builder
     */
    public static Builder error(String id) {
        return new Builder(id, EnumSet.of(Severity.ERROR));
    }

    /**
     * Starts a rule of severity WARNING.
     *
     * @param id the id
     * @return a builder
     */
    public static Builder warning(String id) {
        return new Builder(id, EnumSet.of(Severity.WARNING));
    }

    /**
     * Starts a rule that is an ERROR under one condition and a WARNING under another. It needs a documented source.
     *
     * @param id the id
     * @return a builder
     */
    public static Builder errorOrWarning(String id) {
        return new Builder(id, EnumSet.allOf(Severity.class));
    }

    /**
     * The id.
     *
     * @return the id
     */
    public RuleId id() {
        return id;
    }

    /**
     * The severities its violations can have.
     *
     * @return one or both
     */
    public Set<Severity> severities() {
        return severities;
    }

    /**
     * The operations it applies to.
     *
     * @return at least one
     */
    public Set<CopyOperation> operations() {
        return operations;
    }

    /**
     * The parameters and facts of the context it looks at.
     *
     * @return names, most important first; for rules about more than that some words, such as {@code every parameter}
     */
    public List<String> parameters() {
        return parameters;
    }

    /**
     * What it demands, in one sentence.
     *
     * @return a sentence without final full stop
     */
    public String statement() {
        return statement;
    }

    /**
     * The documents that say so.
     *
     * @return the sources; never empty for a rule that can report an ERROR
     */
    public List<DocumentedSource> sources() {
        return sources;
    }

    /**
     * Since when, or in which editions, the documents say so.
     *
     * @return a text, empty if all editions agree
     */
    public String editions() {
        return editions;
    }

    /**
     * What happens at the service when the rule is broken: an error code, or that the copy fails asynchronously.
     *
     * @return a text
     */
    public String fails() {
        return fails;
    }

    /**
     * What to do.
     *
     * @return a sentence without final full stop
     */
    public String remedy() {
        return remedy;
    }

    /** The ids of the entries of the conflict register that the rule settles, for the library's own catalog. */
    List<String> conflicts() {
        return conflicts;
    }

    /**
     * Whether the rule is off unless asked for.
     *
     * @return true for rules that {@link CopyValidator.Builder#enable} turns on
     */
    public boolean isOnRequest() {
        return onRequest;
    }

    /**
     * What the rule is silent without.
     *
     * @return names of parameters and facts; empty for a rule that looks at every request, or at those in which a
     *     survey of all values has noticed something out of the ordinary
     */
    public Set<String> occasions() {
        return occasions;
    }

    /** What else can make the rule speak. */
    Set<Trait> traits() {
        return traits;
    }

    void check(CopyFacts facts, ViolationSink sink) {
        check.check(facts, sink);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    /** That of the id, so that sets of rules have the same order in every process. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /**
     * The id.
     *
     * @return the id as text
     */
    @Override
    public String toString() {
        return id.value();
    }

    /** Collects the parts of a {@link Rule}. */
    public static final class Builder {
        private final RuleId id;
        private final EnumSet<Severity> severities;
        private EnumSet<CopyOperation> operations = EnumSet.allOf(CopyOperation.class);
        private List<String> parameters = List.of();
        private List<String> scope = List.of();
        private String statement = "";
        private List<DocumentedSource> sources = List.of();
        private String editions = "";
        private String fails = "";
        private String remedy = "";
        private List<String> conflicts = List.of();
        private boolean onRequest;
        private List<String> occasions = List.of();
        private List<Trait> traits = List.of();

        private Builder(String id, EnumSet<Severity> severities) {
            this.id = RuleId.of(id);
            this.severities = severities;
        }

        /**
         * Names the operations; without this call the rule applies to all.
         *
         * @param first an operation
         * @param more further operations
         * @return this builder
         */
        public Builder on(CopyOperation first, CopyOperation... more) {
            this.operations = EnumSet.of(first, more);
            return this;
        }

        /**
         * Names the parameters and facts the rule looks at.
         *
         * @param names API names of parameters and names of facts of the context, such as those that are constants of
         *     {@link CopyContext}; the most important first
         * @return this builder
         */
        public Builder about(String... names) {
            this.parameters = List.of(names);
            return this;
        }

        /** Says in words what the rule looks at, where that is not a list of parameters and facts. */
        Builder aboutAll(String... words) {
            this.scope = List.of(words);
            return this;
        }

        /**
         * Says what the rule demands.
         *
         * @param statement one sentence without final full stop
         * @return this builder
         */
        public Builder says(String statement) {
            this.statement = Objects.requireNonNull(statement, "statement");
            return this;
        }

        /**
         * Names the documents.
         *
         * @param sources the sources
         * @return this builder
         */
        public Builder sources(DocumentedSource... sources) {
            this.sources = List.of(sources);
            return this;
        }

        /**
         * Says since when, or in which editions, the documents say so.
         *
         * @param editions a text
         * @return this builder
         */
        public Builder editions(String editions) {
            this.editions = Objects.requireNonNull(editions, "editions");
            return this;
        }

        /**
         * Says what happens at the service.
         *
         * @param fails an error code, or how the copy fails later
         * @return this builder
         */
        public Builder fails(String fails) {
            this.fails = Objects.requireNonNull(fails, "fails");
            return this;
        }

        /**
         * Says what to do.
         *
         * @param remedy one sentence without final full stop
         * @return this builder
         */
        public Builder remedy(String remedy) {
            this.remedy = Objects.requireNonNull(remedy, "remedy");
            return this;
        }

        /** Names the entries of the conflict register that the rule settles, by ids such as {@code C-10}. */
        Builder settles(String... conflicts) {
            this.conflicts = List.of(conflicts);
            return this;
        }

        /**
         * Keeps the rule off unless a validator asks for it.
         *
         * @return this builder
         */
        public Builder onRequest() {
            this.onRequest = true;
            return this;
        }

        /**
         * Names what the rule is silent without, so that it is not run in vain: it is run for requests that have at
         * least one of these. Without this call it is run for every request.
         *
         * @param names API names of parameters, given with whatever value, and names of facts of the context that are
         *     known or unreadable ({@code willPresign} if it is false, {@code urlFromSigner} if it is true)
         * @return this builder
         */
        public Builder when(String... names) {
            this.occasions = List.of(names);
            return this;
        }

        /** Names what the survey must have noticed, unless one of the {@link #when(String...) names} is given. */
        Builder when(Trait... traits) {
            this.traits = List.of(traits);
            return this;
        }

        /**
         * Makes the rule.
         *
         * @param check the check
         * @return the rule
         * @throws IllegalArgumentException if the statement is missing, the rule can report an ERROR and has no source,
         *     or a name of {@link #about} or {@link #when(String...)} is neither a parameter of one of its operations
         *     nor a fact: a misspelt one would switch the rule off without a word
         */
        public Rule check(Check check) {
            Objects.requireNonNull(check, "check");
            if (statement.isEmpty()) {
                throw new IllegalArgumentException("rule " + id + " needs a statement");
            }
            if (severities.contains(Severity.ERROR) && sources.isEmpty()) {
                throw new IllegalArgumentException("rule " + id
                        + " has severity ERROR and needs a documented source; without one it is a WARNING");
            }
            requireKnown(parameters);
            requireKnown(occasions);
            return new Rule(this, check);
        }

        private void requireKnown(List<String> names) {
            for (String name : names) {
                if (!isParameter(name) && !Signs.facts().contains(name)) {
                    throw new IllegalArgumentException("rule " + id + " names " + Messages.quote(name)
                            + ", which is no parameter of its operations and no fact; there are " + known());
                }
            }
        }

        private boolean isParameter(String name) {
            for (CopyOperation operation : operations) {
                if (operation.indexOf(name) >= 0) {
                    return true;
                }
            }
            return false;
        }

        private String known() {
            Set<String> names = new LinkedHashSet<>();
            for (CopyOperation operation : operations) {
                for (ParameterDefinition parameter : operation.parameters()) {
                    names.add(parameter.name());
                }
            }
            names.addAll(Signs.facts());
            return String.join(", ", names);
        }
    }
}
