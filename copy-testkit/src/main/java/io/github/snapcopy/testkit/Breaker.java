// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import io.github.snapcopy.documented.RuleId;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.validation.RuleCatalog;
import io.github.snapcopy.values.Partition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** How one rule is broken: the valid requests to begin with, and the last step, which breaks it. */
final class Breaker {
    private final RuleId rule;
    private final Restrictions base;
    private final boolean presigned;
    private final Map<CopyOperation, Set<RuleId>> followers;
    private final Arbitrary<Step> lastStep;

    private Breaker(Builder builder, Arbitrary<Step> lastStep) {
        this.rule = builder.rule;
        this.base = builder.base;
        this.presigned = builder.presigned;
        this.followers = builder.followers;
        this.lastStep = lastStep;
    }

    /** Starts with all requests of the operations that the rule applies to. */
    static Builder of(String rule) {
        return new Builder(RuleId.of(rule));
    }

    RuleId rule() {
        return rule;
    }

    /** The rules that are always broken with this one. */
    Set<RuleId> followers(CopyOperation operation) {
        return followers.getOrDefault(operation, Set.of());
    }

    boolean isPossible(Restrictions restrictions) {
        return !base.and(restrictions).cells().isEmpty();
    }

    /** Requests that are valid within the restrictions, but for the last step. */
    Arbitrary<Broken> broken(Restrictions restrictions) {
        List<Arbitrary<Broken>> all = new ArrayList<>();
        for (Restrictions.Cell cell : base.and(restrictions).cells()) {
            CopyOperation operation = cell.operation();
            Arbitrary<Step> valid = presigned ? PresignedSteps.of(cell) : ValidSteps.of(cell);
            all.add(Combinators.combine(valid, lastStep)
                    .as((steps, last) -> broken(Sketch.of(operation, steps, last))));
        }
        return Arbitraries.oneOf(all);
    }

    private Broken broken(Sketch sketch) {
        return new Broken(sketch.parameters(), sketch.context(), rule, followers(sketch.operation()), sketch.query());
    }

    /** Collects the parts of a {@link Breaker}. */
    static final class Builder {
        private final RuleId rule;
        private Restrictions base;
        private boolean presigned;
        private final Map<CopyOperation, Set<RuleId>> followers = new EnumMap<>(CopyOperation.class);

        private Builder(RuleId rule) {
            this.rule = rule;
            this.base = Restrictions.NONE.withOperations(EnumSet.copyOf(
                    RuleCatalog.standard().rule(rule).orElseThrow().operations()));
        }

        Builder on(CopyOperation operation) {
            base = base.withOperations(EnumSet.of(operation));
            return this;
        }

        Builder to(DestinationKind first, DestinationKind... more) {
            base = base.withDestinations(EnumSet.of(first, more));
            return this;
        }

        Builder in(Partition partition) {
            base = base.withPartitions(EnumSet.of(partition));
            return this;
        }

        Builder tagged() {
            return tagged(Tagging.SOME, Tagging.MANY);
        }

        Builder tagged(Tagging first, Tagging... more) {
            base = base.withTaggings(EnumSet.of(first, more));
            return this;
        }

        /** Starts with requests that have a presigned URL. */
        Builder presigned() {
            presigned = true;
            return this;
        }

        /** Names a rule that is broken as well, on one operation. */
        Builder also(CopyOperation operation, String follower) {
            followers.computeIfAbsent(operation, any -> new TreeSet<>()).add(RuleId.of(follower));
            return this;
        }

        Breaker by(Step first, Step... more) {
            List<Step> steps = new ArrayList<>();
            steps.add(first);
            steps.addAll(List.of(more));
            return by(Arbitraries.of(steps));
        }

        @SafeVarargs
        final Breaker by(Arbitrary<Step> first, Arbitrary<Step>... more) {
            List<Arbitrary<Step>> steps = new ArrayList<>();
            steps.add(first);
            for (Arbitrary<Step> other : more) {
                steps.add(other);
            }
            return new Breaker(this, more.length == 0 ? first : Arbitraries.oneOf(steps));
        }

        /** Sets a parameter to one of several texts. */
        Breaker bySetting(String parameter, String... texts) {
            return bySetting(parameter, Arbitraries.of(texts));
        }

        Breaker bySetting(String parameter, Arbitrary<?> values) {
            return by(values.map(value -> sketch -> sketch.set(parameter, value)));
        }
    }
}
