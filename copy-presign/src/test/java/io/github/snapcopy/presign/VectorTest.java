// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.validation.CopyValidator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Known answers, each agreed on by several independent signers, through the presigner. */
class VectorTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<JsonNode> VECTORS = load();

    private static List<JsonNode> load() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(VectorTest.class.getResourceAsStream("/vectors/presign.jsonl")),
                StandardCharsets.UTF_8))) {
            return lines.lines().map(VectorTest::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<DynamicTest> each(java.util.function.Consumer<JsonNode> test) {
        return VECTORS.stream()
                .map(vector -> DynamicTest.dynamicTest(
                        text(vector, "id") + ": " + text(vector, "description"), () -> test.accept(vector)));
    }

    private static String text(JsonNode vector, String name) {
        return vector.get(name).asText();
    }

    @Test
    void vectors_areAllThereAndMakeAcceptableRequests() {
        assertThat(VECTORS).hasSize(96);
        assertThat(VECTORS)
                .allSatisfy(vector -> assertThat(CopyValidator.standard()
                                .validate(parameters(vector), context(vector))
                                .errors())
                        .isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> unchecked_vector_givesTheAgreedUrl() {
        return each(vector -> assertAgreed(
                vector,
                UncheckedPresigner.of(presigner(vector))
                        .presign(parameters(vector), text(vector, "destinationRegion"))));
    }

    @TestFactory
    Stream<DynamicTest> presignCopySnapshot_vector_givesTheAgreedUrl() {
        return each(vector -> assertAgreed(vector, presigner(vector).presignCopySnapshot(request(vector))));
    }

    @TestFactory
    Stream<DynamicTest> withPresignedUrl_vector_sendsTheAgreedUrl() {
        return each(vector -> {
            SnapshotCopyPresigner presigner = presigner(vector);
            SnapshotCopyRequest ready = presigner.withPresignedUrl(request(vector));
            assertThat(UrlParts.pairsOf(ready.toFormBody()))
                    .contains(
                            Map.entry("PresignedUrl", text(vector.get("expected"), "url")),
                            Map.entry("DestinationRegion", text(vector, "destinationRegion")));
        });
    }

    private static void assertAgreed(JsonNode vector, PresignedUrl url) {
        JsonNode expected = vector.get("expected");
        assertThat(url.trace().canonicalRequest().value()).isEqualTo(text(expected, "canonicalRequest"));
        assertThat(url.trace().stringToSign().value()).isEqualTo(text(expected, "stringToSign"));
        assertThat(url.trace().signature().value()).isEqualTo(text(expected, "signature"));
        assertThat(url.unredactedUrl()).isEqualTo(text(expected, "url"));
        assertThat(url.signedAt()).isEqualTo(Instant.parse(text(vector, "signedAt")));
        assertThat(url.expiresIn()).hasSeconds(vector.get("expiresIn").asLong());
        assertThat(url.expiresAt()).isEqualTo(url.signedAt().plus(url.expiresIn()));
    }

    private static CopyParameters parameters(JsonNode vector) {
        Map<String, Object> map = MAPPER.convertValue(vector.get("parameters"), new TypeReference<>() {});
        return CopyParameters.fromMap(CopyOperation.EC2_COPY_SNAPSHOT, map);
    }

    private static CopyContext context(JsonNode vector) {
        return CopyContext.ofEndpointRegion(text(vector, "destinationRegion"));
    }

    private static SnapshotCopyRequest request(JsonNode vector) {
        return SnapshotCopyRequest.from(parameters(vector), context(vector));
    }

    private static SnapshotCopyPresigner presigner(JsonNode vector) {
        JsonNode credentials = vector.get("credentials");
        String id = text(credentials, "accessKeyId");
        String secret = text(credentials, "secretAccessKey");
        AwsCredentialsIdentity identity = credentials.get("sessionToken").isNull()
                ? AwsCredentialsIdentity.create(id, secret)
                : AwsSessionCredentialsIdentity.create(id, secret, text(credentials, "sessionToken"));
        SnapshotCopyPresigner.Builder builder = SnapshotCopyPresigner.builder(new Provider(identity))
                .clock(Copies.at(Instant.parse(text(vector, "signedAt"))))
                .expiresIn(Duration.ofSeconds(vector.get("expiresIn").asLong()))
                .signedParameters(
                        text(vector, "sign").equals("all") ? SignedParameters.ALL : SignedParameters.DOCUMENTED);
        JsonNode endpoint = vector.get("endpoint").get("url");
        return endpoint.isNull()
                ? builder.build()
                : builder.sourceEndpoint(URI.create(endpoint.asText())).build();
    }
}
