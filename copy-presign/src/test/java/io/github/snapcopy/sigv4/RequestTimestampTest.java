// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTimestampTest {
    @ParameterizedTest
    @CsvSource({
        "2026-01-15T12:34:56Z, 20260115T123456Z",
        "2026-01-15T12:34:56.999999999Z, 20260115T123456Z",
        "0001-01-01T00:00:00Z, 00010101T000000Z",
        "0999-12-31T23:59:59.5Z, 09991231T235959Z",
        "1969-12-31T23:59:59.5Z, 19691231T235959Z",
        "2024-02-29T00:00:00Z, 20240229T000000Z",
        "9999-12-31T23:59:59.999999999Z, 99991231T235959Z",
    })
    void value_ofAnInstant_isTruncatedToTheSecond(String instant, String value) {
        RequestTimestamp timestamp = RequestTimestamp.of(Instant.parse(instant));
        assertThat(timestamp.value()).isEqualTo(value);
        assertThat(timestamp.date()).isEqualTo(value.substring(0, 8));
        assertThat(RequestTimestamp.parse(value)).contains(timestamp);
        assertThat(RequestTimestamp.parse(value).orElseThrow().instant()).isEqualTo(timestamp.instant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+10000-01-01T00:00:00Z", "0000-12-31T23:59:59.999999999Z", "-0001-06-01T00:00:00Z"})
    void instant_outsideFourDigits_isRefused(String instant) {
        assertThatThrownBy(() -> RequestTimestamp.of(Instant.parse(instant)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0001 to 9999");
    }

    @Test
    void instant_ofTheEndsOfTime_isRefused() {
        assertThatThrownBy(() -> RequestTimestamp.of(Instant.MAX)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RequestTimestamp.of(Instant.MIN)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "20260115",
                "20260115T123456",
                "20260115T123456z",
                "20260115t123456Z",
                "20260115 123456Z",
                "20260115T123456ZZ",
                "20260115T123456Z\n",
                "20260230T000000Z",
                "20261301T000000Z",
                "20260100T000000Z",
                "20260115T240000Z",
                "20260115T126000Z",
                "20260115T125960Z",
                "00000101T000000Z",
                "20250229T000000Z",
                "2026-1-5T123456Z",
                "+2026115T123456Z",
                "\u0662\u0660\u0662\u06660115T123456Z",
            })
    void text_ofAnotherForm_isNoTimestamp(String text) {
        assertThat(RequestTimestamp.parse(text)).isEmpty();
    }
}
