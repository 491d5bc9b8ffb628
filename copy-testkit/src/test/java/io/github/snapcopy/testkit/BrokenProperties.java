// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.snapcopy.documented.RuleId;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.validation.Rule;
import io.github.snapcopy.validation.RuleCatalog;
import io.github.snapcopy.validation.Severity;
import io.github.snapcopy.validation.Violation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingMode;

/** What is broken on purpose, and nothing else is. */
class BrokenProperties {
    @Example
    void everyRuleOfTheCatalogHasABreaker() {
        Set<RuleId> catalog = new TreeSet<>();
        for (Rule rule : RuleCatalog.standard().rules()) {
            catalog.add(rule.id());
        }
        assertThat(CopyArbitraries.create().breakableRules()).isEqualTo(catalog);
    }

    /** {@code -Dsnapcopy.tries=1000} looks harder. */
    private static final int TRIES = Integer.getInteger("snapcopy.tries", 30);

    /** What cannot be broken alone: section "How the rules read and interact" of the rule catalog. */
    private static final Map<String, Set<String>> NEVER_ALONE = Map.<String, Set<String>>of(
            "outpost-encrypted-false on ec2:CopyImage", Set.of("copy-image-encrypted-false"),
            "local-zone-always-encrypted on ec2:CopyImage", Set.of("copy-image-encrypted-false"),
            "kms-arn-grammar on elasticache:CopySnapshot", Set.of("elasticache-kms-key-id"),
            "kms-alias-colon on elasticache:CopySnapshot", Set.of("elasticache-kms-key-id"),
            "kms-alias-length on elasticache:CopySnapshot", Set.of("elasticache-kms-key-id"),
            "kms-alias-aws-managed on elasticache:CopySnapshot", Set.of("elasticache-kms-key-id"));

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void everyRuleIsBrokenAndNoOtherBesidesThoseThatFollow(@ForAll Random random) {
        List<String> wrong = new ArrayList<>();
        Map<String, Set<String>> neverAlone = new TreeMap<>();
        forEachRule((operation, rule) -> {
            RandomGenerator<Broken> generator = arbitrary(operation, rule).generator(1000);
            for (int i = 0; i < TRIES; i++) {
                Broken broken = generator.next(random).value();
                if (!rulesOf(broken).equals(new TreeSet<>(broken.rules()))
                        || !broken.expectedRule().equals(rule)
                        || broken.parameters().operation() != operation) {
                    wrong.add(broken + "\n" + broken.report());
                }
                for (RuleId follower : broken.alsoExpected()) {
                    neverAlone
                            .computeIfAbsent(rule + " on " + operation, any -> new TreeSet<>())
                            .add(follower.value());
                }
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(neverAlone).isEqualTo(NEVER_ALONE);
    }

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void everySmallerRequestBreaksTheSameRule(@ForAll Random random) {
        List<String> wrong = new ArrayList<>();
        int[] smaller = new int[1];
        forEachRule((operation, rule) -> {
            Shrinkable<Broken> shrinkable =
                    arbitrary(operation, rule).generator(1000).next(random);
            for (int step = 0; step < 4; step++) {
                List<Shrinkable<Broken>> candidates =
                        shrinkable.shrink().limit(3).toList();
                for (Shrinkable<Broken> candidate : candidates) {
                    Broken broken = candidate.value();
                    smaller[0]++;
                    if (!rulesOf(broken).equals(new TreeSet<>(broken.rules()))) {
                        wrong.add(broken + "\n" + broken.report());
                    }
                }
                if (candidates.isEmpty()) {
                    break;
                }
                shrinkable = candidates.get(random.nextInt(candidates.size()));
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(smaller[0]).isGreaterThan(1000);
    }

    private interface RuleVisitor {
        void visit(CopyOperation operation, RuleId rule);
    }

    private static void forEachRule(RuleVisitor visitor) {
        for (CopyOperation operation : CopyOperation.values()) {
            for (RuleId rule : CopyArbitraries.create().operations(operation).breakableRules()) {
                visitor.visit(operation, rule);
            }
        }
    }

    private static Arbitrary<Broken> arbitrary(CopyOperation operation, RuleId rule) {
        return CopyArbitraries.create().operations(operation).broken(rule.value());
    }

    private static Set<RuleId> rulesOf(Broken broken) {
        Set<RuleId> rules = new TreeSet<>();
        for (Violation violation : broken.report().violations()) {
            rules.add(violation.rule());
        }
        return rules;
    }

    @Example
    void everyRuleIsBreakableOnEveryOperationItAppliesTo() {
        for (Rule rule : RuleCatalog.standard().rules()) {
            for (CopyOperation operation : rule.operations()) {
                assertThat(CopyArbitraries.create().operations(operation).breakableRules())
                        .as("%s on %s", rule, operation)
                        .contains(rule.id());
            }
        }
    }

    /** A rule of both severities is broken in both ways. */
    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void everySeverityOfARuleOccurs(@ForAll Random random) {
        for (Rule rule : RuleCatalog.standard().rules()) {
            RandomGenerator<Broken> generator =
                    CopyArbitraries.create().broken(rule.id().value()).generator(1000);
            Set<Severity> seen = EnumSet.noneOf(Severity.class);
            for (int i = 0; i < 500 && !seen.equals(rule.severities()); i++) {
                seen.add(generator.next(random).value().violation().severity());
            }
            assertThat(seen).as(rule.id().value()).isEqualTo(rule.severities());
        }
    }

    @Example
    void aRuleThatCannotBeBrokenWithinTheRestrictionsIsRefused() {
        CopyArbitraries toRegions = CopyArbitraries.create().destinations(DestinationKind.REGION);
        assertThat(toRegions.breakableRules()).doesNotContain(RuleId.of("outpost-arn-grammar"));
        assertThatThrownBy(() -> toRegions.broken("outpost-arn-grammar"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("rule outpost-arn-grammar cannot be broken within operations [");
        assertThatThrownBy(() -> toRegions.broken("no-such-rule"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no rule no-such-rule");
        assertThatThrownBy(() -> toRegions
                        .operations(CopyOperation.EC2_COPY_IMAGE)
                        .destinations(DestinationKind.BUCKET)
                        .valid())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("there is no request within operations [ec2:CopyImage]");
    }
}
