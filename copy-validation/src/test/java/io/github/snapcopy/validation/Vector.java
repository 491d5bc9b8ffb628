// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.QueryString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One line of a vector or fixture file: a request in the input form of {@code snapcopy validate}. */
record Vector(String id, JsonNode line) {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    static final Path RESOURCES = Path.of("src/test/resources");

    static List<Vector> readAll(Path file) {
        try {
            return Files.readAllLines(file).stream().map(Vector::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Vector read(String text) {
        try {
            JsonNode line = JSON.readTree(text);
            return new Vector(line.path("id").asText(), line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CopyParameters parameters() {
        CopyOperation operation =
                CopyOperation.byId(line.get("operation").asText()).orElseThrow();
        return line.has("query")
                ? QueryString.read(operation, line.get("query").asText())
                : CopyParameters.fromMap(operation, map("parameters"));
    }

    CopyContext context() {
        return CopyContext.fromMap(map("context"));
    }

    CopyValidator validator() {
        JsonNode options = line.path("options");
        CopyValidator.Builder validator = CopyValidator.builder();
        options.path("enable").forEach(id -> validator.enable(id.asText()));
        if (options.has("edition")) {
            validator.edition(LocalDate.parse(options.get("edition").asText()));
        }
        return validator.build();
    }

    ValidationReport report() {
        return validator().validate(parameters(), context());
    }

    List<String> texts(String field) {
        return JSON.convertValue(
                line.get(field), JSON.getTypeFactory().constructCollectionType(List.class, String.class));
    }

    private Map<String, Object> map(String field) {
        return line.has(field)
                ? JSON.convertValue(
                        line.get(field), JSON.getTypeFactory().constructMapType(Map.class, String.class, Object.class))
                : Map.of();
    }

    @Override
    public String toString() {
        return id + ": " + line.path("why").asText();
    }
}
