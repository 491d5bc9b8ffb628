// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every rule against its fixtures: {@code rules/<rule-id>.jsonl} holds requests that the rule accepts and rejects, each
 * with all its violations. A missing violation and an extra one both fail.
 */
class RuleFixtureTest {
    private static final Path RULES = Vector.RESOURCES.resolve("rules");

    @TestFactory
    Stream<DynamicContainer> fixtures_haveExactlyTheirViolations() throws IOException {
        return files().map(file -> DynamicContainer.dynamicContainer(
                file.getFileName().toString(), Vector.readAll(file).stream().map(RuleFixtureTest::exactViolations)));
    }

    @TestFactory
    Stream<DynamicTest> nonRules_areSilent() {
        return Vector.readAll(Vector.RESOURCES.resolve("non-rules.jsonl")).stream()
                .map(RuleFixtureTest::exactViolations);
    }

    private static DynamicTest exactViolations(Vector vector) {
        return DynamicTest.dynamicTest(vector.toString(), () -> hasExactlyItsViolations(vector));
    }

    static void hasExactlyItsViolations(Vector vector) {
        List<String> found = vector.report().violations().stream()
                .map(v -> v.severity() + " " + v.parameter() + " " + v.rule())
                .toList();
        assertThat(found).as(vector.toString()).containsExactlyElementsOf(vector.texts("violations"));
    }

    @Test
    void everyRule_hasThreeAcceptingAndThreeRejectingFixtures() throws IOException {
        List<String> withFixtures = files().map(
                        file -> file.getFileName().toString().replace(".jsonl", ""))
                .toList();
        assertThat(RuleCatalog.standard().rules())
                .extracting(rule -> rule.id().value())
                .containsExactlyInAnyOrderElementsOf(withFixtures);
        for (String rule : withFixtures) {
            List<String> ids = Vector.readAll(RULES.resolve(rule + ".jsonl")).stream()
                    .map(Vector::id)
                    .toList();
            assertThat(ids).as(rule).doesNotHaveDuplicates();
            assertThat(ids)
                    .as(rule)
                    .filteredOn(id -> id.startsWith(rule + "/accepts-"))
                    .hasSizeGreaterThanOrEqualTo(3);
            assertThat(ids)
                    .as(rule)
                    .filteredOn(id -> id.startsWith(rule + "/rejects-"))
                    .hasSizeGreaterThanOrEqualTo(3);
        }
    }

    private static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(RULES)) {
            return files.sorted().toList().stream();
        }
    }
}
