// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningDateTest {
    @ParameterizedTest
    @CsvSource({
        "20240601T120000Z, 2024-06-01T12:00:00Z",
        "20240229T235959Z, 2024-02-29T23:59:59Z",
        "20000229T000000Z, 2000-02-29T00:00:00Z",
        "00010101T000000Z, 0001-01-01T00:00:00Z",
        "99991231T235959Z, 9999-12-31T23:59:59Z"
    })
    void date_isRead(String text, Instant instant) {
        assertThat(SigningDate.read(text)).isEqualTo(instant);
        assertThat(SigningDate.day(text)).isEqualTo(text.substring(0, 8));
        assertThat(SigningDate.isDay(SigningDate.day(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "20240601",
                "20240601T120000",
                "20240601T120000z",
                "20240601t120000Z",
                "20240601 120000Z",
                "2024-06-01T12:00:00Z",
                "20240601T1200000Z",
                "20240601T120000Z\n",
                "20240001T120000Z",
                "20241301T120000Z",
                "20240600T120000Z",
                "20240631T120000Z",
                "20230229T120000Z",
                "19000229T120000Z",
                "20240601T240000Z",
                "20240601T126000Z",
                "20240601T120060Z",
                "2024060\u0661T120000Z",
                "-2240601T120000Z"
            })
    void otherText_isNone(String text) {
        assertThat(SigningDate.read(text)).isNull();
    }

    @Test
    void day_isEightDigits() {
        assertThat(SigningDate.isDay("20241399")).isTrue();
        assertThat(SigningDate.isDay("2024139")).isFalse();
        assertThat(SigningDate.isDay("202413990")).isFalse();
        assertThat(SigningDate.isDay("2024139a")).isFalse();
    }
}
