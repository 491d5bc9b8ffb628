// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.inspect.PresignedUrlInspector;
import io.github.snapcopy.inspect.Verification;
import io.github.snapcopy.sigv4.SigningCredentials;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The programs whose start is measured do what they are said to do. */
class StartProgramsTest {
    private static String printed(Runnable program) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    private static Verification verified(Runnable program) {
        return PresignedUrlInspector.create()
                .verify(
                        printed(program),
                        SigningCredentials.of("AKIASNAPCOPYBENCHMRK", "made/up+for/the+benchmarks/of+Snapcopy00"));
    }

    @Test
    void snapcopy_printsAGenuineUrl() {
        assertThat(verified(() -> SnapcopyProgram.main(new String[0]))).isInstanceOf(Verification.Genuine.class);
    }

    @Test
    void sdkSigner_printsAGenuineUrl() {
        assertThat(verified(() -> SdkSignerProgram.main(new String[0]))).isInstanceOf(Verification.Genuine.class);
    }

    @Test
    void ec2Client_printsAGenuineUrl() {
        assertThat(verified(() -> Ec2ClientProgram.main(new String[0]))).isInstanceOf(Verification.Genuine.class);
    }

    @Test
    void empty_printsNothing() {
        assertThat(printed(() -> EmptyProgram.main(new String[0]))).isEmpty();
    }
}
