// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.presign.PresignedUrl;
import io.github.snapcopy.presign.SnapshotCopyPresigner;
import io.github.snapcopy.presign.UncheckedPresigner;
import io.github.snapcopy.presign.UnusableCredentialsException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.endpoints.Ec2EndpointProvider;

/** Every presign vector, confirmed by signers that share no code with the library, and by the library. */
class PresignVectorTest {
    private static final Ec2EndpointProvider ENDPOINTS = Ec2EndpointProvider.defaultProvider();

    @CopyVectors(results = VectorResult.VALID)
    void answer_isThatOfTheSdksEndpointRulesAndSigner(PresignVector vector) {
        PresignVector.Answer answer = vector.answer().orElseThrow();
        JsonNode raw = RawVectors.withId(vector.id());
        assertThat(hostOf(raw)).isEqualTo(answer.host());
        SdkHttpRequest signed = SdkSigner.sign(raw, answer.host());
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        signed.rawQueryParameters()
                .forEach((name, values) -> values.forEach(value -> pairs.add(Map.entry(name, value))));
        assertThat(UrlPairs.of(queryOf(answer.url()))).containsExactlyInAnyOrderElementsOf(pairs);
        assertThat(signed.firstMatchingRawQueryParameter("X-Amz-Signature")).hasValue(answer.signature());
    }

    @CopyVectors(results = VectorResult.VALID)
    void answer_isThatOfTheCommonRuntime(PresignVector vector) {
        PresignVector.Answer answer = vector.answer().orElseThrow();
        String signed = CrtSigner.sign(RawVectors.withId(vector.id()), answer.host());
        assertThat(signed).startsWith("/?").endsWith("&X-Amz-Signature=" + answer.signature());
        assertThat(UrlPairs.of(queryOf(signed)))
                .containsExactlyInAnyOrderElementsOf(UrlPairs.of(queryOf(answer.url())));
    }

    @CopyVectors(results = VectorResult.VALID)
    void stages_followFromOneAnother(PresignVector vector) throws GeneralSecurityException {
        PresignVector.Answer answer = vector.answer().orElseThrow();
        String[] lines = answer.stringToSign().split("\n", -1);
        String[] scope = lines[2].split("/", -1);
        JsonNode raw = RawVectors.withId(vector.id());
        byte[] key =
                ("AWS4" + raw.get("credentials").get("secretAccessKey").textValue()).getBytes(StandardCharsets.UTF_8);
        for (String part : List.of(scope[0], scope[1], scope[2], scope[3], answer.stringToSign())) {
            key = hmac(key, part);
        }
        assertThat(lines).hasSize(4);
        assertThat(scope).hasSize(4);
        assertThat(lines[3]).isEqualTo(sha256(answer.canonicalRequest()));
        assertThat(HexFormat.of().formatHex(key)).isEqualTo(answer.signature());
        assertThat(answer.canonicalRequest().split("\n", -1)).hasSize(7).contains("host:" + answer.host());
        assertThat(answer.url())
                .isEqualTo("https://" + answer.host() + "/?"
                        + answer.canonicalRequest().split("\n", -1)[2] + "&X-Amz-Signature=" + answer.signature());
    }

    @CopyVectors(results = VectorResult.VALID)
    void answer_isThatOfThePresigner(PresignVector vector) {
        PresignedUrl url = UncheckedPresigner.of(presigner(vector, vector.expiresIn(), vector.credentials()))
                .presign(vector.parameters(), vector.destinationRegion());
        PresignVector.Answer answer = vector.answer().orElseThrow();
        assertThat(url.trace().canonicalRequest().value()).isEqualTo(answer.canonicalRequest());
        assertThat(url.trace().stringToSign().value()).isEqualTo(answer.stringToSign());
        assertThat(url.trace().signature().value()).isEqualTo(answer.signature());
        assertThat(url.unredactedUrl()).isEqualTo(answer.url());
        assertThat(url.endpoint().host()).isEqualTo(answer.host());
        if (!vector.flags().contains(VectorFlags.UNUSUAL_IDENTIFIER)) {
            assertThat(presignChecked(vector, vector.expiresIn(), vector.credentials()))
                    .isEqualTo(url);
        }
    }

    @CopyVectors(results = VectorResult.INVALID)
    void refusal_isForTheInputThatIsNamed(PresignVector vector) {
        assertThatThrownBy(() -> presignChecked(vector, vector.expiresIn(), vector.credentials()))
                .isInstanceOfAny(IllegalArgumentException.class, UnusableCredentialsException.class);
        assertThat(presignChecked(repaired(vector), repairedLife(vector), repairedCredentials(vector))
                        .unredactedUrl())
                .startsWith("https://ec2.");
    }

    @Test
    void published_haveThePublishedSignatures() {
        assertThat(VectorFiles.presigned())
                .filteredOn(vector -> vector.flags().contains(VectorFlags.PUBLISHED))
                .extracting(vector -> vector.answer().orElseThrow().signature())
                .containsExactly(
                        "a94a6b52afdf3daa34c2e2a38a62b72c8dac129c9904c61aa1a5d86e38628537",
                        "c1f5e34834292a86ff2b46b5e97cebaf2967b09641b4e2e60a382a37d137a03b");
    }

    private static PresignVector repaired(PresignVector vector) {
        String fault = vector.refusedFor().orElseThrow();
        boolean isParameter = fault.equals("SourceRegion") || fault.equals("SourceSnapshotId");
        String sound = fault.equals("SourceRegion") ? "us-west-2" : "snap-066877671789bd71b";
        return new PresignVector(
                vector.id(),
                vector.description(),
                vector.result(),
                vector.flags(),
                vector.sources(),
                isParameter ? vector.parameters().with(fault, new ParameterValue.Text(sound)) : vector.parameters(),
                fault.equals("destinationRegion") ? "us-east-1" : vector.destinationRegion(),
                vector.signedParameters(),
                vector.endpointVariant(),
                vector.credentials(),
                vector.signedAt(),
                vector.expiresIn(),
                vector.answer(),
                vector.refusedFor());
    }

    private static Duration repairedLife(PresignVector vector) {
        return vector.refusedFor().orElseThrow().equals("expiresIn") ? Duration.ofHours(1) : vector.expiresIn();
    }

    private static AwsCredentialsIdentity repairedCredentials(PresignVector vector) {
        return vector.refusedFor().orElseThrow().equals("credentials")
                ? AwsCredentialsIdentity.create("AKIDEXAMPLE", "not-a-secret")
                : vector.credentials();
    }

    private static PresignedUrl presignChecked(
            PresignVector vector, Duration expiresIn, AwsCredentialsIdentity credentials) {
        return presigner(vector, expiresIn, credentials)
                .presignCopySnapshot(SnapshotCopyRequest.from(
                        vector.parameters(), CopyContext.ofEndpointRegion(vector.destinationRegion())));
    }

    private static SnapshotCopyPresigner presigner(
            PresignVector vector, Duration expiresIn, AwsCredentialsIdentity credentials) {
        return SnapshotCopyPresigner.builder(new FixedIdentity(credentials))
                .clock(Clock.fixed(vector.signedAt(), ZoneOffset.UTC))
                .expiresIn(expiresIn)
                .signedParameters(vector.signedParameters())
                .endpointVariant(vector.endpointVariant())
                .build();
    }

    private static String hostOf(JsonNode vector) {
        String region = vector.get("parameters").get("SourceRegion").textValue();
        return ENDPOINTS
                .resolveEndpoint(endpoint -> endpoint.region(Region.of(region))
                        .useFips(vector.get("endpoint").get("fips").booleanValue())
                        .useDualStack(vector.get("endpoint").get("dualStack").booleanValue()))
                .join()
                .url()
                .getHost();
    }

    private static String queryOf(String url) {
        return url.substring(url.indexOf('?') + 1);
    }

    private static String sha256(String text) throws GeneralSecurityException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
