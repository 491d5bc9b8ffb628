// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.snapcopy.sigv4.SigningCredentials;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The known answers of several independent signers. */
record Vectors(String id, String url, SigningCredentials credentials, Instant signedAt, JsonNode json) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static List<Vectors> all() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Vectors.class.getResourceAsStream("/vectors/presign.jsonl")),
                StandardCharsets.UTF_8))) {
            return lines.lines().map(Vectors::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vectors of(String line) {
        try {
            JsonNode json = MAPPER.readTree(line);
            JsonNode credentials = json.get("credentials");
            JsonNode token = credentials.get("sessionToken");
            return new Vectors(
                    json.get("id").asText(),
                    json.get("expected").get("url").asText(),
                    SigningCredentials.of(
                            credentials.get("accessKeyId").asText(),
                            credentials.get("secretAccessKey").asText(),
                            token.isNull() ? null : token.asText()),
                    Instant.parse(json.get("signedAt").asText()),
                    json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
