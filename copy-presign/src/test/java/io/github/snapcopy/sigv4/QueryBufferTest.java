// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryBufferTest {
    private static final byte[] OCTETS = HexFormat.of().parseHex("00017f80a5ff");

    /** Everything that can be appended, behind a text that begins with {@code x}. */
    private static final Map<String, Consumer<QueryBuffer>> PIECES = Map.of(
            "&literal=", buffer -> buffer.literal("&literal="),
            "a%20%C3%A9%F0%9F%98%80", buffer -> buffer.encoded("a \u00e9\ud83d\ude00"),
            "604800", buffer -> buffer.number(604_800),
            "07", buffer -> buffer.twoDigits(7),
            "xxxxxxxx", buffer -> buffer.again(0, 8),
            "T000000Z", buffer -> buffer.append("T000000Z".getBytes(StandardCharsets.US_ASCII)),
            "00017f80a5ff", buffer -> buffer.hex(OCTETS));

    private final QueryBuffer buffer = new QueryBuffer();

    private static QueryBuffer filled(int length) {
        return new QueryBuffer().literal("x".repeat(length));
    }

    @Test
    void piece_whereTheRoomEnds_isComplete() {
        int capacity = new QueryBuffer().bytes().length;
        PIECES.forEach((text, piece) -> {
            for (int length = capacity - 30; length <= capacity; length++) {
                QueryBuffer full = filled(length);
                piece.accept(full);
                assertThat(full.text(0)).as("%s after %d", text, length).isEqualTo("x".repeat(length) + text);
            }
        });
    }

    @Test
    void buffer_filledByteByByte_growsRarely() {
        int grown = 0;
        byte[] before = buffer.bytes();
        for (int i = 0; i < 100_000; i++) {
            buffer.literal("x");
            if (buffer.bytes() != before) {
                before = buffer.bytes();
                grown++;
            }
        }
        assertThat(grown).isLessThan(20);
        assertThat(buffer.text(0)).isEqualTo("x".repeat(100_000));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 10, 11, 60, 99, 100, 604_800, Integer.MAX_VALUE})
    void number_isWrittenInDecimal(int number) {
        assertThat(buffer.literal("a=").number(number).literal("&").text(0)).isEqualTo("a=" + number + "&");
    }

    @Test
    void literal_beyondAscii_isRefused() {
        assertThat(buffer.literal("\u007f").text(0)).isEqualTo("\u007f");
        for (String text : new String[] {"\u0080", "a\u0141", "\ud83d\ude00"}) {
            assertThatThrownBy(() -> buffer.literal(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("beyond ASCII");
        }
    }

    @Test
    void wipe_leavesNoByteOfWhatWasWritten() {
        buffer.literal("secret".repeat(200));
        buffer.wipe();
        assertThat(buffer.length()).isZero();
        assertThat(buffer.bytes()).containsOnly(0);

        buffer.literal("secret".repeat(200));
        buffer.goBackTo(10);
        buffer.literal("short");
        buffer.wipe();
        assertThat(buffer.bytes()).containsOnly(0);
    }

    @Test
    void wipe_ofALargeBuffer_keepsNoMoreThan64KiB() {
        int kept = 64 * 1024;
        QueryBuffer largest = filled(kept);
        byte[] bytes = largest.bytes();
        assertThat(bytes).hasSize(kept);
        largest.wipe();
        assertThat(largest.bytes()).isSameAs(bytes).containsOnly(0);

        QueryBuffer larger = filled(kept + 1);
        larger.wipe();
        assertThat(larger.bytes()).hasSize(kept).containsOnly(0);
    }
}
