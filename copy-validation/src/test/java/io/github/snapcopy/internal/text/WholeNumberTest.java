// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeNumberTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, true",
        "-0, 0, true",
        "15, 15, true",
        "-30, -30, true",
        "007, 7, false",
        "2147483648, 2147483648, false",
        "999999999999999999, 999999999999999999, false",
        "000000000000000000000015, 15, true"
    })
    void wholeNumber_isRead(String literal, long value, boolean multiple) {
        WholeNumber number = read(literal);
        assertThat(number.isLong()).isTrue();
        assertThat(number.saturated()).isEqualTo(value);
        assertThat(number.isMultipleOf15()).isEqualTo(multiple);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "--1", "+1", " 1", "1 ", "1.0", "1e3", "0x10", "1_000", "\u0661", "\uff11", "1\n"})
    void anythingElse_isNone(String literal) {
        assertThat(WholeNumber.orNull(literal)).isNull();
    }

    @Test
    void moreThanEighteenDigits_saturate() {
        assertThat(read("1000000000000000000").isLong()).isFalse();
        assertThat(read("1000000000000000000").saturated()).isEqualTo(Long.MAX_VALUE);
        assertThat(read("-1000000000000000000").saturated()).isEqualTo(Long.MIN_VALUE);
        assertThat(read("1000000000000000004").isMultipleOf15()).isFalse();
        assertThat(read("1" + "0".repeat(1 << 20) + "5").isMultipleOf15()).isTrue();
    }

    private static WholeNumber read(String literal) {
        return Objects.requireNonNull(WholeNumber.orNull(literal), literal);
    }
}
