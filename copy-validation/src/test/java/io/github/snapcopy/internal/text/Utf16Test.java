// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

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
}
