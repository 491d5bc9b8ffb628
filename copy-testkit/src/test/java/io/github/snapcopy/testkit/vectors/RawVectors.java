// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The vector files as a program in another language sees them: JSON, and nothing of this library. */
final class RawVectors {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, JsonNode> BY_ID = byId();

    private RawVectors() {}

    static JsonNode withId(String id) {
        return Objects.requireNonNull(BY_ID.get(id), id);
    }

    static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(VectorFilesTest.FOLDER.resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, JsonNode> byId() {
        Map<String, JsonNode> vectors = new LinkedHashMap<>();
        for (String folder : List.of("request-vectors", "presign-vectors")) {
            for (Path file : files(folder)) {
                for (JsonNode vector : read(file).get("vectors")) {
                    if (vectors.put(vector.get("id").textValue(), vector) != null) {
                        throw new IllegalStateException("id is not unique: " + vector.get("id"));
                    }
                }
            }
        }
        return vectors;
    }
}
