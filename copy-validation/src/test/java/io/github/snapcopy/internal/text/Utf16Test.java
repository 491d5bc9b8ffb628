// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf16Test {
    @Test
    void unpairedSurrogate_wellFormedText_isMinusOne() {
        assertThat(Utf16.unpairedSurrogate("")).isEqualTo(-1);
        assertThat(Utf16.unpairedSurrogate("a\u00e4\uffff")).isEqualTo(-1);
        assertThat(Utf16.unpairedSurrogate("\ud83d\ude00x\udbff\udfff")).isEqualTo(-1);
    }

    @Test
    void unpairedSurrogate_brokenText_isTheFirstIndex() {
        assertThat(Utf16.unpairedSurrogate("\ud83d")).isZero();
        assertThat(Utf16.unpairedSurrogate("\ude00")).isZero();
        assertThat(Utf16.unpairedSurrogate("a\ud83db")).isEqualTo(1);
        assertThat(Utf16.unpairedSurrogate("\ud83d\ud83d\ude00")).isZero();
        assertThat(Utf16.unpairedSurrogate("\ud83d\ude00\ude00")).isEqualTo(2);
        assertThat(Utf16.unpairedSurrogate("\ude00\ud83d")).isZero();
    }

    @Test
    void codePoints_pairsAndUnpairedSurrogates_countAsOneEach() {
        assertThat(Utf16.codePoints("")).isZero();
        assertThat(Utf16.codePoints("a\u00e4\ud83d\ude00")).isEqualTo(3);
        assertThat(Utf16.codePoints("\ud83d")).isEqualTo(1);
        assertThat(Utf16.codePoints("\ude00\ud83d")).isEqualTo(2);
    }

    @Test
    void isLongerThan_bound_isInCodePoints() {
        assertThat(Utf16.isLongerThan("", 0)).isFalse();
        assertThat(Utf16.isLongerThan("ab", 1)).isTrue();
        assertThat(Utf16.isLongerThan("ab", 2)).isFalse();
        assertThat(Utf16.isLongerThan("\ud83d\ude00", 1)).isFalse();
        assertThat(Utf16.isLongerThan("\ud83d\ude00a", 1)).isTrue();
    }

    @Test
    void utf8Length_everyCodePoint_isThatOfItsBytes() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE) {
                String text = Character.toString(codePoint);
                int bytes = text.getBytes(StandardCharsets.UTF_8).length;
                if (Utf16.utf8Length(text) != bytes) {
                    assertThat(Utf16.utf8Length(text)).as("U+%04X", codePoint).isEqualTo(bytes);
                }
            }
        }
    }

    @Test
    void utf8Length_unpairedSurrogates_countAsThreeEach() {
        assertThat(Utf16.utf8Length("")).isZero();
        assertThat(Utf16.utf8Length("a\u00e4\u20ac\ud83d\ude00a")).isEqualTo(11);
        assertThat(Utf16.utf8Length("\ud83d")).isEqualTo(3);
        assertThat(Utf16.utf8Length("\ud83da")).isEqualTo(4);
        assertThat(Utf16.utf8Length("\ude00\ud83d")).isEqualTo(6);
        assertThat(Utf16.utf8Length("\ud83d\ud83d\ude00")).isEqualTo(7);
    }
}
