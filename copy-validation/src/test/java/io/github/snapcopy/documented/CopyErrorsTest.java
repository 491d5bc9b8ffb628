// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_IMAGE;
import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_SNAPSHOT;
import static io.github.snapcopy.parameters.CopyOperation.ELASTICACHE_COPY_SNAPSHOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.snapcopy.parameters.CopyOperation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopyErrorsTest {
    @Test
    void withCode_everyErrorOfEveryOperation_isFound() {
        for (ServiceError error : CopyErrors.all()) {
            for (CopyOperation operation : error.operations()) {
                assertThat(CopyErrors.withCode(operation, error.code())).containsSame(error);
                assertThat(CopyErrors.withCode(operation, "Client." + error.code()))
                        .containsSame(error);
                assertThat(CopyErrors.withCode(operation, "Server." + error.code()))
                        .containsSame(error);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Client.",
                "client.RequestLimitExceeded",
                "Client.Client.RequestLimitExceeded",
                "requestlimitexceeded",
                "RequestLimitExceeded ",
                "InvalidKMSKeyFault",
                "SnapshotFeatureNotSupportedFault"
            })
    void withCode_unknownCode_isEmpty(String code) {
        for (CopyOperation operation : CopyOperation.values()) {
            assertThat(CopyErrors.withCode(operation, code)).isEmpty();
        }
    }

    @Test
    void withCode_codeOfAnotherService_isEmpty() {
        assertThat(CopyErrors.withCode(EC2_COPY_SNAPSHOT, "SnapshotNotFoundFault"))
                .isEmpty();
        assertThat(CopyErrors.withCode(ELASTICACHE_COPY_SNAPSHOT, "DryRunOperation"))
                .isEmpty();
    }

    @Test
    void withCode_sameCodeOnBothServices_differs() {
        assertThat(CopyErrors.withCode(EC2_COPY_IMAGE, "InvalidParameterValue"))
                .isNotEqualTo(CopyErrors.withCode(ELASTICACHE_COPY_SNAPSHOT, "InvalidParameterValue"))
                .isEqualTo(CopyErrors.withCode(EC2_COPY_SNAPSHOT, "InvalidParameterValue"));
    }

    @Test
    void all_haveOneMeaningPerOperation() {
        for (CopyOperation operation : CopyOperation.values()) {
            Set<String> codes = new HashSet<>();
            for (ServiceError error : CopyErrors.all()) {
                if (error.operations().contains(operation)) {
                    assertThat(codes.add(error.code()))
                            .as(operation + " " + error.code())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void httpStatus_isThatOfTheModel() {
        assertThat(CopyErrors.all())
                .filteredOn(error -> error.httpStatus().isPresent())
                .extracting(error -> error.code() + " " + error.httpStatus().getAsInt())
                .containsExactlyInAnyOrder(
                        "DryRunOperation 412",
                        "SnapshotAlreadyExistsFault 400",
                        "SnapshotNotFoundFault 404",
                        "SnapshotQuotaExceededFault 400",
                        "InvalidSnapshotState 400",
                        "TagQuotaPerResourceExceeded 400",
                        "InvalidParameterValue 400",
                        "InvalidParameterCombination 400");
    }

    @Test
    void retryOf_troubleOfTheService_isSafeOnlyWithAClientToken() {
        ServiceError trouble =
                CopyErrors.withCode(EC2_COPY_SNAPSHOT, "InternalError").orElseThrow();
        assertThat(trouble.retryOf(EC2_COPY_IMAGE)).isEqualTo(Retry.YES);
        assertThat(trouble.retryOf(EC2_COPY_SNAPSHOT)).isEqualTo(Retry.WITH_CARE);
        ServiceError refusal =
                CopyErrors.withCode(EC2_COPY_IMAGE, "UnauthorizedOperation").orElseThrow();
        assertThat(refusal.retryOf(EC2_COPY_IMAGE)).isEqualTo(Retry.NO);
    }

    @Test
    void retry_everyValue_isUsed() {
        assertThat(CopyErrors.all()).extracting(ServiceError::retry).contains(Retry.values());
    }

    @Test
    void serviceError_withoutOperation_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ServiceError("X", Set.of(), "", "", Retry.NO, List.of(), List.of(), OptionalInt.empty()));
    }

    @Test
    void asynchronousFailures_failuresAreAmongTheValues() {
        assertThat(CopyErrors.asynchronousFailures())
                .hasSize(7)
                .allSatisfy(failure -> assertThat(failure.values()).containsAll(failure.failures()));
        assertThat(CopyErrors.asynchronousSymptoms()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | no message, and the URL was supplied by hand",
                "' \n' | no message, and the URL was supplied by hand",
                "Given key ID is not accessible | the key is not accessible",
                "The KEY is Not Accessible. | the key is not accessible",
                "Source snapshot ID is not valid | the source ID is not valid",
                "Given key ID is accessible |",
                "Given snapshot is not accessible |",
                "Something else |"
            })
    void symptomOf_messageOfAFailedCopy_isTheDocumentedOne(String text, @Nullable String symptom) {
        assertThat(CopyErrors.symptomOf(text).map(AsynchronousFailure.Symptom::symptom))
                .isEqualTo(Optional.ofNullable(symptom));
    }
}
