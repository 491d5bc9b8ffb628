// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.ParameterDefinition;
import io.github.snapcopy.validation.Rule;
import io.github.snapcopy.validation.RuleCatalog;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** No parameter is without a rule by oversight. */
class RuleCoverageTest {
    /** Parameters no rule looks at, and why. How a raw request spells a parameter is no statement about its value. */
    private static final Map<String, String> NO_RULE = Map.of(
            "ec2:CopySnapshot DryRun", "both values are legal and exclude nothing",
            "ec2:CopyImage DryRun", "both values are legal and exclude nothing");

    private static final String RAW_REQUESTS = "Raw Query requests";

    @Test
    void everyParameter_hasARuleOrAReason() {
        Set<String> without = new TreeSet<>();
        for (CopyOperation operation : CopyOperation.values()) {
            for (ParameterDefinition parameter : operation.parameters()) {
                if (!hasRule(operation, parameter)) {
                    without.add(operation.id() + " " + parameter.name());
                }
            }
        }

        assertThat(without)
                .as(
                        "parameters without a rule: write one whose about() names it, or add a reason to NO_RULE; an entry of"
                                + " NO_RULE that has a rule by now is to be removed")
                .isEqualTo(new TreeSet<>(NO_RULE.keySet()));
    }

    @Test
    void reasons_areGiven() {
        assertThat(NO_RULE.values()).noneMatch(String::isBlank);
        assertThat(RuleCatalog.standard().groups())
                .extracting(RuleCatalog.Group::title)
                .contains(RAW_REQUESTS);
    }

    private static boolean hasRule(CopyOperation operation, ParameterDefinition parameter) {
        return RuleCatalog.standard().groups().stream()
                .filter(group -> !group.title().equals(RAW_REQUESTS))
                .flatMap(group -> group.rules().stream())
                .anyMatch(rule -> isAbout(rule, operation, parameter));
    }

    private static boolean isAbout(Rule rule, CopyOperation operation, ParameterDefinition parameter) {
        return rule.operations().contains(operation) && rule.parameters().contains(parameter.name());
    }
}
