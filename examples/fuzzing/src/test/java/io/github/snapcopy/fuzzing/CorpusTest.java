// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A target without a corpus would pass in every build without having seen anything. */
class CorpusTest {
    private static final Path TESTS = Path.of("src", "test", "java", "io", "github", "snapcopy", "fuzzing");
    private static final Path INPUTS = Path.of("src", "test", "resources", "io", "github", "snapcopy", "fuzzing");

    static List<Class<?>> targets() throws IOException, ClassNotFoundException {
        try (Stream<Path> files = Files.list(TESTS)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("FuzzTest.java"))
                    .sorted()
                    .toList();
            Class<?>[] targets = new Class<?>[names.size()];
            for (int i = 0; i < targets.length; i++) {
                targets[i] = Class.forName(
                        CorpusTest.class.getPackageName() + "." + names.get(i).replace(".java", ""));
            }
            return List.of(targets);
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void target_hasOneMethodAndASmallCorpus(Class<?> target) throws IOException {
        List<Method> methods = Arrays.stream(target.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(FuzzTest.class))
                .toList();
        assertThat(methods).hasSize(1); // one in a class, since one process fuzzes one
        Path inputs = INPUTS.resolve(target.getSimpleName() + "Inputs")
                .resolve(methods.get(0).getName());
        try (Stream<Path> files = Files.list(inputs)) {
            assertThat(files.toList())
                    .hasSizeBetween(10, 80)
                    .allSatisfy(file -> assertThat(Files.size(file)).isLessThanOrEqualTo(8192));
        }
    }
}
