// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package com.example.classpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.snapcopy.core.CopyRequest;
import io.github.snapcopy.presign.SnapshotCopyPresigner;
import io.github.snapcopy.values.RegionId;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The library needs no configuration for an ahead-of-time compiler: what such a compiler cannot see is not there. */
class MainPathTest {
    @Test
    void library_refersToNothingReflective() throws Exception {
        Map<String, Set<String>> found = new TreeMap<>();
        int classes = 0;
        for (Class<?> member : Set.of(RegionId.class, CopyRequest.class, SnapshotCopyPresigner.class)) {
            classes += read(placeOf(member), found);
        }
        assertThat(classes).isGreaterThan(150);
        assertThat(found).isEmpty();
    }

    @Test
    void reflection_isFoundInAClassThatUsesIt() throws Exception {
        try (InputStream file = MainPathTest.class.getResourceAsStream("MainPathTest$Sample.class")) {
            assertThat(ClassReferences.methods(file).stream().filter(Reflective::is))
                    .containsExactlyInAnyOrder("java.lang.Class.forName", "java.lang.Class.getResource");
        }
    }

    /** What the JDK does by itself is left: constants of an enum, the implementation of a digest, classes for lambdas. */
    @Test
    void library_callsNothingReflectiveWhenRunning() throws Exception {
        Set<ReflectiveCalls.Call> calls = ReflectiveCalls.of(NightlyCopy.class);
        assertThat(calls).isNotEmpty().allMatch(call -> ReflectiveCalls.isOfJdk(call.caller()));
        assertThat(calls)
                .extracting(ReflectiveCalls.Call::called)
                .noneMatch(called -> called.contains("Resource"))
                .noneMatch(called -> called.startsWith("java.util.ServiceLoader"))
                .noneMatch(called -> called.startsWith("java.lang.reflect.Proxy"));
    }

    @Test
    void reflection_isFoundInAProgramThatUsesIt() throws Exception {
        assertThat(ReflectiveCalls.of(Sample.class))
                .extracting(ReflectiveCalls.Call::caller, ReflectiveCalls.Call::called)
                .contains(
                        tuple(Sample.class.getName() + ".main", "java.lang.Class.forName"),
                        tuple(Sample.class.getName() + ".main", "java.lang.Class.getResource"));
    }

    /** What must be found. */
    static final class Sample {
        public static void main(String[] arguments) throws Exception {
            System.out.println(Class.forName("java.util.BitSet").getResource("BitSet.class"));
        }
    }

    private static Path placeOf(Class<?> member) throws URISyntaxException {
        return Path.of(
                member.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    /** Reads the classes of a jar, or of a folder when nothing was packaged. */
    private static int read(Path place, Map<String, Set<String>> found) throws IOException {
        if (Files.isDirectory(place)) {
            return readTree(place, found);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return readTree(jar.getPath("/"), found);
        }
    }

    private static int readTree(Path root, Map<String, Set<String>> found) throws IOException {
        int classes = 0;
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                classes++;
                try (InputStream content = Files.newInputStream(file)) {
                    Set<String> reflective = new TreeSet<>(ClassReferences.methods(content));
                    reflective.removeIf(method -> !Reflective.is(method));
                    if (!reflective.isEmpty()) {
                        found.put(file.toString(), reflective);
                    }
                }
            }
        }
        return classes;
    }
}
