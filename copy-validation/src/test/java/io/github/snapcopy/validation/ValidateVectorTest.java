// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The shared request vectors: the exact set of ERROR ids, and of WARNING ids where it is fixed. */
class ValidateVectorTest {
    @TestFactory
    Stream<DynamicTest> vectors_haveTheirVerdict() {
        return Vector.readAll(Vector.RESOURCES.resolve("vectors/validate.jsonl")).stream()
                .map(vector -> DynamicTest.dynamicTest(vector.toString(), () -> judge(vector)));
    }

    static void judge(Vector vector) {
        JsonNode expected = vector.line().get("expect");
        assertThat(expected.fieldNames())
                .toIterable()
                .isNotEmpty()
                .isSubsetOf("errors", "warnings", "warningsExact", "mustRefuse", "mustNotCrash", "errorsInclude");
        ValidationReport report = vector.report();
        if (expected.has("errors")) {
            assertThat(ids(report.errors())).isEqualTo(texts(expected.get("errors")));
        }
        if (expected.path("warningsExact").asBoolean()) {
            assertThat(ids(report.warnings())).isEqualTo(texts(expected.get("warnings")));
        } else if (expected.has("warnings")) {
            assertThat(ids(report.warnings())).containsAll(texts(expected.get("warnings")));
        }
        if (expected.path("mustRefuse").asBoolean()) {
            assertThat(report.isAcceptable()).isFalse();
        }
        if (expected.has("errorsInclude")) {
            assertThat(ids(report.errors())).containsAll(texts(expected.get("errorsInclude")));
        }
    }

    private static List<String> ids(List<Violation> violations) {
        TreeSet<String> ids = new TreeSet<>();
        violations.forEach(violation -> ids.add(violation.rule().value()));
        return new ArrayList<>(ids);
    }

    private static List<String> texts(JsonNode array) {
        TreeSet<String> texts = new TreeSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return new ArrayList<>(texts);
    }
}
