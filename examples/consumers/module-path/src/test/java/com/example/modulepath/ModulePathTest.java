// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package com.example.modulepath;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModulePathTest {
    /** What the program needs: its classes and the jars, without those of the tests. */
    private static final String MODULE_PATH = Arrays.stream(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !isOfTests(Path.of(entry)))
            .collect(Collectors.joining(File.pathSeparator));

    @Test
    void program_runsOnTheModulePath() throws Exception {
        assertThat(java()).isEqualTo("module com.example.modulepath uses module io.github.snapcopy.presign: true");
    }

    @Test
    void hiddenPackage_isNotReachableWhenRunning() throws Exception {
        assertThat(java("io.github.snapcopy.internal.text.Ascii"))
                .contains("IllegalAccessException")
                .contains("module io.github.snapcopy.validation does not export io.github.snapcopy.internal.text");
    }

    @Test
    void hiddenPackage_isNotReachableWhenCompiling(@TempDir Path output) {
        assertThat(compile(output, "io.github.snapcopy.internal.text.Ascii"))
                .anyMatch(message -> message.contains("package io.github.snapcopy.internal.text is not visible"));
    }

    @Test
    void exportedPackage_isReachableWhenCompiling(@TempDir Path output) {
        assertThat(compile(output, "io.github.snapcopy.values.RegionId")).isEmpty();
    }

    private static boolean isOfTests(Path entry) {
        String name = entry.getFileName().toString();
        return name.equals("test-classes")
                || List.of("junit-", "opentest4j-", "apiguardian-", "assertj-", "byte-buddy-", "slf4j-nop", "surefire-")
                        .stream()
                        .anyMatch(name::startsWith);
    }

    private static String java(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-p",
                MODULE_PATH,
                "-m",
                "com.example.modulepath/com.example.modulepath.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("JAVA_TOOL_OPTIONS"); // of which the JVM would print a line
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output.strip();
    }

    /** Compiles a module that names a type, and returns what the compiler says. */
    private static List<String> compile(Path output, String type) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        compiler.getTask(
                        null,
                        null,
                        diagnostics,
                        List.of("-p", MODULE_PATH, "-d", output.toString(), "-Xlint:all", "-proc:none"),
                        null,
                        List.of(
                                source("module-info", "module other { requires io.github.snapcopy.presign; }"),
                                source("other/Other", "package other; class Other { " + type + " field; }")))
                .call();
        return diagnostics.getDiagnostics().stream()
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .collect(Collectors.toList());
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(URI.create("memory:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
