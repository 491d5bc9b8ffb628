// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The fixtures and vectors in few tests, for mutation testing only: it would make all dynamic tests anew for each that
 * it runs. {@code mvn verify} runs {@link RuleFixtureTest} and {@link ValidateVectorTest}, which name every line.
 */
class FixtureFiles {
    private static final int PARTS = 10;

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Vector.RESOURCES.resolve("rules"))) {
            return Stream.concat(files.sorted(), Stream.of(Vector.RESOURCES.resolve("non-rules.jsonl")))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyLine_hasExactlyItsViolations(Path file) {
        assertThat(Vector.readAll(file)).isNotEmpty().allSatisfy(vector -> {
            RuleFixtureTest.hasExactlyItsViolations(vector);
            MessageInstructionTest.assertInstructive(vector.report());
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void everyVector_hasItsVerdict(int part) {
        List<Vector> vectors = Vector.readAll(Vector.RESOURCES.resolve("vectors/validate.jsonl"));
        assertThat(vectors).hasSizeGreaterThan(PARTS);
        for (int i = part; i < vectors.size(); i += PARTS) {
            ValidateVectorTest.judge(vectors.get(i));
        }
    }
}
