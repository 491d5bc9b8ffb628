// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Known answers, each agreed on by several independent signers; the first wrong stage is the message. */
class PresignVectorTest {
    private static final List<JsonNode> VECTORS = load();
    private static final QuerySigner SIGNER = QuerySigner.create();

    private static List<JsonNode> load() {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> vectors = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PresignVectorTest.class.getResourceAsStream("/vectors/presign.jsonl")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                vectors.add(mapper.readTree(line));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return vectors;
    }

    @Test
    void vectors_ids_areUniqueAndComplete() {
        assertThat(VECTORS).hasSize(96);
        assertThat(VECTORS.stream().map(vector -> vector.get("id").asText())).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> vector_signed_hasTheAgreedStagesAndUrl() {
        return VECTORS.stream().map(vector -> {
            String name =
                    vector.get("id").asText() + ": " + vector.get("description").asText();
            return DynamicTest.dynamicTest(name, () -> check(vector));
        });
    }

    private static void check(JsonNode vector) {
        SignedQuery signed = SIGNER.sign(request(vector));
        JsonNode expected = vector.get("expected");
        SigningTrace trace = signed.trace();
        assertThat(trace.canonicalRequest().value())
                .as("canonical request")
                .isEqualTo(expected.get("canonicalRequest").asText());
        assertThat(trace.stringToSign().value())
                .as("string to sign")
                .isEqualTo(expected.get("stringToSign").asText());
        assertThat(trace.signature().value())
                .as("signature")
                .isEqualTo(expected.get("signature").asText());
        String url = expected.get("url").asText();
        assertThat(beforeQuery(signed.unredactedUrl()))
                .as("scheme, host and path")
                .isEqualTo(beforeQuery(url));
        assertThat(pairs(signed.unredactedUrl()))
                .as("multiset of pairs")
                .containsExactlyInAnyOrderElementsOf(pairs(url));
        assertThat(signed.unredactedUrl()).as("recommended spelling").isEqualTo(url);
        assertThat(signed.expiresAt())
                .isEqualTo(signed.signedAt().plusSeconds(vector.get("expiresIn").asLong()));
    }

    private static SigningRequest request(JsonNode vector) {
        JsonNode credentials = vector.get("credentials");
        JsonNode token = credentials.get("sessionToken");
        String region = vector.get("parameters").get("SourceRegion").asText();
        return SigningRequest.builder()
                .endpoint(endpoint(vector, region))
                .service("ec2")
                .region(region)
                .parameters(CopySnapshotParameters.of(
                        vector.get("parameters"),
                        vector.get("destinationRegion").asText(),
                        vector.get("sign").asText().equals("all")))
                .credentials(SigningCredentials.of(
                        credentials.get("accessKeyId").asText(),
                        credentials.get("secretAccessKey").asText(),
                        token.isNull() ? null : token.asText()))
                .signedAt(Instant.parse(vector.get("signedAt").asText()))
                .expiresIn(Duration.ofSeconds(vector.get("expiresIn").asLong()))
                .build();
    }

    /**
     * Without an endpoint of its own a vector names only the host it expects; the endpoint package has its own tests.
     */
    private static URI endpoint(JsonNode vector, String region) {
        JsonNode url = vector.get("endpoint").get("url");
        if (!url.isNull()) {
            return URI.create(url.asText());
        }
        String host = URI.create(vector.get("expected").get("url").asText()).getHost();
        assertThat(host).startsWith("ec2." + region + ".");
        return URI.create("https://" + host);
    }

    private static String beforeQuery(String url) {
        return url.substring(0, url.indexOf('?'));
    }

    private static List<String> pairs(String url) {
        return Arrays.asList(url.substring(url.indexOf('?') + 1).split("&", -1));
    }
}
