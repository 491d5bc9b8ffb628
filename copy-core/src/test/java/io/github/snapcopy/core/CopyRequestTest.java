// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterPath;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import io.github.snapcopy.validation.Rule;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CopyRequestTest {
    @ParameterizedTest
    @EnumSource
    void from_anyOperation_makesTheModelOfThatOperation(CopyOperation operation) {
        CopyRequest request = Samples.draw(operation, new Random(1)).request();

        assertThat(request.operation()).isEqualTo(operation);
        assertThat(request.toParameters().operation()).isEqualTo(operation);
    }

    @ParameterizedTest
    @EnumSource
    void from_nothing_isRefusedWithEveryRequiredParameter(CopyOperation operation) {
        CopyParameters nothing = CopyParameters.fromMap(operation, Map.of());

        assertThatThrownBy(() -> CopyRequest.from(nothing, CopyContext.empty()))
                .isInstanceOfSatisfying(
                        InvalidCopyRequestException.class,
                        refusal -> assertThat(refusal.report().errors())
                                .filteredOn(
                                        violation -> violation.rule().value().equals("required-parameter"))
                                .extracting(violation -> violation.parameter().toString())
                                .containsExactlyInAnyOrderElementsOf(operation.parameters().stream()
                                        .filter(parameter -> parameter.required())
                                        .map(parameter -> parameter.name())
                                        .toList()));
    }

    @ParameterizedTest
    @EnumSource
    void from_withARuleOfOnesOwn_obeysIt(CopyOperation operation) {
        Sample sample = Samples.draw(operation, new Random(1));
        CopyValidator strict = CopyValidator.builder()
                .add(Rule.error("team-freeze")
                        .says("no copies this week")
                        .sources(CopyValidator.standard()
                                .catalog()
                                .rules()
                                .get(0)
                                .sources()
                                .get(0))
                        .check((facts, sink) -> sink.report(ParameterPath.of("KmsKeyId"), "there is a freeze")))
                .build();

        assertThatThrownBy(() -> sample.request(strict))
                .isInstanceOf(InvalidCopyRequestException.class)
                .hasMessageContaining("ERROR KmsKeyId team-freeze: there is a freeze");
    }
}
