// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_SNAPSHOT;
import static io.github.snapcopy.parameters.CopyOperation.ELASTICACHE_COPY_SNAPSHOT;
import static io.github.snapcopy.parameters.ParameterNames.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Parameters that are set one by one. */
class CopyParametersBuilderTest {
    private static final ParameterValue A = new ParameterValue.Text("a");
    private static final ParameterValue B = new ParameterValue.Text("b");

    @Test
    void parameters_haveTheOrderOfTheDocumentation_foreignOnesFollow() {
        CopyParameters parameters = CopyParameters.builder(EC2_COPY_SNAPSHOT)
                .set("Colour", A)
                .set(KMS_KEY_ID, A)
                .set(TAGS, A)
                .set(SOURCE_REGION, A)
                .build();

        assertThat(parameters.values().keySet()).containsExactly(SOURCE_REGION, KMS_KEY_ID, "Colour", TAGS);
        assertThat(parameters)
                .isEqualTo(CopyParameters.of(
                        EC2_COPY_SNAPSHOT, Map.of("Colour", A, KMS_KEY_ID, A, TAGS, A, SOURCE_REGION, A)));
    }

    @Test
    void lastValue_counts_andRemovedOnesAreGone() {
        CopyParameters.Builder builder = CopyParameters.builder(ELASTICACHE_COPY_SNAPSHOT)
                .remove("Colour")
                .set("Colour", A)
                .set("Colour", B)
                .set(KMS_KEY_ID, A)
                .set(KMS_KEY_ID, B)
                .set(TARGET_BUCKET, A)
                .remove(TARGET_BUCKET)
                .remove(SOURCE_SNAPSHOT_NAME);

        assertThat(builder.has(KMS_KEY_ID)).isTrue();
        assertThat(builder.has("Colour")).isTrue();
        assertThat(builder.has(TARGET_BUCKET)).isFalse();
        assertThat(builder.has("Shape")).isFalse();
        assertThat(builder.build())
                .isEqualTo(CopyParameters.of(ELASTICACHE_COPY_SNAPSHOT, Map.of(KMS_KEY_ID, B, "Colour", B)));
        assertThat(builder.remove("Colour").build())
                .isEqualTo(CopyParameters.of(ELASTICACHE_COPY_SNAPSHOT, Map.of(KMS_KEY_ID, B)));
    }

    @Test
    void parameters_keepWhatTheyWereBuiltWith() {
        CopyParameters.Builder builder =
                CopyParameters.builder(EC2_COPY_SNAPSHOT).set(KMS_KEY_ID, A);
        CopyParameters before = builder.build();
        builder.set(KMS_KEY_ID, B).set("Colour", A);

        assertThat(before).isEqualTo(CopyParameters.of(EC2_COPY_SNAPSHOT, Map.of(KMS_KEY_ID, A)));
    }

    @ParameterizedTest
    @EnumSource
    void indexOf_isThePlaceAmongTheParameters(CopyOperation operation) {
        for (int i = 0; i < operation.parameters().size(); i++) {
            CopyParameter parameter = operation.parameters().get(i);
            assertThat(operation.indexOf(parameter.name())).isEqualTo(i);
            assertThat(operation.parameter(parameter.name())).isSameAs(parameter);
        }
        assertThat(operation.indexOf("Colour")).isEqualTo(-1);
        assertThat(operation.parameter("Colour")).isNull();
    }

    @Test
    void firstParameter_isSetAndRemovedLikeAnyOther() {
        CopyParameters.Builder builder =
                CopyParameters.builder(EC2_COPY_SNAPSHOT).set(SOURCE_REGION, A);
        assertThat(builder.has(SOURCE_REGION)).isTrue();
        assertThat(builder.remove(SOURCE_REGION).has(SOURCE_REGION)).isFalse();
    }
}
