// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The libraries whose size and start are compared. */
public enum ClassPath {
    /** Nothing at all. */
    NONE("nothing"),
    /** This library. */
    SNAPCOPY("Snapcopy, `copy-presign`"),
    /** The signer of the AWS SDK 2. */
    SDK_SIGNER("AWS SDK 2 `http-auth-aws`"),
    /** The client of the AWS SDK 2 with the smallest of its HTTP clients. */
    EC2_CLIENT("AWS SDK 2 `ec2` with `url-connection-client` (not its default Apache and Netty)");

    private final String title;

    ClassPath(String title) {
        this.title = title;
    }

    private List<String> roots() {
        return switch (this) {
            case NONE -> List.of();
            case SNAPCOPY -> List.of("io.github.snapcopy:copy-presign");
            case SDK_SIGNER -> List.of("software.amazon.awssdk:http-auth-aws");
            case EC2_CLIENT -> List.of("software.amazon.awssdk:ec2", "software.amazon.awssdk:url-connection-client");
        };
    }

    /**
     * Its name in the report.
     *
     * @return Markdown
     */
    public String title() {
        return title;
    }

    /**
     * The jars that Maven has resolved for it.
     *
     * @param home where {@code lib} and {@code dependencies.txt} are
     * @return files that exist
     * @throws IOException if they cannot be read
     */
    public List<Path> jars(Path home) throws IOException {
        DependencyTree tree = DependencyTree.read(Files.readAllLines(home.resolve("dependencies.txt")));
        List<Path> jars = tree.closure(roots()).stream()
                .map(name -> home.resolve("lib").resolve(name))
                .toList();
        for (Path jar : jars) {
            if (!Files.exists(jar)) {
                throw new IOException("missing: lib/" + jar.getFileName());
            }
        }
        return jars;
    }
}
