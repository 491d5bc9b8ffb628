// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package com.example.kotlin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KotlinTest {
    @Test
    void program_buildsAndPresigns() {
        assertThat(NightlyCopyKt.presignedBody("Nightly")).contains("&Description=Nightly&", "PresignedUrl=https");
        assertThat(NightlyCopyKt.presignedBody(null)).doesNotContain("&Description=");
    }

    @Test
    void program_readsWhatMayBeNull() {
        assertThat(NightlyCopyKt.sourceRegionOf(Map.of())).isEqualTo("none");
        assertThat(NightlyCopyKt.sourceRegionOf(Map.of("SourceRegion", "us-west-2")))
                .isEqualTo("us-west-2");
        assertThat(NightlyCopyKt.rulesBrokenBy(Map.of("SourceRegion", "us-west-2")))
                .isNotEmpty();
    }

    @Test
    void nullWhereNoneIsTaken_doesNotCompile(@TempDir Path folder) throws IOException {
        assertThat(compile(folder, """
                import io.github.snapcopy.core.SnapshotCopyRequest
                import io.github.snapcopy.parameters.CopyParameters
                import io.github.snapcopy.sigv4.SigningCredentials
                fun passesNull() = SnapshotCopyRequest.builder().description(null)
                fun passesNullable(text: String?) = SnapshotCopyRequest.builder().tag("key", text)
                fun takesForGranted(p: CopyParameters): Int = p.text("SourceRegion").length
                fun returnsAsNotNull(p: CopyParameters): String = p.text("SourceRegion")
                fun guards(p: CopyParameters): Int = p.text("SourceRegion")?.length ?: 0
                fun needsNoGuard(r: SnapshotCopyRequest): Int = r.toFormBody().length
                fun mayBeNull(token: String?) = SigningCredentials.of("a", "b", token)
                """)).containsExactly(4, 5, 6, 7);
    }

    /** Compiles a file and returns the lines with errors. */
    private static List<Integer> compile(Path folder, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("Wrong.kt"), text);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ExitCode code = new K2JVMCompiler()
                .exec(
                        new PrintStream(output, true, StandardCharsets.UTF_8),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "-no-stdlib",
                        "-d",
                        folder.resolve("classes").toString(),
                        file.toString());
        String messages = output.toString(StandardCharsets.UTF_8);
        assertThat(code).as(messages).isEqualTo(ExitCode.COMPILATION_ERROR);
        return messages.lines()
                .filter(line -> line.contains("Wrong.kt:") && line.contains(": error:"))
                .map(line -> line.split("Wrong\\.kt:")[1].split(":")[0])
                .map(Integer::valueOf)
                .collect(Collectors.toList());
    }
}
