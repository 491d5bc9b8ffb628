// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code API.txt} of each module is its public surface; {@code -Dsnapcopy.write=true} writes it anew. */
class SurfaceTest {
    static Stream<LibraryModule> modules() {
        return LibraryModule.all().stream();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void apiTxt_isThePublicSurface(LibraryModule module) throws IOException {
        Path file = module.folder().resolve("API.txt");
        String surface = SurfaceText.of(module);
        if (Boolean.getBoolean("snapcopy.write")) {
            Files.writeString(file, surface);
        }
        String recorded = Files.exists(file) ? Files.readString(file) : "";
        assertThat(LineChanges.between(recorded, surface))
                .as(
                        "The public surface of %s has changed. If that is meant, write API.txt anew and commit it:%n"
                                + "mvn test -pl copy-testkit -am -Dtest=SurfaceTest -Dsnapcopy.write=true"
                                + " -Dsurefire.failIfNoSpecifiedTests=false",
                        module.name())
                .isEmpty();
    }
}
