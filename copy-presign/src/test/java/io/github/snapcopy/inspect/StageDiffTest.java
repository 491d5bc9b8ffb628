// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.snapcopy.sigv4.HeaderSigner;
import io.github.snapcopy.sigv4.PostRequest;
import io.github.snapcopy.sigv4.SigningCredentials;
import io.github.snapcopy.sigv4.SigningTrace;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our stages beside those of the service. */
class StageDiffTest {
    private static final SigningCredentials WRONG = SigningCredentials.of(OtherSigner.ACCESS_KEY, "another secret");

    /** What we compute for a sound URL, with the token if there is one. */
    private static Verification.SignatureMismatch ours(OtherSigner signer) {
        return (Verification.SignatureMismatch) Inspectors.inTime()
                .verify(
                        signer.url(),
                        signer.tokenSent == null
                                ? WRONG
                                : SigningCredentials.of(
                                        OtherSigner.TEMPORARY_ACCESS_KEY, "another secret", OtherSigner.TOKEN));
    }

    private static StageDiff diff(Consumer<OtherSigner> change) {
        OtherSigner service = new OtherSigner().with("Description", "a b");
        change.accept(service);
        return ours(new OtherSigner().with("Description", "a b"))
                .compareWith(service.serviceMessage())
                .orElseThrow();
    }

    private static void assertFirst(StageDiff diff, String expected) {
        assertThat(diff.first().orElseThrow()).hasToString(expected);
    }

    @Test
    void compareWith_sameStages_findsNothing() {
        assertThat(diff(service -> {}).differences()).isEmpty();
        assertThat(diff(service -> {}).first()).isEmpty();
    }

    @Test
    void compareWith_otherHost_namesHost() {
        StageDiff diff = diff(service -> service.signedHost = "ec2.us-east-1.amazonaws.com");
        assertFirst(diff, "HOST: expected 'ec2.us-west-2.amazonaws.com', found 'ec2.us-east-1.amazonaws.com'");
        assertThat(diff.differences()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%2520b", "a+b", "%61%20b"})
    void compareWith_otherEncodingOfAParameter_namesIt(String encoded) {
        Verification.SignatureMismatch ours = ours(new OtherSigner().with("Description", "a b"));
        String message = new OtherSigner()
                .with("Description", "a b")
                .serviceMessage()
                .replace("Description=a%20b", "Description=" + encoded);
        assertFirst(
                ours.compareWith(message).orElseThrow(),
                "ENCODING of 'Description': expected 'a%20b', found '" + encoded + "'");
    }

    @Test
    void compareWith_otherScope_namesScope() {
        StageDiff diff = diff(service -> service.service = "s3");
        assertThat(diff.differences()).extracting(StageDifference::stage).contains(SigningStage.CREDENTIAL_SCOPE);
        assertFirst(
                diff,
                "PARAMETER of 'X-Amz-Credential': expected 'AKIA****0001%2F20260115%2Fus-west-2%2Fec2%2Faws4_request',"
                        + " found 'AKIA****0001%2F20260115%2Fus-west-2%2Fs3%2Faws4_request'");
        String stringToSignAlone = diffText(service -> service.service = "s3");
        assertFirst(
                ours(new OtherSigner()).compareWith(stringToSignAlone).orElseThrow(),
                "CREDENTIAL_SCOPE: expected '20260115/us-west-2/ec2/aws4_request',"
                        + " found '20260115/us-west-2/s3/aws4_request'");
    }

    private static String diffText(Consumer<OtherSigner> change) {
        OtherSigner service = new OtherSigner();
        change.accept(service);
        return service.stringToSign();
    }

    @Test
    void compareWith_otherPayloadHash_namesPayloadHash() {
        StageDiff diff = diff(service -> service.payloadHash = "UNSIGNED-PAYLOAD");
        assertThat(diff.differences()).extracting(StageDifference::stage).containsExactly(SigningStage.PAYLOAD_HASH);
        assertThat(diff.first().orElseThrow().found()).contains("UNSIGNED-PAYLOAD");
    }

    @Test
    void compareWith_otherMethodPathHeadersAndParameters_namesEach() {
        Verification.SignatureMismatch ours = ours(new OtherSigner());
        OtherSigner service = new OtherSigner().with("DryRun", "true");
        service.parameters.remove("Version");
        service.signedHeaders = "content-type;host";
        service.otherHeaderLines = "content-type:text/plain\n";
        String text = service.canonicalRequest().replace("GET\n/\n", "POST\n/x\n");
        assertThat(ours.compareWith(text).orElseThrow().differences())
                .extracting(StageDifference::toString)
                .containsExactly(
                        "METHOD: expected 'GET', found 'POST'",
                        "PATH: expected '/', found '/x'",
                        "PARAMETER of 'Version': expected '2016-11-15', found nothing",
                        "PARAMETER of 'X-Amz-SignedHeaders': expected 'host', found 'content-type%3Bhost'",
                        "PARAMETER of 'DryRun': expected nothing, found 'true'",
                        "HEADERS of 'content-type': expected nothing, found 'text/plain'",
                        "SIGNED_HEADERS: expected 'host', found 'content-type;host'");
    }

    @Test
    void compareWith_otherOrder_namesOrder() {
        Verification.SignatureMismatch ours = ours(new OtherSigner());
        String text = new OtherSigner()
                .canonicalRequest()
                .replace(
                        "Action=CopySnapshot&DestinationRegion=us-east-1",
                        "DestinationRegion=us-east-1&Action=CopySnapshot");
        assertThat(ours.compareWith(text).orElseThrow().differences())
                .extracting(StageDifference::stage)
                .containsExactly(SigningStage.ORDER);
    }

    @Test
    void compareWith_otherTimestampOrRequestHash_namesIt() {
        Verification.SignatureMismatch ours = ours(new OtherSigner());
        assertFirst(
                ours.compareWith(new OtherSigner().stringToSign().replace("T123456Z", "T123457Z"))
                        .orElseThrow(),
                "TIMESTAMP: expected '20260115T123456Z', found '20260115T123457Z'");
        assertThat(ours.compareWith(new OtherSigner().with("DryRun", "true").stringToSign())
                        .orElseThrow()
                        .first()
                        .orElseThrow()
                        .stage())
                .isEqualTo(SigningStage.CANONICAL_REQUEST_HASH);
    }

    /** As the service writes it into XML. */
    @Test
    void compareWith_escapedMessage_isRead() {
        Verification.SignatureMismatch ours = ours(new OtherSigner());
        String message =
                new OtherSigner().serviceMessage().replace("&", "&amp;").replace("\n", "\r\n");
        assertThat(ours.compareWith(message).orElseThrow().differences()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "GET", "GET\n/", "AWS4", "The request signature we calculated does not match"})
    void compareWith_textWithoutStages_isEmpty(String text) {
        assertThat(ours(new OtherSigner()).compareWith(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET\n/\n", "GET\n/\n\n", "GET\n/\n=&&=\n:\n:", "AWS4-HMAC-SHA256", "AWS4-HMAC-SHA256\n\n\n\n"})
    void compareWith_truncatedStages_isRead(String text) {
        assertThat(ours(new OtherSigner()).compareWith(text).isPresent() || text.equals("GET\n/\n"))
                .isTrue();
    }

    @Test
    void compareWith_tokens_areHidden() {
        OtherSigner service = new OtherSigner().temporary();
        service.tokenSigned = "canaryOther";
        StageDiff diff = ours(new OtherSigner().temporary())
                .compareWith(service.serviceMessage())
                .orElseThrow();
        assertFirst(diff, "PARAMETER of 'X-Amz-Security-Token': expected '<redacted>', found '<redacted>'");
        assertThat(diff.toString()).doesNotContain("canary");
    }

    private static SigningTrace post(String token, String body) {
        PostRequest request = PostRequest.builder()
                .endpoint(URI.create("https://ec2.us-west-2.amazonaws.com/"))
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .body(body)
                .region("us-west-2")
                .service("ec2")
                .credentials(SigningCredentials.of(OtherSigner.TEMPORARY_ACCESS_KEY, "secret", token))
                .signedAt(Instant.parse("2026-01-15T12:34:56Z"))
                .build();
        return HeaderSigner.create().sign(request).trace();
    }

    private static StageDiff between(SigningTrace ours, SigningTrace service) {
        String text = service.canonicalRequest().value() + "\n\n"
                + service.stringToSign().value();
        return StageDiff.between(ours.canonicalRequest(), ours.stringToSign(), text)
                .orElseThrow();
    }

    @Test
    void between_postWithTheSameStages_findsNothing() {
        assertThat(between(post("canaryToken", "A=1"), post("canaryToken", "A=1"))
                        .differences())
                .isEmpty();
    }

    @Test
    void between_postWithOtherTokenAndBody_namesBothAndHidesTheTokens() {
        StageDiff diff = between(post("canaryToken", "A=1"), post("canaryOther", "A=2"));
        assertThat(diff.differences())
                .extracting(StageDifference::stage, StageDifference::name)
                .containsExactly(
                        tuple(SigningStage.HEADERS, "x-amz-content-sha256"),
                        tuple(SigningStage.HEADERS, "x-amz-security-token"),
                        tuple(SigningStage.PAYLOAD_HASH, ""));
        assertThat(diff.differences().get(1))
                .hasToString("HEADERS of 'x-amz-security-token': expected '<redacted>', found '<redacted>'");
        assertThat(diff.differences().toString() + diff).doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET\n/?X-Amz-Security-Token=canary&X-Amz-Signature=canary\nA=1\nhost:h\n\nhost\nabc",
                "GET\n/\nA=1\nhost:h?X-Amz-Signature=canary\n\nX-Amz-Signature=canary\nX-Amz-Security-Token=canary",
                "GET\n/\nA=1\nhost:h\nauthorization:AWS4-HMAC-SHA256 Signature=canary\nx-amz-other:canary\n\nhost\nabc",
                "GET\n/\nA%26X-Amz-Security-Token=canary&B=X-Amz-Signature%3Dcanary\nhost:h\n\nhost\nabc",
                "AWS4-HMAC-SHA256\nX-Amz-Signature=canary\nX-Amz-Security-Token%3Dcanary\nX-Amz-Signature=canary",
            })
    void between_secretsInThePlaceOfAStage_hidesThem(String text) {
        SigningTrace ours = post("token", "A=1");
        List<StageDifference> differences = StageDiff.between(ours.canonicalRequest(), ours.stringToSign(), text)
                .orElseThrow()
                .differences();
        assertThat(differences)
                .isNotEmpty()
                .allSatisfy(difference -> assertThat(
                                difference + difference.name() + difference.found() + difference.expected())
                        .doesNotContain("canary"));
    }

    @Test
    void equality_isThatOfTheDifferences() {
        assertThat(diff(service -> service.service = "s3"))
                .isEqualTo(diff(service -> service.service = "s3"))
                .hasSameHashCodeAs(diff(service -> service.service = "s3"))
                .isNotEqualTo(diff(service -> service.service = "sts"));
    }
}
