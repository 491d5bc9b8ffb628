// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sdk;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Runs a class of the tests as an application with a class path of its own, in a process of its own. */
final class Applications {
    private Applications() {}

    /** Where the classes of the tests are, which belong to the module here. */
    private static Path ofTests() {
        String name = "/" + Applications.class.getName().replace('.', '/') + ".class";
        String url =
                Objects.requireNonNull(Applications.class.getResource(name)).toString();
        return Path.of(URI.create(url.substring(0, url.length() - name.length() + 1)));
    }

    static Path jarOf(String className) {
        try {
            return Path.of(URI.create(Class.forName(className)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toString()));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** All that is on the paths of this process. */
    static List<Path> everything() {
        Set<Path> entries = new LinkedHashSet<>();
        entries.add(jarOf(CopyRequestInterceptor.class.getName()));
        for (String property : List.of("jdk.module.path", "java.class.path")) {
            for (String entry : System.getProperty(property, "").split(File.pathSeparator, -1)) {
                if (!entry.isEmpty()) {
                    entries.add(Path.of(entry));
                }
            }
        }
        return new ArrayList<>(entries);
    }

    /** What the application prints, the first line of it; what it writes to the other stream is shown if it fails. */
    static String run(List<Path> classPath, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        List<String> entries = new ArrayList<>(List.of(ofTests().toString()));
        classPath.forEach(entry -> entries.add(entry.toString()));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                String.join(File.pathSeparator, entries),
                main.getName()));
        command.addAll(List.of(arguments));
        File errors = File.createTempFile("application", ".err");
        errors.deleteOnExit();
        Process process = new ProcessBuilder(command).redirectError(errors).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new AssertionError(Files.readString(errors.toPath()));
        }
        return out.strip();
    }
}
