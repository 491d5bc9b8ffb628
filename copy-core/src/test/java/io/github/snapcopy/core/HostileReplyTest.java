// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.snapcopy.parameters.CopyOperation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No reply costs more than reading it, makes anything be fetched, or gets a file of this machine into a message. */
class HostileReplyTest {
    private static final long LONGEST_MILLIS = 50;

    @Test
    void hostileReply_isRefusedInTimeAndFetchesNothing(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("canary.txt"), "canary-content");
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(1);
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/";
            Map<String, byte[]> replies =
                    HostileReplies.at(address, file.toUri().toString());
            assertThat(replies).hasSizeGreaterThanOrEqualTo(25);
            replies.forEach(HostileReplyTest::refuse);
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .as("nobody has called")
                    .isThrownBy(server::accept);
        }
    }

    private static void refuse(String name, byte[] reply) {
        String text = new String(reply, StandardCharsets.UTF_8);
        assertRefused(name, () -> SnapshotCopyResult.read(new ByteArrayInputStream(reply)));
        assertRefused(
                name, () -> CopyFault.read(CopyOperation.EC2_COPY_SNAPSHOT, 400, new ByteArrayInputStream(reply)));
        if (!name.equals("an encoding nobody knows")) {
            assertRefused(name, () -> SnapshotCopyResult.read(text));
        }
    }

    /** The best of several runs counts, since the first ones load and compile classes and any may be interrupted. */
    private static void assertRefused(String name, Runnable read) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 40 && best > LONGEST_MILLIS; i++) {
            long start = System.nanoTime();
            assertThatExceptionOfType(MalformedReplyException.class)
                    .as(name)
                    .isThrownBy(read::run)
                    .satisfies(e -> assertThat(e.getMessage())
                            .as(name)
                            .hasSizeLessThan(300)
                            .doesNotContain("canary"));
            best = Math.min(best, (System.nanoTime() - start) / 1_000_000);
        }
        assertThat(best).as("milliseconds for %s", name).isLessThanOrEqualTo(LONGEST_MILLIS);
    }

    /** What is refused is refused for its form: the bounds themselves are reached by ordinary replies. */
    @Test
    void reply_atTheBounds_isRead() {
        String open = "<a>".repeat(XmlReply.DEEPEST - 1);
        String close = "</a>".repeat(XmlReply.DEEPEST - 1);
        String padding = " ".repeat(XmlReply.LONGEST - 4_000);
        String items = "<b/>".repeat(100);
        String reply = "<CopySnapshotResponse><snapshotId>s</snapshotId>" + items + open + close + padding
                + "</CopySnapshotResponse>";
        assertThat(SnapshotCopyResult.read(reply).snapshotId()).isEqualTo("s");
        String tooDeep = reply.replace(open, open + "<a>").replace(close, close + "</a>");
        assertThatExceptionOfType(MalformedReplyException.class)
                .isThrownBy(() -> SnapshotCopyResult.read(tooDeep))
                .withMessageContaining("nested more than 32 deep");
    }

    @Test
    void reply_ofTheGreatestLengthAndCount_isReadAndOfOneMoreIsNot() {
        String start = "<CopySnapshotResponse><snapshotId>s</snapshotId>";
        String end = "</CopySnapshotResponse>";
        String items = "<b/>".repeat(XmlReply.MOST_ELEMENTS - 2);
        String reply = start + items + " ".repeat(XmlReply.LONGEST - (start + items + end).length()) + end;
        assertThat(reply).hasSize(XmlReply.LONGEST);
        assertRead(reply);
        assertRefused(reply + " ", "the reply is longer than 1 MiB");
        assertRefused(
                reply.replaceFirst("    </Copy", "<b/></Copy"),
                "the reply has more than 20000 elements, line 1, column");
    }

    private static void assertRead(String reply) {
        assertThat(SnapshotCopyResult.read(reply).snapshotId()).isEqualTo("s");
        assertThat(SnapshotCopyResult.read(stream(reply)).snapshotId()).isEqualTo("s");
    }

    private static void assertRefused(String reply, String message) {
        for (Runnable read :
                List.<Runnable>of(() -> SnapshotCopyResult.read(reply), () -> SnapshotCopyResult.read(stream(reply)))) {
            assertThatExceptionOfType(MalformedReplyException.class)
                    .isThrownBy(read::run)
                    .withMessageStartingWith(message);
        }
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void reply_withEntitiesOfXmlItself_isRead() {
        assertThat(SnapshotCopyResult.read("<CopySnapshotResponse><snapshotId>&lt;&#65;&amp;&#x42;&gt;&quot;&apos;"
                                + "</snapshotId></CopySnapshotResponse>")
                        .snapshotId())
                .isEqualTo("<A&B>\"'");
    }
}
