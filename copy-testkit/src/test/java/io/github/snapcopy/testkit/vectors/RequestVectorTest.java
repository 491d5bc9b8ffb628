// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.validation.Severity;
import io.github.snapcopy.validation.ValidationReport;
import java.util.List;
import java.util.Map;

/** Every request vector: its verdict against the rules, its wire form against a second writer. */
class RequestVectorTest {
    @CopyVectors
    void violations_areThoseOfTheValidator(RequestVector vector) {
        ValidationReport report = vector.validator().validate(vector.parameters(), vector.context());
        assertThat(report.violations().stream().map(ExpectedViolation::from).toList())
                .isEqualTo(vector.violations());
    }

    @CopyVectors
    void result_followsFromTheViolations(RequestVector vector) {
        boolean acceptable = vector.violations().stream().noneMatch(v -> v.severity() == Severity.ERROR);
        boolean breaksRule = vector.violations().stream().anyMatch(v -> v.rule().equals(vector.rule()));
        if (vector.result() == VectorResult.VALID) {
            assertThat(acceptable).isTrue();
        }
        if (vector.result() == VectorResult.INVALID) {
            assertThat(acceptable).isFalse();
        }
        assertThat(vector.disputes().isEmpty()).isEqualTo(vector.result() != VectorResult.DISPUTED);
        assertThat(vector.flags().contains(VectorFlags.BREAKS_RULE)).isEqualTo(breaksRule);
        assertThat(vector.flags().contains(VectorFlags.NEAR_MISS)).isEqualTo(!breaksRule);
    }

    @CopyVectors(withoutFlags = {VectorFlags.RAW_QUERY, VectorFlags.NO_WIRE_FORM})
    void wire_isThatOfTheSecondWriter(RequestVector vector) {
        JsonNode raw = RawVectors.withId(vector.id());
        List<Map.Entry<String, String>> pairs = UrlPairs.of(vector.wire().orElseThrow());
        assertThat(pairs).isEqualTo(WirePairs.of(raw));
    }

    @CopyVectors(
            results = VectorResult.VALID,
            withoutFlags = {VectorFlags.RAW_QUERY, VectorFlags.NULL_VALUE})
    void wire_readBack_isTheSameRequest(RequestVector vector) {
        CopyParameters readBack = vector.parametersOnTheWire().orElseThrow();
        assertThat(QueryString.write(readBack)).isEqualTo(vector.wire().orElseThrow());
        assertThat(readBack.toMap()).containsAllEntriesOf(withoutEmptyLists(vector));
    }

    @CopyVectors(flags = VectorFlags.NO_WIRE_FORM)
    void noWireForm_isStatedByAbsence(RequestVector vector) {
        assertThat(vector.wire()).isEmpty();
        assertThat(vector.parametersOnTheWire()).isEmpty();
    }

    private static Map<String, Object> withoutEmptyLists(RequestVector vector) {
        Map<String, Object> map = vector.parameters().toMap();
        map.values().removeIf(value -> value instanceof List<?> list && list.isEmpty());
        return map;
    }
}
