// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The vector files are what the generator makes; {@code -Dsnapcopy.write=true} writes them anew. */
class VectorFilesTest {
    static final Path FOLDER = Path.of("src/main/resources/io/github/snapcopy/testkit/vectors");
    static final Map<String, String> GENERATED = VectorGenerator.files();

    @BeforeAll
    static void writeIfTold() throws IOException {
        if (Boolean.getBoolean("snapcopy.write")) {
            write();
        }
    }

    @TestFactory
    Stream<DynamicTest> file_isWhatTheGeneratorMakes() {
        return GENERATED.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(),
                        () -> assertThat(Files.readAllBytes(FOLDER.resolve(file.getKey())))
                                .asString(StandardCharsets.ISO_8859_1)
                                .isEqualTo(file.getValue())));
    }

    @Test
    void folders_holdNoOtherFile() throws IOException {
        Set<String> found = new TreeSet<>();
        for (String folder : Set.of("request-vectors", "presign-vectors")) {
            try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
                files.forEach(file -> found.add(folder + "/" + file.getFileName()));
            }
        }
        Set<String> expected = new TreeSet<>(GENERATED.keySet());
        expected.remove("index.json");
        assertThat(found).isEqualTo(expected);
    }

    private static void write() throws IOException {
        for (Map.Entry<String, String> file : GENERATED.entrySet()) {
            Path path = FOLDER.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
