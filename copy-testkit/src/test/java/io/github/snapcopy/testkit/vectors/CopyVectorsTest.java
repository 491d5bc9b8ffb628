// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.github.snapcopy.parameters.CopyOperation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The runner, as its users meet it: test methods run by the JUnit platform. */
class CopyVectorsTest {
    private static final List<Object> SEEN = new ArrayList<>();
    private static final List<String> NAMES = new ArrayList<>();
    private static final List<String> FAILURES = new ArrayList<>();

    /** What a user writes. Not run by the build on its own: no test class by name. */
    static class UserTests {
        @CopyVectors
        void requests(RequestVector vector) {
            SEEN.add(vector);
        }

        @CopyVectors(flags = VectorFlags.MUST_REFUSE)
        void presigned(PresignVector vector, TestInfo info) {
            assertThat(info.getDisplayName()).isEqualTo(vector.toString());
            SEEN.add(vector);
        }

        @CopyVectors(
                operations = {CopyOperation.EC2_COPY_IMAGE, CopyOperation.ELASTICACHE_COPY_SNAPSHOT},
                results = VectorResult.INVALID,
                flags = {VectorFlags.RAW_QUERY, VectorFlags.BREAKS_RULE},
                withoutFlags = VectorFlags.SEVERAL_VIOLATIONS)
        void filtered(RequestVector vector) {
            SEEN.add(vector);
        }

        @CopyVectors(flags = "rare")
        void unknownFlag(RequestVector vector) {
            SEEN.add(vector);
        }

        @CopyVectors(operations = CopyOperation.EC2_COPY_IMAGE)
        void nothingLeft(PresignVector vector) {
            SEEN.add(vector);
        }

        @CopyVectors
        void otherParameter(String vector) {
            SEEN.add(vector);
        }
    }

    @BeforeEach
    void forget() {
        SEEN.clear();
        NAMES.clear();
        FAILURES.clear();
    }

    @Test
    void method_takingRequests_runsWithAllOfThem() {
        run("requests", RequestVector.class);
        assertThat(SEEN).isEqualTo(VectorFiles.requests());
        assertThat(NAMES)
                .isEqualTo(VectorFiles.requests().stream()
                        .map(RequestVector::toString)
                        .toList());
        assertThat(FAILURES).isEmpty();
    }

    @Test
    void method_takingPresigned_runsWithThose() {
        run("presigned", PresignVector.class, TestInfo.class);
        assertThat(SEEN)
                .hasSizeGreaterThan(20)
                .isEqualTo(VectorFiles.presigned().stream()
                        .filter(vector -> vector.refusedFor().isPresent())
                        .toList());
        assertThat(FAILURES).isEmpty();
    }

    @Test
    void filters_allHold() {
        run("filtered", RequestVector.class);
        assertThat(SEEN)
                .isNotEmpty()
                .isEqualTo(VectorFiles.requests().stream()
                        .filter(vector -> vector.operation() != CopyOperation.EC2_COPY_SNAPSHOT
                                && vector.result() == VectorResult.INVALID
                                && vector.flags().contains("raw-query")
                                && vector.flags().contains("breaks-rule")
                                && !vector.flags().contains("several-violations"))
                        .toList());
        assertThat(FAILURES).isEmpty();
    }

    @Test
    void flag_thatNoVectorHas_failsAndNamesTheFlags() {
        run("unknownFlag", RequestVector.class);
        assertThat(SEEN).isEmpty();
        assertThat(FAILURES).singleElement().asString().contains("rare", "near-miss");
    }

    @Test
    void filters_thatLeaveNothing_fail() {
        run("nothingLeft", PresignVector.class);
        assertThat(SEEN).isEmpty();
        assertThat(FAILURES).singleElement().asString().contains("no vector", "operations=");
    }

    @Test
    void method_takingSomethingElse_fails() {
        run("otherParameter", String.class);
        assertThat(SEEN).isEmpty();
        assertThat(FAILURES).singleElement().asString().contains("RequestVector", "otherParameter");
    }

    private static void run(String method, Class<?>... parameters) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(
                        UserTests.class,
                        ReflectionSupport.findMethod(UserTests.class, method, parameters)
                                .orElseThrow()))
                .build();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    NAMES.add(test.getDisplayName());
                }
                result.getThrowable().ifPresent(thrown -> FAILURES.add(String.valueOf(thrown.getMessage())));
            }
        });
    }
}
