// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    private static final String DIGITS = "0123456789abcdef".repeat(4);

    @Test
    void signature_ofTheSameDigits_matches() {
        Signature signature = Signature.parse(DIGITS).orElseThrow();
        assertThat(signature.matches(Signature.parse(DIGITS).orElseThrow())).isTrue();
        assertThat(signature)
                .isEqualTo(Signature.parse(DIGITS).orElseThrow())
                .hasSameHashCodeAs(Signature.parse(DIGITS).orElseThrow());
        assertThat(signature.value()).isEqualTo(DIGITS);
        assertThat(signature.toString()).doesNotContain(DIGITS.substring(0, 8));
    }

    @Test
    void signature_withOneOtherDigit_doesNotMatch() {
        Signature signature = Signature.parse(DIGITS).orElseThrow();
        for (int i = 0; i < DIGITS.length(); i++) {
            char other = DIGITS.charAt(i) == '0' ? '1' : '0';
            Signature changed = Signature.parse(DIGITS.substring(0, i) + other + DIGITS.substring(i + 1))
                    .orElseThrow();
            assertThat(signature.matches(changed)).as("digit %d", i).isFalse();
            assertThat(signature).isNotEqualTo(changed);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0",
                "0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef",
                "0123456789abcdeg0123456789abcdef0123456789abcdef0123456789abcdef",
                "\u0661123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
            })
    void text_ofAnotherForm_isNoSignature(String text) {
        assertThat(Signature.parse(text)).isEmpty();
    }
}
