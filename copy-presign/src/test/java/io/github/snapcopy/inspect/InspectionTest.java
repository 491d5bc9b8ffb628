// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.endpoint.EndpointVariant;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.sigv4.SigningCredentials;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.ValidationReport;
import io.github.snapcopy.validation.Violation;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InspectionTest {
    private static final PresignedUrlInspector INSPECTOR = Inspectors.inTime();

    private final OtherSigner signer = new OtherSigner();

    private static List<String> rules(ValidationReport report) {
        return report.violations().stream()
                .map(violation -> violation.severity() + " " + violation.rule().value())
                .toList();
    }

    @Test
    void inspect_soundUrl_tellsEverything() {
        Inspection inspection =
                INSPECTOR.inspect(signer.temporary().with("Description", "a b").url());
        assertThat(inspection.problem()).isEmpty();
        assertThat(inspection.action()).contains("CopySnapshot");
        assertThat(inspection.version()).contains("2016-11-15");
        assertThat(inspection.host()).contains("ec2.us-west-2.amazonaws.com");
        assertThat(inspection.hostRegion().orElseThrow()).hasToString("us-west-2");
        assertThat(inspection.endpointVariant()).contains(EndpointVariant.PLAIN);
        assertThat(inspection.sourceRegion()).contains("us-west-2");
        assertThat(inspection.destinationRegion()).contains("us-east-1");
        assertThat(inspection.sourceSnapshotId()).contains("snap-066877671789bd71b");
        assertThat(inspection.parameters())
                .isEqualTo(Map.of(
                        "Action", "CopySnapshot",
                        "Version", "2016-11-15",
                        "SourceRegion", "us-west-2",
                        "SourceSnapshotId", "snap-066877671789bd71b",
                        "DestinationRegion", "us-east-1",
                        "Description", "a b"));
        assertThat(inspection.accessKeyId()).contains("ASIA****0001");
        assertThat(inspection.unmaskedAccessKeyId()).contains("ASIASNAPCOPY00000001");
        assertThat(inspection.hasSessionToken()).isTrue();
        assertThat(inspection.credentialScope().orElseThrow()).hasToString("20260115/us-west-2/ec2/aws4_request");
        assertThat(inspection.signedAt()).contains(Inspectors.SIGNED_AT);
        assertThat(inspection.expiresAt()).contains(Inspectors.SIGNED_AT.plusSeconds(3600));
        assertThat(inspection.remainingLife()).contains(Duration.ofMinutes(59));
        assertThat(inspection.inspectedAt()).isEqualTo(Inspectors.SIGNED_AT.plusSeconds(60));
        assertThat(inspection.signedHeaders()).containsExactly("host");
        assertThat(inspection.report().violations()).isEmpty();
        assertThat(inspection.mistakes()).isEmpty();
        assertThat(inspection)
                .hasToString("Inspection[host='ec2.us-west-2.amazonaws.com', sourceRegion='us-west-2',"
                        + " destinationRegion='us-east-1', sourceSnapshotId='snap-066877671789bd71b',"
                        + " expiresAt=2026-01-15T13:34:56Z, violations=0, mistakes=[]]");
    }

    @ParameterizedTest
    @CsvSource({
        "ec2.us-west-2.amazonaws.com, us-west-2, PLAIN",
        "ec2-fips.us-west-2.amazonaws.com, us-west-2, FIPS",
        "ec2.us-west-2.api.aws, us-west-2, DUALSTACK",
        "ec2-fips.us-west-2.api.aws, us-west-2, FIPS_DUALSTACK",
        "EC2.US-WEST-2.AMAZONAWS.COM, us-west-2, PLAIN",
        "ec2.us-gov-west-1.amazonaws.com, us-gov-west-1, PLAIN",
        "ec2.cn-north-1.api.amazonwebservices.com.cn, cn-north-1, DUALSTACK",
        "ec2.cn-north-1.amazonaws.com, cn-north-1,",
        "ec2.us-west-2.amazonaws.com.evil.example, us-west-2,",
        "ec2.us-west-2.amazonaws.com:8443, us-west-2,",
        "localhost, ,",
    })
    void inspect_host_namesRegionAndVariant(String host, String region, EndpointVariant variant) {
        Inspection inspection = INSPECTOR.inspect(signer.host(host).url());
        assertThat(inspection.hostRegion().map(Object::toString).orElse(null)).isEqualTo(region);
        assertThat(inspection.endpointVariant().orElse(null)).isEqualTo(variant);
    }

    @Test
    void inspect_withRequest_findsWhatTheRulesOfTheBuilderFind() {
        String url = signer.with("Description", "a b").url();
        CopyParameters request = CopyParameters.fromMap(
                CopyOperation.EC2_COPY_SNAPSHOT,
                Map.of("SourceRegion", "us-west-1", "SourceSnapshotId", "snap-00000000000000000", "KmsKeyId", "!"));
        CopyContext context = CopyContext.ofEndpointRegion("eu-west-1").toBuilder()
                .signedAt(Inspectors.SIGNED_AT)
                .build();
        Inspection inspection = INSPECTOR.inspect(url, request, context);
        List<Violation> expected = CopyValidator.standard()
                .validate(
                        CopyParameters.fromMap(
                                CopyOperation.EC2_COPY_SNAPSHOT,
                                Map.of(
                                        "SourceRegion",
                                        "us-west-1",
                                        "SourceSnapshotId",
                                        "snap-00000000000000000",
                                        "PresignedUrl",
                                        url)),
                        context)
                .violations()
                .stream()
                .filter(violation -> violation.rule().value().startsWith("presigned-url-"))
                .toList();
        assertThat(inspection.report().violations()).isEqualTo(expected);
        assertThat(rules(inspection.report()))
                .contains(
                        "ERROR presigned-url-host",
                        "ERROR presigned-url-parameter-mismatch",
                        "ERROR presigned-url-credential-scope",
                        "WARNING presigned-url-extra-parameter-mismatch");
        assertThat(INSPECTOR.inspect(url).report().violations()).isEmpty();
    }

    @Test
    void inspect_withModel_usesItsContext() {
        SnapshotCopyRequest request = SnapshotCopyRequest.builder()
                .sourceRegion("us-west-2")
                .sourceSnapshotId("snap-066877671789bd71b")
                .destinationRegion("eu-west-1")
                .build();
        assertThat(rules(INSPECTOR.inspect(signer.url(), request).report()))
                .containsExactly("ERROR presigned-url-parameter-mismatch");
    }

    @Test
    void inspect_withSourceEndpoint_acceptsItsHost() {
        signer.origin = "http://localhost:4566";
        signer.signedHost = "localhost:4566";
        CopyContext context = CopyContext.builder()
                .sourceEndpoint(URI.create("http://localhost:4566"))
                .build();
        assertThat(INSPECTOR.inspect(signer.url(), context).report().violations())
                .isEmpty();
        assertThat(rules(INSPECTOR.inspect(signer.url()).report())).containsExactly("ERROR presigned-url-syntax");
    }

    @Test
    void inspect_typedParametersOfTheUrl_standForTheRequest() {
        String url = signer.with("Encrypted", "true")
                .with("CompletionDurationMinutes", "60")
                .with("TagSpecification.1.ResourceType", "snapshot")
                .with("TagSpecification.1.Tag.1.Key", "k")
                .with("TagSpecification.1.Tag.1.Value", "a=b&c")
                .url();
        assertThat(INSPECTOR.inspect(url).report().violations()).isEmpty();
    }

    @Test
    void inspect_otherOperation_isRefused() {
        CopyParameters image = CopyParameters.fromMap(CopyOperation.EC2_COPY_IMAGE, Map.of());
        assertThatThrownBy(() -> INSPECTOR.inspect(signer.url(), image, CopyContext.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Signature first, then life; the bounds are those of the rule. */
    @ParameterizedTest
    @CsvSource({
        "-901, NotYetValid",
        "-900, Genuine",
        "0, Genuine",
        "3600, Genuine",
        "3601, Expired",
        "9999999, Expired",
    })
    void verify_atAnInstant_judgesLifeAsTheRuleDoes(long secondsAfterSigning, String outcome) {
        Instant now = Inspectors.SIGNED_AT.plusSeconds(secondsAfterSigning);
        PresignedUrlInspector inspector = Inspectors.at(now);
        Verification verification = inspector.verify(signer.url(), OtherSigner.CREDENTIALS);
        assertThat(verification.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(verification.isSignatureGenuine()).isTrue();
        boolean refused = rules(inspector.inspect(signer.url()).report()).contains("ERROR presigned-url-expires");
        assertThat(refused).isEqualTo(!outcome.equals("Genuine"));
        SigningCredentials wrong = SigningCredentials.of(OtherSigner.ACCESS_KEY, "wrong");
        assertThat(inspector.verify(signer.url(), wrong)).isInstanceOf(Verification.SignatureMismatch.class);
    }

    @ParameterizedTest
    @CsvSource({"0, Expired", "-1, Expired", "604801, Genuine", "999999999, Genuine"})
    void verify_lifeThatIsNotLegal_isStillSigned(String expires, String outcome) {
        signer.expires = expires;
        assertThat(INSPECTOR
                        .verify(signer.url(), OtherSigner.CREDENTIALS)
                        .getClass()
                        .getSimpleName())
                .isEqualTo(outcome);
        assertThat(rules(INSPECTOR.inspect(signer.url()).report())).contains("ERROR presigned-url-expires");
    }

    @ParameterizedTest
    @ValueSource(strings = {"03600", "-0", "00"})
    void verify_lifeInAnotherSpelling_isRebuiltAndDiffers(String expires) {
        signer.expires = expires;
        assertThat(INSPECTOR.verify(signer.url(), OtherSigner.CREDENTIALS))
                .isInstanceOfSatisfying(
                        Verification.SignatureMismatch.class,
                        mismatch -> assertThat(mismatch.differences())
                                .extracting(StageDifference::name)
                                .containsExactly("X-Amz-Expires"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|the value is empty",
                "ec2.us-west-2.amazonaws.com|it does not begin with https://",
                "https://a_b/?x|its host cannot be read",
                "https://h/?=x|a key of its query is empty",
                "https://h/?a=b|it lacks X-Amz-Algorithm",
                "https://h:99999/?a=b|its port is not 443",
                "http://ec2.us-west-2.amazonaws.com/?a=b|its scheme is not https",
                "ftp://h/?a=b|its scheme is not https",
            })
    void verify_unreadableText_saysWhy(String url, String reason) {
        String text = url == null ? "" : url;
        assertThat(INSPECTOR.verify(text, OtherSigner.CREDENTIALS))
                .isInstanceOfSatisfying(
                        Verification.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).isEqualTo(reason));
        assertThat(INSPECTOR.inspect(text).problem()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Amz-Algorithm=AWS4-HMAC-SHA256, X-Amz-Algorithm=AWS4-ECDSA-P256-SHA256, its X-Amz-Algorithm is not AWS4-HMAC-SHA256",
        "X-Amz-Date=20260115T123456Z, X-Amz-Date=20260230T123456Z, its X-Amz-Date is not a date such as 20240601T120000Z",
        "X-Amz-Date=20260115T123456Z, x-amz-date=20260115T123456Z, it lacks X-Amz-Date",
        "X-Amz-Expires=3600, X-Amz-Expires=3600.0, its X-Amz-Expires is not a number of seconds",
        "X-Amz-Expires=3600, X-Amz-Expires=9999999999, its X-Amz-Expires is not a number of seconds",
        "aws4_request, aws5_request, its X-Amz-Credential is not an access key id and a credential scope",
        "X-Amz-SignedHeaders=host, Description=x, it lacks X-Amz-SignedHeaders",
        "X-Amz-Signature=, X-Amz-Signature=A, its X-Amz-Signature is not 64 lower-case hexadecimal digits",
    })
    void verify_malformedKey_saysWhich(String part, String replacement, String reason) {
        String url = signer.url();
        assertThat(url).contains(part);
        assertThat(INSPECTOR.verify(url.replace(part, replacement), OtherSigner.CREDENTIALS))
                .isInstanceOfSatisfying(
                        Verification.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).isEqualTo(reason));
    }

    @Test
    void verify_mismatch_namesWhatDiffers() {
        SigningCredentials other = SigningCredentials.of("AKIAANOTHER000000002", "x", "token");
        signer.region = "us-east-1";
        signer.day = "20260116";
        Verification.SignatureMismatch mismatch =
                (Verification.SignatureMismatch) INSPECTOR.verify(signer.url() + "&X-Amz-Foo=secret", other);
        assertThat(mismatch.differences())
                .extracting(StageDifference::toString)
                .containsExactly(
                        "ACCESS_KEY: expected 'AKIA****0002', found 'AKIA****0001'",
                        "CREDENTIAL_SCOPE: expected '20260115/us-west-2/ec2/aws4_request',"
                                + " found '20260116/us-east-1/ec2/aws4_request'",
                        "PARAMETER of 'X-Amz-Security-Token': expected '<redacted>', found nothing",
                        "PARAMETER of 'X-Amz-Foo': expected nothing, found '<redacted>'");
        assertThat(mismatch.canonicalRequest().redacted())
                .startsWith("GET\n/\nAction=CopySnapshot&")
                .contains("X-Amz-Security-Token=<redacted>");
        assertThat(mismatch.stringToSign().value()).contains("20260115/us-west-2/ec2/aws4_request");
    }

    @Test
    void verify_wrongSecretAlone_leavesTheSignature() {
        Verification.SignatureMismatch mismatch = (Verification.SignatureMismatch)
                INSPECTOR.verify(signer.url(), SigningCredentials.of(OtherSigner.ACCESS_KEY, "wrong"));
        assertThat(mismatch.differences()).extracting(StageDifference::stage).containsExactly(SigningStage.SIGNATURE);
        assertThat(mismatch.mistakes()).isEmpty();
    }
}
