// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every file against the schema it names, and the schemas against files with mistakes. */
class VectorSchemaTest {
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final Path REQUESTS = VectorFilesTest.FOLDER.resolve("request-vectors/time-based-copies.json");
    private static final Path PRESIGNED = VectorFilesTest.FOLDER.resolve("presign-vectors/published.json");

    @TestFactory
    Stream<DynamicTest> file_fitsItsSchema() {
        List<Path> files = new ArrayList<>(RawVectors.files("request-vectors"));
        files.addAll(RawVectors.files("presign-vectors"));
        files.add(VectorFilesTest.FOLDER.resolve("index.json"));
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThat(schemaOf(file).validate(RawVectors.read(file)))
                                .isEmpty()));
    }

    @Test
    void schemas_areThemselvesSchemas() {
        JsonSchema dialect = SCHEMAS.getSchema(SchemaLocation.of(SchemaId.V202012));
        assertThat(Stream.of("index", "request-vectors", "presign-vectors")
                        .map(name -> RawVectors.read(VectorFilesTest.FOLDER.resolve(name + ".schema.json"))))
                .allSatisfy(schema -> assertThat(dialect.validate(schema)).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> mistake_fitsNoSchema() {
        return Stream.of(
                mistake(REQUESTS, "unknown member", vector -> vector.put("comment", "x")),
                mistake(REQUESTS, "no rule", vector -> vector.remove("rule")),
                mistake(REQUESTS, "unknown result", vector -> vector.put("result", "acceptable")),
                mistake(REQUESTS, "disputed without a conflict", vector -> {
                    vector.put("result", "disputed");
                    vector.remove("disputes");
                }),
                mistake(REQUESTS, "conflict without dispute", vector -> {
                    vector.put("result", "invalid");
                    vector.putArray("disputes").add("C-10");
                }),
                mistake(REQUESTS, "parameters and query", vector -> vector.put("query", "Action=CopyImage")),
                mistake(
                        REQUESTS,
                        "violation without severity",
                        vector -> vector.putArray("violations")
                                .addObject()
                                .put("parameter", "Name")
                                .put("rule", "required-parameter")),
                mistake(PRESIGNED, "neither answer nor refusal", vector -> vector.remove("expected")),
                mistake(PRESIGNED, "answer and refusal", vector -> vector.put("refusedFor", "expiresIn")),
                mistake(PRESIGNED, "valid life too long", vector -> vector.put("expiresIn", 604_801)),
                mistake(
                        PRESIGNED,
                        "signature in capitals",
                        vector -> vector.withObjectProperty("expected").put("signature", "A".repeat(64))),
                mistake(
                        PRESIGNED,
                        "URL with a space",
                        vector -> vector.withObjectProperty("expected")
                                .put(
                                        "url",
                                        "https://ec2.us-west-2.amazonaws.com/?a b&X-Amz-Signature=" + "a".repeat(64))));
    }

    private static DynamicTest mistake(Path file, String name, Consumer<ObjectNode> change) {
        return DynamicTest.dynamicTest(name, () -> {
            JsonNode root = RawVectors.read(file);
            change.accept((ObjectNode) root.get("vectors").get(0));
            assertThat(schemaOf(file).validate(root)).isNotEmpty();
        });
    }

    private static JsonSchema schemaOf(Path file) {
        String name = RawVectors.read(file).get("$schema").textValue();
        return SCHEMAS.getSchema(RawVectors.read(file.resolveSibling(name).normalize()));
    }
}
