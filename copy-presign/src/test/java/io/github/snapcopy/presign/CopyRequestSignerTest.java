// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.snapcopy.core.CacheSnapshotCopyRequest;
import io.github.snapcopy.core.CopyRequest;
import io.github.snapcopy.core.ImageCopyRequest;
import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.endpoint.EndpointVariant;
import io.github.snapcopy.endpoint.Endpoints;
import io.github.snapcopy.values.RegionId;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

class CopyRequestSignerTest {
    private static final String TOKEN = "canary/token+==";

    private static final CacheSnapshotCopyRequest CACHE = CacheSnapshotCopyRequest.builder()
            .endpointRegion("us-west-2")
            .sourceSnapshotName("my-snapshot")
            .targetSnapshotName("my-snapshot-copy")
            .build();

    private static ImageCopyRequest image(String destination) {
        return ImageCopyRequest.builder()
                .sourceRegion("us-east-1")
                .sourceImageId("ami-5731123e")
                .destinationRegion(destination)
                .name("My server")
                .build();
    }

    private static CopyRequestSigner.Builder signer() {
        return CopyRequestSigner.builder(Copies.CREDENTIALS).clock(Copies.at(Copies.NOW));
    }

    private static CopyRequestSigner.Builder temporary(Instant end) {
        return CopyRequestSigner.builder(StaticCredentialsProvider.create(AwsSessionCredentials.builder()
                        .accessKeyId("ASIASNAPCOPY00000001")
                        .secretAccessKey("canary/secret")
                        .sessionToken(TOKEN)
                        .expirationTime(end)
                        .build()))
                .clock(Copies.at(Copies.NOW));
    }

    @Test
    void copySnapshot_getsTheUrlOfThePresigner_encodedOnceMore() {
        SnapshotCopyRequest request = Copies.fromOregonToVirginia().build();
        SignedCopyRequest signed = signer().build().sign(request);
        String url = Copies.presigner().build().presignCopySnapshot(request).unredactedUrl();
        assertThat(UrlParts.pairsOf(signed.unredactedBody()))
                .containsExactly(
                        Map.entry("Action", "CopySnapshot"),
                        Map.entry("Version", "2016-11-15"),
                        Map.entry("SourceRegion", "us-west-2"),
                        Map.entry("SourceSnapshotId", "snap-066877671789bd71b"),
                        Map.entry("DestinationRegion", "us-east-1"),
                        Map.entry("PresignedUrl", url));
        assertThat(signed.unredactedBody()).isEqualTo(signed.request().toFormBody());
        assertThat(signed.uri()).isEqualTo(URI.create("https://ec2.us-east-1.amazonaws.com/"));
        assertThat(request.unredactedPresignedUrl()).isEmpty();
    }

    @Test
    void copySnapshot_signedAgainLater_getsANewUrl() {
        SnapshotCopyRequest first = (SnapshotCopyRequest)
                signer().build().sign(Copies.fromOregonToVirginia().build()).request();
        SignedCopyRequest again =
                signer().clock(Copies.at(Copies.NOW.plusSeconds(7200))).build().sign(first);
        assertThat(again.unredactedBody()).contains("X-Amz-Date%3D20260115T143456Z");
        assertThat(again.signedAt()).isEqualTo(Copies.NOW.plusSeconds(7200));
        assertThat(again.unredactedHeaders()).containsEntry("X-Amz-Date", "20260115T143456Z");
    }

    @Test
    void withoutPresigning_theRequestIsSentAsItIs() {
        CopyRequestSigner plain = signer().withoutPresigning().build();
        SnapshotCopyRequest bare = Copies.fromOregonToVirginia().build();
        assertThat(plain.sign(bare).unredactedBody()).isEqualTo(bare.toFormBody());
        SnapshotCopyRequest foreign = Copies.presigner().build().withPresignedUrl(bare);
        assertThat(plain.sign(foreign).unredactedBody()).isEqualTo(foreign.toFormBody());
    }

    @Test
    void presigner_ofItsOwn_makesTheUrl() {
        SignedCopyRequest signed = signer().presigner(SnapshotCopyPresigner.builder(Copies.CREDENTIALS)
                        .clock(Copies.at(Copies.NOW))
                        .sourceEndpoint(URI.create("http://localhost:4566"))
                        .build())
                .build()
                .sign(Copies.fromOregonToVirginia().build());
        assertThat(signed.unredactedBody()).contains("&PresignedUrl=http%3A%2F%2Flocalhost%3A4566%2F%3FAction%3D");
    }

    @Test
    void headers_areThoseOfTheDocumentation() {
        SignedCopyRequest signed = signer().build().sign(image("ap-northeast-1"));
        assertThat(signed.method()).isEqualTo("POST");
        assertThat(signed.host()).isEqualTo("ec2.ap-northeast-1.amazonaws.com");
        assertThat(signed.unredactedHeaders().keySet())
                .containsExactly("Content-Type", "X-Amz-Content-Sha256", "X-Amz-Date", "Authorization");
        assertThat(signed.unredactedHeaders().get("Authorization"))
                .startsWith("AWS4-HMAC-SHA256 Credential=AKIASNAPCOPY00000001/20260115/ap-northeast-1/ec2/aws4_request,"
                        + " SignedHeaders=content-type;host;x-amz-content-sha256;x-amz-date, Signature=");
        assertThat(signed.trace().canonicalRequest().value())
                .startsWith("POST\n/\n\ncontent-type:application/x-www-form-urlencoded; charset=utf-8\n"
                        + "host:ec2.ap-northeast-1.amazonaws.com\nx-amz-content-sha256:");
    }

    @Test
    void temporaryCredentials_addTheTokenToTheSignedHeaders() {
        SignedCopyRequest signed = temporary(Copies.NOW.plusSeconds(1)).build().sign(CACHE);
        assertThat(signed.unredactedHeaders()).containsEntry("X-Amz-Security-Token", TOKEN);
        assertThat(signed.trace().canonicalRequest().signedHeaders()).endsWith(";x-amz-security-token");
        assertThat(signed.trace().credentialScope().value()).isEqualTo("20260115/us-west-2/elasticache/aws4_request");
    }

    @Test
    void httpRequest_hasAllPartsAndNoSecretInItsText() {
        SignedCopyRequest signed = temporary(Copies.NOW.plusSeconds(60)).build().sign(CACHE);
        HttpRequest request = signed.toHttpRequest();
        assertThat(request.uri()).isEqualTo(signed.uri());
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.bodyPublisher().orElseThrow().contentLength())
                .isEqualTo(signed.unredactedBody().length());
        signed.unredactedHeaders()
                .forEach((name, value) ->
                        assertThat(request.headers().allValues(name)).containsExactly(value));
        assertThat(request.toString()).doesNotContain("canary");
    }

    @Test
    void everythingPrinted_holdsNoSecret() {
        CopyRequestSigner signer = temporary(Copies.NOW.plusSeconds(60)).build();
        SignedCopyRequest signed = signer.sign(Copies.fromOregonToVirginia().build());
        String signature = signed.trace().signature().value();
        assertThat(signed)
                .hasToString("SignedCopyRequest[ec2:CopySnapshot, host=ec2.us-east-1.amazonaws.com,"
                        + " signedAt=2026-01-15T12:34:56Z]");
        assertThat(List.of(
                        signed.toString(),
                        signer.toString(),
                        signed.trace().toString(),
                        signed.trace().canonicalRequest().toString(),
                        signed.request().toString()))
                .noneMatch(text ->
                        text.contains("canary") || text.contains(signature) || text.contains("X-Amz-Signature="));
    }

    @TestFactory
    Stream<DynamicTest> endpoints_ofBothServicesInEveryRegionAndVariant_areThoseOfEndpoints() {
        return Stream.of(EndpointVariant.values())
                .flatMap(variant -> RegionId.known().stream()
                        .map(region -> DynamicTest.dynamicTest(region + " " + variant, () -> {
                            CopyRequestSigner signer =
                                    signer().endpointVariant(variant).build();
                            assertThat(signer.sign(Copies.from(region.value(), region.value())
                                                    .build())
                                            .endpoint())
                                    .isEqualTo(Endpoints.ec2(region, variant));
                            CopyRequest cache = CacheSnapshotCopyRequest.builder()
                                    .endpointRegion(region.value())
                                    .sourceSnapshotName("a")
                                    .targetSnapshotName("b")
                                    .build();
                            SignedCopyRequest signed = signer.sign(cache);
                            assertThat(signed.endpoint()).isEqualTo(Endpoints.elastiCache(region, variant));
                            assertThat(signed.trace().credentialScope().region())
                                    .isEqualTo(region.value());
                        })));
    }

    @Test
    void endpoint_ofTheCaller_isUsedForTheRequestAlone() {
        SignedCopyRequest signed = signer().endpoint(URI.create("HTTP://LocalHost:4566/a"))
                .build()
                .sign(Copies.fromOregonToVirginia().build());
        assertThat(signed.uri()).isEqualTo(URI.create("http://localhost:4566/a"));
        assertThat(signed.host()).isEqualTo("localhost:4566");
        assertThat(signed.trace().credentialScope().region()).isEqualTo("us-east-1");
        assertThat(signed.unredactedBody()).contains("&PresignedUrl=https%3A%2F%2Fec2.us-west-2.amazonaws.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://proxy.example.com", "https://user:canary@proxy.example.com", "ftp://localhost"})
    void endpoint_ofAnotherKind_isRefused(String uri) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> signer().endpoint(URI.create(uri)))
                .satisfies(
                        e -> assertThat(Objects.requireNonNull(e.getMessage())).doesNotContain("canary"));
    }

    @Test
    void cacheRequest_withoutRegion_isRefused() {
        CopyRequest request = CacheSnapshotCopyRequest.builder()
                .sourceSnapshotName("a")
                .targetSnapshotName("b")
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> signer().build().sign(request))
                .withMessageContaining("endpointRegion");
    }

    @Test
    void credentials_expiredAnonymousOrUnfitForHeaders_areRefused() {
        assertThatThrownBy(() -> temporary(Copies.NOW).build().sign(CACHE))
                .isInstanceOf(ExpiredCredentialsException.class);
        assertThatThrownBy(() -> CopyRequestSigner.create(AnonymousCredentialsProvider.create())
                        .sign(CACHE))
                .isExactlyInstanceOf(UnusableCredentialsException.class);
        assertThatThrownBy(() -> CopyRequestSigner.create(StaticCredentialsProvider.create(
                                AwsSessionCredentials.create("AKIA", "secret", "canary\u00e9")))
                        .sign(CACHE))
                .isExactlyInstanceOf(UnusableCredentialsException.class)
                .hasMessage("the session token holds a character that no header can carry, at 6");
    }

    @Test
    void equalInputs_giveEqualRequests() {
        SnapshotCopyRequest request = Copies.fromOregonToVirginia().build();
        SignedCopyRequest one = signer().build().sign(request);
        assertThat(one)
                .isEqualTo(signer().build().sign(request))
                .hasSameHashCodeAs(signer().build().sign(request));
        assertThat(one)
                .isNotEqualTo(signer().clock(Copies.at(Copies.NOW.plusSeconds(1)))
                        .build()
                        .sign(request));
        assertThat(one)
                .doesNotHaveSameHashCodeAs(signer().clock(Copies.at(Copies.NOW.plusSeconds(1)))
                        .build()
                        .sign(request));
    }

    @Test
    void toString_namesTheEndpointOrItsVariant() {
        assertThat(signer().withoutPresigning().build())
                .hasToString("CopyRequestSigner[endpoint=PLAIN, presigner=null]");
        assertThat(signer().withoutPresigning()
                        .endpoint(URI.create("http://localhost:4566"))
                        .build())
                .hasToString("CopyRequestSigner[endpoint=http://localhost:4566, presigner=null]");
    }
}
