// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.vectors;

import io.github.snapcopy.parameters.CopyOperation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Runs a test method once for each vector, named by its id and description. The type of the first parameter,
 * {@link RequestVector} or {@link PresignVector}, chooses the kind.
 *
 * <pre>{@code
 * @CopyVectors(operations = CopyOperation.EC2_COPY_IMAGE, results = VectorResult.INVALID)
 * void gateway_invalidRequest_isRefused(RequestVector vector) {
 *     assertThat(gateway.accepts(vector.parameters().toMap())).isFalse();
 * }
 * }</pre>
 *
 * <p>A filter that is left out lets everything pass; several filters must all be met. A flag that no vector has, or
 * filters that leave nothing, fail the test: a test of nothing would pass unseen. Needs JUnit 5.13 or later.
 *
 * @since 0.1
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ParameterizedTest(name = "{0}")
@ArgumentsSource(CopyVectorsProvider.class)
public @interface CopyVectors {
    /**
     * The operations wanted.
     *
     * @return operations, none for all; presign vectors are of {@link CopyOperation#EC2_COPY_SNAPSHOT}
     */
    CopyOperation[] operations() default {};

    /**
     * The results wanted.
     *
     * @return results, none for all
     */
    VectorResult[] results() default {};

    /**
     * The flags wanted.
     *
     * @return names of {@link VectorFiles#notes}; a vector must have all of them
     */
    String[] flags() default {};

    /**
     * The flags not wanted.
     *
     * @return names of {@link VectorFiles#notes}; a vector must have none of them
     */
    String[] withoutFlags() default {};
}
