// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.snapcopy.core.CopyFault.DryRunAnswer;
import io.github.snapcopy.documented.AsynchronousFailure;
import io.github.snapcopy.documented.CopyErrors;
import io.github.snapcopy.documented.ExportMessage;
import io.github.snapcopy.documented.ObservedMessage;
import io.github.snapcopy.documented.Retry;
import io.github.snapcopy.documented.RuleId;
import io.github.snapcopy.documented.ServiceError;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyService;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopyFaultTest {
    private static final CopyOperation SNAPSHOT = CopyOperation.EC2_COPY_SNAPSHOT;
    private static final CopyOperation IMAGE = CopyOperation.EC2_COPY_IMAGE;
    private static final CopyOperation CACHE = CopyOperation.ELASTICACHE_COPY_SNAPSHOT;

    static String xml(CopyOperation operation, String code, String message) {
        String text = message.replace("&", "&amp;").replace("<", "&lt;");
        return operation.service() == CopyService.EC2
                ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response><Errors><Error><Code>" + code
                        + "</Code><Message>" + text
                        + "</Message></Error></Errors><RequestID>r-1</RequestID></Response>"
                : "<ErrorResponse xmlns=\"http://elasticache.amazonaws.com/doc/2015-02-02/\"><Error>"
                        + "<Type>Sender</Type><Code>" + code + "</Code><Message>" + text
                        + "</Message></Error><RequestId>r-1</RequestId></ErrorResponse>";
    }

    private static CopyFault fault(CopyOperation operation, int status, String code, String message) {
        return (CopyFault) CopyReply.read(operation, status, xml(operation, code, message));
    }

    @TestFactory
    Stream<DynamicTest> everyDocumentedError_isExplainedAsDocumented() {
        return CopyErrors.all().stream()
                .flatMap(error -> error.operations().stream()
                        .map(operation -> DynamicTest.dynamicTest(
                                operation + " " + error.code(), () -> explained(error, operation))));
    }

    private static void explained(ServiceError error, CopyOperation operation) {
        for (String prefix : new String[] {"", "Client.", "Server."}) {
            CopyFault fault = fault(operation, error.httpStatus().orElse(400), prefix + error.code(), "a < b & c");
            assertThat(fault.code()).hasValue(prefix + error.code());
            assertThat(fault.message()).isEqualTo("a < b & c");
            assertThat(fault.requestId()).hasValue("r-1");
            assertThat(fault.operation()).isEqualTo(operation);
            assertThat(fault.synchronous()).isTrue();
            assertThat(fault.documented()).hasValue(error);
            assertThat(fault.cause()).isEqualTo(error.cause());
            assertThat(fault.remedy()).isEqualTo(error.remedy());
            assertThat(fault.retry()).isEqualTo(error.retryOf(operation));
            assertThat(fault.rules()).isEqualTo(error.rules());
            assertThat(fault.advisories()).isEqualTo(error.advisories());
            assertThat(fault.toMap())
                    .containsOnlyKeys("Error")
                    .extractingByKey("Error", InstanceOfAssertFactories.map(String.class, Object.class))
                    .containsEntry("Code", prefix + error.code())
                    .containsEntry("Message", "a < b & c")
                    .containsEntry("RequestId", "r-1")
                    .containsEntry("Remedy", error.remedy())
                    .containsEntry("Retry", fault.retry().name());
        }
    }

    @TestFactory
    Stream<DynamicTest> everyExportMessage_isFoundWithItsRemedy() {
        return CopyErrors.exportMessages().stream()
                .map(message -> DynamicTest.dynamicTest(message.key(), () -> {
                    String text = String.join("X", message.parts())
                            + (message.parts().get(message.parts().size() - 1).isEmpty() ? "y." : ".");
                    for (String code : new String[] {"InvalidParameterValue", "CodeOfTomorrow"}) {
                        CopyFault fault = fault(CACHE, 400, code, text);
                        assertThat(fault.exportMessage().map(ExportMessage::key))
                                .hasValue(message.key());
                        assertThat(fault.remedy()).startsWith(message.remedy()).endsWith(message.comment());
                        assertThat(fault.advisories()).isEqualTo(message.advisories());
                    }
                    assertThat(fault(SNAPSHOT, 400, "InvalidParameterValue", text)
                                    .exportMessage())
                            .isEmpty();
                }));
    }

    @Test
    void export_grantedAfterwards_canBeRepeatedAndATakenNameCannot() {
        assertThat(fault(
                                CACHE,
                                400,
                                "InvalidParameterValue",
                                "ElastiCache has not been granted READ permissions x on the S3 Bucket.")
                        .retry())
                .isEqualTo(Retry.AFTER_THE_FIX);
        assertThat(fault(CACHE, 400, "InvalidParameterValue", "The S3 bucket b already contains an object with key k.")
                        .retry())
                .isEqualTo(Retry.NO);
    }

    @TestFactory
    Stream<DynamicTest> everyObservedMessage_hasADocumentedCode() {
        return CopyErrors.observedMessages().stream()
                .map((ObservedMessage message) -> DynamicTest.dynamicTest(message.text(), () -> {
                    CopyFault fault = fault(SNAPSHOT, 400, message.code(), message.text());
                    assertThat(fault.documented()).isPresent();
                    assertThat(fault.message()).isEqualTo(message.text());
                }));
    }

    @ParameterizedTest
    @CsvSource({
        "DryRunOperation, PERMITTED",
        "Client.DryRunOperation, PERMITTED",
        "UnauthorizedOperation, DENIED",
        "AuthFailure, OTHER_ERROR",
        "CodeOfTomorrow, OTHER_ERROR",
    })
    void dryRun_isATypedAnswer(String code, DryRunAnswer answer) {
        CopyFault fault = fault(SNAPSHOT, 412, code, "Request would have succeeded, but DryRun flag is set.");
        assertThat(fault.dryRunAnswer()).isEqualTo(answer);
        assertThat(fault.httpStatus()).hasValue(412);
    }

    @Test
    void dryRunCode_onElastiCache_isNoPermission() {
        assertThat(fault(CACHE, 400, "DryRunOperation", "").dryRunAnswer()).isEqualTo(DryRunAnswer.OTHER_ERROR);
    }

    @ParameterizedTest
    @CsvSource({
        "EC2_COPY_SNAPSHOT, 400, NO",
        "EC2_COPY_SNAPSHOT, 429, YES",
        "EC2_COPY_SNAPSHOT, 500, WITH_CARE",
        "EC2_COPY_IMAGE, 503, YES",
        "ELASTICACHE_COPY_SNAPSHOT, 503, WITH_CARE",
    })
    void code_unknown_isKeptAndRetriedByStatus(CopyOperation operation, int status, Retry retry) {
        CopyFault fault = fault(operation, status, "CodeOfTomorrow", "m");
        assertThat(fault.code()).hasValue("CodeOfTomorrow");
        assertThat(fault.documented()).isEmpty();
        assertThat(fault.retry()).isEqualTo(retry);
        assertThat(fault.rules()).isEmpty();
    }

    /** ElastiCache has these two, but not for a copy. */
    @ParameterizedTest
    @ValueSource(strings = {"InvalidKMSKeyFault", "SnapshotFeatureNotSupportedFault"})
    void code_ofAnotherOperation_staysUnknown(String code) {
        assertThat(fault(CACHE, 400, code, "m").documented()).isEmpty();
    }

    @Test
    void copySnapshotAndCopyImage_afterAnInternalError_differInRetry() {
        assertThat(fault(SNAPSHOT, 500, "InternalError", "").retry()).isEqualTo(Retry.WITH_CARE);
        assertThat(fault(IMAGE, 500, "InternalError", "").retry()).isEqualTo(Retry.YES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"requestId", "RequestID", "RequestId"})
    void requestId_inEachSpelling_isFound(String name) {
        assertThat(CopyFault.read(
                                SNAPSHOT,
                                400,
                                "<Response><Errors><Error><Code>c</Code></Error></Errors><" + name + ">r</" + name
                                        + "></Response>")
                        .requestId())
                .hasValue("r");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Service Unavailable",
                "<html><body>502</body></html>",
                "<Response/>",
                "<Response><Errors/></Response>",
                "<Response><Errors><Error><Message>m</Message></Error></Errors></Response>",
                "<CopySnapshotResponse/>"
            })
    void body_thatIsNoError_isAClearErrorWithTheStatus(String body) {
        assertThatExceptionOfType(MalformedReplyException.class)
                .isThrownBy(() -> CopyFault.read(SNAPSHOT, 503, body))
                .withMessageStartingWith("HTTP status 503: the reply ")
                .satisfies(e -> assertThat(e.httpStatus()).hasValue(503));
    }

    @Test
    void body_ofAnotherRoot_isNamed() {
        assertThatExceptionOfType(MalformedReplyException.class)
                .isThrownBy(() -> CopyFault.read(SNAPSHOT, 502, "<html><body>502</body></html>"))
                .withMessage("HTTP status 502: the reply is 'html', not an error");
    }

    @Test
    void message_thatRepeatsTheSessionToken_hidesIt() {
        CopyFault fault = fault(
                SNAPSHOT,
                403,
                "SignatureDoesNotMatch",
                "The Canonical String for this request should have been\n'POST\n/\n\nhost:h\n"
                        + "x-amz-security-token:canary one\n\nhost;x-amz-security-token\nabc' or"
                        + " X-Amz-Security-Token=canary&X-Amz-Date=1");
        assertThat(fault.message())
                .doesNotContain("canary")
                .contains(
                        "x-amz-security-token:<redacted>\n\nhost;x-amz-security-token\nabc'",
                        "X-Amz-Security-Token=<redacted>&X-Amz-Date=1");
        assertThat(fault.toString()).doesNotContain("canary");
        assertThat(fault(
                                SNAPSHOT,
                                400,
                                "InvalidParameterValue",
                                "PresignedUrl=https%3A%2F%2Fh%2F%3FX-Amz-Signature%3Dcanary%26A%3D1"
                                        + " https://h/?X-Amz-Signature=canary")
                        .message())
                .isEqualTo("PresignedUrl=https%3A%2F%2Fh%2F%3FX-Amz-Signature%3D<redacted>%26A%3D1"
                        + " https://h/?X-Amz-Signature=<redacted>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "X-Amz-Security-Token=canary&A=1|X-Amz-Security-Token=<redacted>&A=1",
                "{\"X-Amz-Security-Token\": \"canary\", \"A\": 1}|{\"X-Amz-Security-Token\": \"<redacted>\", \"A\": 1}",
                "{\\\"x-amz-signature\\\":[\\\"canary\\\"]}|{\\\"x-amz-signature\\\":[\\\"<redacted>\\\"]}",
                "X-Amz-Signature is missing|X-Amz-Signature is missing",
            })
    void message_ofALaterFailure_hidesSecretsToo(String cause, String message) {
        CopyFault fault = CopyFault.fromStateMessage(cause);
        assertThat(fault.message()).isEqualTo(message);
        Map<String, String> event = Map.of("event", "copySnapshot", "result", "failed", "cause", cause);
        assertThat(CopyFault.fromEvent(event).orElseThrow().message()).isEqualTo(message);
    }

    @Test
    void toString_withACodeThatIsNoName_quotesIt() {
        assertThat(fault(SNAPSHOT, 400, "a\nb", "m")).hasToString("CopyFault[ec2:CopySnapshot, 'a\\u000ab', 'm']");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "X-Amz-Signature=canary|X-Amz-Signature=<redacted>",
                "x-amz-signature:canary canary|x-amz-signature:<redacted>",
                "A=1&X-AMZ-SIGNATURE=canary&B=2|A=1&X-AMZ-SIGNATURE=<redacted>&B=2",
                "'X-Amz-Signature=canary'|'X-Amz-Signature=<redacted>'",
                "#\"X-Amz-Signature=canary\"#|#\"X-Amz-Signature=<redacted>\"#",
                "X-Amz-Signature=canary and more|X-Amz-Signature=<redacted> and more",
                "X-Amz-Signature%3dcanary%26B|X-Amz-Signature%3d<redacted>%26B",
                "#X-Amz-Signature=canary\nB#|#X-Amz-Signature=<redacted>\nB#",
                "#X-Amz-Signature=canary\rB#|#X-Amz-Signature=<redacted>\rB#",
                "X-Amz-Signature = canary and more|X-Amz-Signature = <redacted> and more",
                "X-Amz-Security-Token= canary x|X-Amz-Security-Token= <redacted> x",
                "X-Amz-Security-Token%3D canary|X-Amz-Security-Token%3D <redacted>",
                "X-Amz-Security-Token%253Dcanary%2526A%253D1|X-Amz-Security-Token%253D<redacted>%2526A%253D1",
                "x-amz-security-token%3Acanary%26|x-amz-security-token%3A<redacted>%26",
                "<X-Amz-Security-Token>canary</X-Amz-Security-Token>|<X-Amz-Security-Token><redacted></X-Amz-Security-Token>",
                "Authorization: A SignedHeaders=host, Signature=canary, B|Authorization: A SignedHeaders=host, Signature=<redacted>, B",
                "The signature: it does not match|The signature: it does not match",
                "X-Amz-Signature is missing|X-Amz-Signature is missing",
                "X-Amz-SignatureX-Amz-Signature=canary|X-Amz-SignatureX-Amz-Signature=<redacted>",
                "X-Amz-Signature=canary&X-Amz-Signature=canary|X-Amz-Signature=<redacted>&X-Amz-Signature=<redacted>",
                "X-Amz-Signature=|X-Amz-Signature=<redacted>",
            })
    void message_withASecret_hidesItAndNothingElse(String message, String hidden) {
        assertThat(SecretsInMessages.hide(message)).isEqualTo(hidden);
    }

    @Test
    void equality_isThatOfEverythingRead() {
        CopyFault fault = fault(SNAPSHOT, 400, "c", "m");
        assertThat(fault)
                .isEqualTo(fault(SNAPSHOT, 400, "c", "m"))
                .hasSameHashCodeAs(fault(SNAPSHOT, 400, "c", "m"))
                .isNotEqualTo("another type");
        for (CopyFault other : List.of(
                fault(IMAGE, 400, "c", "m"),
                fault(SNAPSHOT, 400, "d", "m"),
                fault(SNAPSHOT, 400, "c", "n"),
                CopyFault.read(SNAPSHOT, 400, xml(SNAPSHOT, "c", "m").replace("r-1", "r-2")))) {
            assertThat(fault).isNotEqualTo(other).doesNotHaveSameHashCodeAs(other);
        }
        assertThat(fault).isNotEqualTo(fault(SNAPSHOT, 401, "c", "m"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Given key ID is not accessible|adv-kms-permissions|AFTER_THE_FIX",
                "Given key ID is not accessible. You must have DescribeKey permissions on the default CMK"
                        + "|adv-kms-permissions|AFTER_THE_FIX",
            })
    void stateMessage_aboutAKey_isExplained(String message, String advisory, Retry retry) {
        CopyFault fault = CopyFault.fromStateMessage(message);
        assertThat(fault.synchronous()).isFalse();
        assertThat(fault.code()).isEmpty();
        assertThat(fault.message()).isEqualTo(message);
        assertThat(fault.symptom().map(AsynchronousFailure.Symptom::symptom)).hasValue("the key is not accessible");
        assertThat(fault.rules()).contains(RuleId.of("kms-arn-region-mismatch"));
        assertThat(fault.advisories()).contains(advisory);
        assertThat(fault.retry()).isEqualTo(retry);
        assertThat(fault.remedy()).contains("delete the failed snapshot");
    }

    @Test
    void stateMessage_emptyOrUnknown_isExplainedAsFarAsPossible() {
        assertThat(CopyFault.fromStateMessage(" ").rules()).contains(RuleId.of("presigned-url-required"));
        assertThat(CopyFault.fromStateMessage(" ").retry().automatic()).isFalse();
        CopyFault unknown = CopyFault.fromStateMessage("The disk fell off");
        assertThat(unknown.symptom()).isEmpty();
        assertThat(unknown.message()).isEqualTo("The disk fell off");
        assertThat(unknown.remedy()).startsWith("read the message");
        assertThat(unknown.toMap())
                .extractingByKey("Error", InstanceOfAssertFactories.map(String.class, Object.class))
                .containsOnlyKeys("Message", "Cause", "Remedy", "Retry", "Rules", "Advisories");
        assertThat(unknown).hasToString("CopyFault[ec2:CopySnapshot, failed later, 'The disk fell off']");
    }

    @Test
    void event_failed_isExplained() {
        Map<String, Object> detail = Map.of(
                "event", "copySnapshot",
                "result", "failed",
                "cause", "Source snapshot ID is not valid",
                "request-id", "",
                "snapshot_id", "arn:aws:ec2::us-west-2:snapshot/snap-01234567",
                "source", "arn:aws:ec2::eu-west-1:snapshot/snap-76543210");
        CopyFault fault = CopyFault.fromEvent(
                        Map.of("detail-type", "EBS Snapshot Notification", "source", "aws.ec2", "detail", detail))
                .orElseThrow();
        assertThat(fault.message()).isEqualTo("Source snapshot ID is not valid");
        assertThat(fault.symptom().map(AsynchronousFailure.Symptom::symptom)).hasValue("the source ID is not valid");
        assertThat(fault.rules()).containsExactly(RuleId.of("snapshot-id-grammar"));
        assertThat(fault.remedy()).startsWith("compare SourceRegion");
        assertThat(fault.requestId()).isEmpty();
        assertThat(CopyFault.fromEvent(detail)).hasValue(fault);
    }

    @Test
    void event_succeeded_isNoFault() {
        assertThat(CopyFault.fromEvent(
                        Map.of("detail", Map.of("event", "copySnapshot", "result", "succeeded", "cause", ""))))
                .isEmpty();
    }

    @Test
    void event_another_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CopyFault.fromEvent(Map.of("event", "createSnapshot", "result", "failed")))
                .withMessage("the event is 'createSnapshot', not 'copySnapshot'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CopyFault.fromEvent(Map.of("event", "copySnapshot")))
                .withMessageContaining("instead of 'succeeded' or 'failed'");
    }
}
