// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** What stays in memory of credentials whose owner has dropped them, while the presigner that used them lives on. */
class SecretsInHeapTest {
    private final List<AwsCredentialsIdentity> current = new ArrayList<>();
    private final List<PresignedUrl> url = new ArrayList<>();
    /** What the secrets are made from, so that they stand nowhere else in this test. */
    private final byte[] seed = new byte[16];

    @TempDir
    Path folder;

    @Test
    void heap_afterCredentialsAndUrlAreDropped_holdsNeither() throws IOException {
        new Random().nextBytes(seed);
        SnapshotCopyPresigner presigner = SnapshotCopyPresigner.builder(
                        new Provider(() -> CompletableFuture.completedFuture(current.get(0))))
                .clock(Copies.at(Copies.NOW))
                .build();
        current.add(AwsSessionCredentialsIdentity.create("AKIDHEAP", text('s'), text('t')));
        url.add(presigner.presignCopySnapshot(Copies.fromOregonToVirginia().build()));
        String shiftedSignature = shifted(url.get(0).trace().signature().value(), 1);

        try {
            Path alive = dump("alive.hprof");
            assertThat(holds(alive, text('s'))).as("secret, alive").isTrue();
            assertThat(holds(alive, text('t'))).as("token, alive").isTrue();
            assertThat(holds(alive, shifted(shiftedSignature, -1)))
                    .as("signature, alive")
                    .isTrue();

            current.clear();
            url.clear();
            Path dropped = dump("dropped.hprof");
            assertThat(holds(dropped, text('s'))).as("secret, dropped").isFalse();
            assertThat(holds(dropped, text('t'))).as("token, dropped").isFalse();
            assertThat(holds(dropped, shifted(shiftedSignature, -1)))
                    .as("signature, dropped")
                    .isFalse();
        } finally {
            Reference.reachabilityFence(presigner);
        }
    }

    private String text(char kind) {
        StringBuilder text = new StringBuilder();
        for (byte octet : seed) {
            text.append(kind).append((char) ('A' + (octet >> 4 & 0xF))).append((char) ('a' + (octet & 0xF)));
        }
        return text.toString();
    }

    private static String shifted(String text, int by) {
        StringBuilder shifted = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            shifted.append((char) (text.charAt(i) + by));
        }
        return shifted.toString();
    }

    /** Writes the live objects only. */
    private Path dump(String name) throws IOException {
        Path file = folder.resolve(name);
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), true);
        return file;
    }

    private static boolean holds(Path file, String text) throws IOException {
        byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            int matching = 0;
            while (matching < wanted.length && bytes[i + matching] == wanted[matching]) {
                matching++;
            }
            if (matching == wanted.length) {
                return true;
            }
        }
        return false;
    }
}
