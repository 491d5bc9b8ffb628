// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every message states the fault, then behind a semicolon what to do, in one short line. */
class MessageInstructionTest {
    private static final Set<String> VERBS = Set.of(
            "add", "allow", "begin", "check", "choose", "copy", "decode", "encode", "give", "keep", "leave", "merge",
            "move", "name", "put", "remove", "replace", "send", "set", "shorten", "sign", "use", "write");
    private static final int LONGEST = 300;

    @TestFactory
    Stream<DynamicTest> everyViolationOfAFixture_saysWhatToDo() throws IOException {
        try (Stream<Path> files = Files.list(Vector.RESOURCES.resolve("rules"))) {
            return files
                    .sorted()
                    .flatMap(file -> Vector.readAll(file).stream())
                    .filter(vector -> !vector.texts("violations").isEmpty())
                    .map(vector -> DynamicTest.dynamicTest(vector.toString(), () -> {
                        assertThat(vector.report().violations()).isNotEmpty();
                        assertInstructive(vector.report());
                    }))
                    .toList()
                    .stream();
        }
    }

    static void assertInstructive(ValidationReport report) {
        assertThat(report.violations()).allSatisfy(violation -> {
            assertThat(violation.message()).matches(MessageInstructionTest::instructs, "instructs");
            assertThat(violation.message().lines()).hasSize(1);
            assertThat(withoutQuotes(violation.message())).hasSizeLessThanOrEqualTo(LONGEST);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the key has 129 characters; at most 128 are allowed",
                "it is refused, write another",
                "write another",
                "; write another",
                "'a; write b' is no name",
                "the key is wrong; write",
                "the key is wrong; 128 are safe; write fewer",
            })
    void messageWithoutFaultOrInstruction_isNoticed(String message) {
        assertThat(instructs(message)).isFalse();
    }

    @Test
    void messageWithFaultAndInstruction_passes() {
        assertThat(instructs("'a; b' is no name; write a-b")).isTrue();
    }

    /** Whether the first semicolon outside quotes stands behind a fault and before a verb that is not all. */
    private static boolean instructs(String message) {
        String text = withoutQuotes(message);
        int semicolon = text.indexOf("; ");
        int verbEnd = text.indexOf(' ', semicolon + 2);
        return semicolon > 0 && verbEnd > 0 && VERBS.contains(text.substring(semicolon + 2, verbEnd));
    }

    private static String withoutQuotes(String message) {
        return message.replaceAll("'[^']*'", "''");
    }
}
