package io.github.snapcopy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.parameters.CopyOperation;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a family states about its rules; without it, a validator does not even load them. */
class RuleFamilyTest {
    @ParameterizedTest
    @EnumSource(RuleFamily.class)
    void family_onAnyOperation_isRunWheneverOneOfItsRulesIs(RuleFamily family) {
        for (CopyOperation operation : CopyOperation.values()) {
            long stated = family.neededOn(operation);
            for (Rule rule : family.rules()) {
                if (rule.operations().contains(operation) && !rule.isOnRequest()) {
                    long needed = Signs.neededBy(rule, operation);
                    // what is always there stands for all other signs
                    assertThat((stated & Signs.ALWAYS) != 0 || (needed & ~stated) == 0)
                            .as("%s on %s", rule, operation)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RuleFamily.class)
    void family_statesNothingThatNoRuleNeeds(RuleFamily family) {
        Set<Object> needed = new HashSet<>();
        Set<CopyOperation> operations = new HashSet<>();
        boolean always = false;
        for (Rule rule : family.rules()) {
            if (!rule.isOnRequest()) {
                needed.addAll(rule.occasions());
                needed.addAll(rule.traits());
                operations.addAll(rule.operations());
                always |= rule.occasions().isEmpty() && rule.traits().isEmpty();
            }
        }

        assertThat(family.operations()).hasSameElementsAs(operations).doesNotHaveDuplicates();
        if (always) {
            assertThat(family.occasions()).isEmpty();
            assertThat(family.traits()).isEmpty();
        } else {
            assertThat(needed).containsAll(family.occasions()).containsAll(family.traits());
            assertThat(needed)
                    .hasSize(family.occasions().size() + family.traits().size());
        }
    }
}
