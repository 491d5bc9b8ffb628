// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a family states about its rules; without it, a validator does not even load them. */
class RuleFamilyTest {
    private static final Map<String, Object> ORDINARY = Map.<String, Object>of(
            "SourceRegion",
            "us-west-2",
            "SourceSnapshotId",
            "snap-066877671789bd71b",
            "Description",
            "nightly",
            "Encrypted",
            true,
            "KmsKeyId",
            "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab");

    private static List<RuleFamily> loadedFor(Map<String, Object> request, String endpointRegion) {
        return loadedFor(CopyOperation.EC2_COPY_SNAPSHOT, request, endpointRegion);
    }

    private static List<RuleFamily> loadedFor(
            CopyOperation operation, Map<String, Object> request, String endpointRegion) {
        CopyFacts facts = new CopyFacts(
                CopyParameters.fromMap(operation, request),
                CopyContext.ofEndpointRegion(endpointRegion),
                null,
                Clock.systemUTC());
        List<RuleFamily> loaded = new ArrayList<>();
        for (RuleFamily family : RuleFamily.values()) {
            if ((family.neededOn(operation) & facts.signs()) != 0) {
                loaded.add(family);
            }
        }
        return loaded;
    }

    @Test
    void ordinaryRequest_loadsNoFamily() {
        assertThat(loadedFor(ORDINARY, "us-east-1")).isEmpty();
    }

    @Test
    void requestOfAnotherOperation_loadsOnlyTheFamilyOfItsNames() {
        Map<String, Object> image = Map.of(
                "SourceRegion",
                "us-west-2",
                "SourceImageId",
                "ami-0b4c291abbf1f088d",
                "Name",
                "golden",
                "TagSpecifications",
                List.of(specification("image", tags(0, 25)), specification("snapshot", tags(25, 50))));
        Map<String, Object> snapshot =
                Map.of("SourceSnapshotName", "nightly", "TargetSnapshotName", "copy", "Tags", tags(0, 50));

        assertThat(loadedFor(CopyOperation.EC2_COPY_IMAGE, image, "us-east-1")).containsExactly(RuleFamily.TEXTS);
        assertThat(loadedFor(CopyOperation.ELASTICACHE_COPY_SNAPSHOT, snapshot, "us-east-1"))
                .containsExactly(RuleFamily.CACHE);
    }

    @Test
    void textsAndTagsOfHarmlessLength_loadNoFamily() {
        Map<String, Object> request = new HashMap<>(ORDINARY);
        request.put("Description", "d".repeat(255));
        List<Map<String, Object>> tags = new ArrayList<>(tags(0, 47));
        tags.add(Map.of("Key", "k".repeat(127), "Value", "v".repeat(255)));
        tags.add(Map.of("Key", "env", "Value", ""));
        tags.add(Map.of("Key", "a:b-c:d", "Value", "a:b-c:d"));
        request.put("TagSpecifications", List.of(specification("snapshot", tags)));

        assertThat(loadedFor(request, "us-east-1")).isEmpty();
    }

    private static Map<String, Object> specification(String type, List<Map<String, Object>> tags) {
        return Map.of("ResourceType", type, "Tags", tags);
    }

    private static List<Map<String, Object>> tags(int from, int to) {
        List<Map<String, Object>> tags = new ArrayList<>();
        for (int i = from; i < to; i++) {
            tags.add(Map.of("Key", "key" + i, "Value", "value"));
        }
        return tags;
    }

    @Test
    void requestWithOneMistake_loadsTheFamilyThatKnows() {
        Map<String, Object> unencrypted = new HashMap<>(ORDINARY);
        unencrypted.put("Encrypted", false);
        Map<String, Object> malformed = new HashMap<>(ORDINARY);
        malformed.put("SourceSnapshotId", "snap-1");

        assertThat(loadedFor(unencrypted, "us-east-1")).containsExactly(RuleFamily.KMS);
        assertThat(loadedFor(malformed, "us-east-1")).containsExactly(RuleFamily.SOURCES);
        assertThat(loadedFor(ORDINARY, "us-west-2")).containsExactly(RuleFamily.KMS);
        assertThat(loadedFor(ORDINARY, "us-east-9")).containsExactly(RuleFamily.REGIONS, RuleFamily.KMS);
        assertThat(loadedFor(ORDINARY, "cn-north-1")).containsExactly(RuleFamily.REGIONS, RuleFamily.KMS);
    }

    @ParameterizedTest
    @EnumSource(CopyOperation.class)
    void parameters_haveBitsOfTheirOwn(CopyOperation operation) {
        long others = Signs.ALWAYS | Signs.of(CopyContext.fromMap(Map.of("no fact", 1)));
        for (Trait trait : Trait.values()) {
            assertThat(others & trait.bit()).as("%s", trait).isIn(0L, Trait.UNREADABLE_FACT.bit());
            others |= trait.bit();
        }
        assertThat(others & ((1L << operation.parameters().size()) - 1)).isZero();
    }

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

    @Test
    void groupsOfTheCatalog_haveTheTitlesAndRulesOfTheFamilies() {
        List<RuleCatalog.Group> groups = RuleCatalog.standard().groups();
        assertThat(groups)
                .extracting(RuleCatalog.Group::title)
                .containsExactlyElementsOf(Arrays.stream(RuleFamily.values())
                        .map(RuleFamily::title)
                        .toList());
        assertThat(groups)
                .extracting(RuleCatalog.Group::rules)
                .containsExactlyElementsOf(Arrays.stream(RuleFamily.values())
                        .map(RuleFamily::rules)
                        .toList());
    }

    @Test
    void ruleOfATrait_isNeededWhereTheTraitIs() {
        Rule rule =
                Rule.warning("house-rule").says("it is so").when(Trait.MISSING).check((facts, sink) -> {});
        assertThat(Signs.neededBy(rule, CopyOperation.EC2_COPY_IMAGE)).isEqualTo(Trait.MISSING.bit());
    }
}
