// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    @Test
    void next_linesOfAnyEnd_areReadWithoutIt() throws Exception {
        assertThat(lines("a\nb\r\n\n\r\nc", 100)).containsExactly("a", "b", "", "", "c");
    }

    @Test
    void next_finalLineEnd_opensNoFurtherLine() throws Exception {
        assertThat(lines("a\n", 100)).containsExactly("a");
        assertThat(lines("", 100)).isEmpty();
        assertThat(lines("\n", 100)).containsExactly("");
    }

    @Test
    void next_lineOverTheBound_isSkippedToItsEnd() throws Exception {
        assertThat(lines("aaaa\nbbbbb\nc\n" + "d".repeat(200_000) + "\nee", 4))
                .containsExactly("aaaa", "too long", "c", "too long", "ee");
    }

    @Test
    void next_lineOverManyChunks_isWhole() throws Exception {
        String line = "\u00e9".repeat(300_000);
        assertThat(lines(line + "\nx", 1 << 20)).containsExactly(line, "x");
    }

    @Test
    void text_notUtf8_isRefusedByItsByte() throws Exception {
        LineReader reader = reader(new byte[] {'a', (byte) 0xC3, 'b', '\n'}, 100);
        assertThat(reader.next()).isTrue();
        assertThatThrownBy(reader::text).hasMessage("not UTF-8: byte 2");
    }

    @Test
    void text_surrogateEncodedInUtf8_isRefused() throws Exception {
        LineReader reader = reader(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, 100);
        assertThat(reader.next()).isTrue();
        assertThatThrownBy(reader::text).hasMessageStartingWith("not UTF-8");
    }

    @Test
    void next_noInputWaiting_isAnnouncedOnce() throws Exception {
        AtomicInteger waits = new AtomicInteger();
        PipedOutputStream end = new PipedOutputStream();
        try (InputStream in = new PipedInputStream(end, 1 << 17)) {
            LineReader reader = new LineReader(in, 100, waits::incrementAndGet);
            end.write("a\nb\nc".getBytes(StandardCharsets.UTF_8));
            assertThat(waits).hasValue(0);
            assertThat(reader.next()).isTrue();
            assertThat(reader.next()).isTrue();
            assertThat(waits).hasValue(0);
            end.close();
            assertThat(reader.next()).isTrue();
            assertThat(waits).hasValue(1);
            assertThat(reader.text()).isEqualTo("c");
        }
    }

    private static List<String> lines(String text, int longest) throws IOException, UnusableInputException {
        LineReader reader = reader(text.getBytes(StandardCharsets.UTF_8), longest);
        List<String> lines = new ArrayList<>();
        while (reader.next()) {
            lines.add(reader.isTooLong() ? "too long" : reader.text());
        }
        return lines;
    }

    private static LineReader reader(byte[] bytes, int longest) {
        return new LineReader(new ByteArrayInputStream(bytes), longest, () -> {});
    }
}
