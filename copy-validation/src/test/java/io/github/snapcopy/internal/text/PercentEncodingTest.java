// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentEncodingTest {
    /** The encoder of the JDK writes form bodies; three characters differ from RFC 3986. */
    private static String independent(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    @Test
    void encode_everyUnicodeScalarValue_equalsAnIndependentEncoderAndDecodesBack() {
        int scalars = 0;
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                continue;
            }
            String text = Character.toString(codePoint);
            String encoded = PercentEncoding.encode(text);
            if (!encoded.equals(independent(text)) || !text.equals(PercentEncoding.decode(encoded))) {
                assertThat(encoded).as("U+%04X", codePoint).isEqualTo(independent(text));
                assertThat(PercentEncoding.decode(encoded))
                        .as("U+%04X", codePoint)
                        .isEqualTo(text);
            }
            scalars++;
        }
        assertThat(scalars).isEqualTo(1_112_064);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\"\", \"\"",
                "a b+c, a%20b%2Bc",
                "~*'/, ~%2A%27%2F",
                "AZaz09-._~, AZaz09-._~",
                "100%, 100%25",
                "\u00e4a b, %C3%A4a%20b",
                "\u00e4\u20ac\ud83d\ude00, %C3%A4%E2%82%AC%F0%9F%98%80"
            })
    void encode_text_isPercentEncodedUtf8(String text, String encoded) {
        assertThat(PercentEncoding.encode(text)).isEqualTo(encoded);
    }

    @Test
    void append_text_keepsWhatIsThere() {
        StringBuilder out = new StringBuilder("k=");
        PercentEncoding.append(out, "a/b");
        assertThat(out).hasToString("k=a%2Fb");
    }

    @Test
    void encode_everyUnpairedSurrogate_isRefusedByItsIndexOnly() {
        int refused = 0;
        for (char c = Character.MIN_SURROGATE; c <= Character.MAX_SURROGATE; c++) {
            for (String text : new String[] {"" + c, "ab" + c, c + "ab", "\ud83d\ude00" + c, c + "\u00e4"}) {
                int index = text.indexOf(c, text.startsWith("\ud83d\ude00") ? 2 : 0);
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> PercentEncoding.encode(text))
                        .withMessage("unpaired surrogate at index " + index + ": this text has no UTF-8 form");
                assertThat(Utf16.unpairedSurrogate(text)).isEqualTo(index);
            }
            refused++;
        }
        assertThat(refused).isEqualTo(2048);
    }

    @Test
    void encode_surrogatesInTheWrongOrder_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PercentEncoding.encode("\ude00\ud83d"));
        assertThatIllegalArgumentException().isThrownBy(() -> PercentEncoding.encode("\ud83d\ud83d\ude00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "a%",
                "%2",
                "a%2",
                "%G0",
                "%0G",
                "%0g",
                "%-1",
                "%+1",
                "% 1",
                "%%41",
                "%41%",
                "%41%4",
                "%\uff11\uff11",
                "%u0041",
                "%C3",
                "%C3a",
                "%C3%28",
                "%C3a%A4",
                "%80",
                "%BF",
                "%FE",
                "%FF",
                "%C0%80",
                "%C1%BF",
                "%E0%80%80",
                "%E0%9F%BF",
                "%E2%82",
                "%E2%82a",
                "%ED%A0%80",
                "%ED%BF%BF",
                "%F0%80%80%80",
                "%F0%9F%98",
                "%F4%90%80%80",
                "%F5%80%80%80",
                "%F8%88%80%80%80"
            })
    void decode_noSequenceOrNoUtf8_isNull(String text) {
        assertThat(PercentEncoding.decode(text)).isNull();
        assertThat(PercentEncoding.decodeForm(text)).isNull();
        assertThat(PercentEncoding.decode("ok%20" + text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "abc, abc",
        "a%20b, a b",
        "%c3%A4, \u00e4",
        "x%F0%9F%98%80y, x\ud83d\ude00y",
        "\u00e4%2F\u20ac, \u00e4/\u20ac",
        "%2525, %25",
        "%2B, +"
    })
    void decode_text_readsSequencesAsUtf8AndKeepsTheRest(String text, String decoded) {
        assertThat(PercentEncoding.decode(text)).isEqualTo(decoded);
        assertThat(PercentEncoding.decodeForm(text)).isEqualTo(decoded);
    }

    @Test
    void decode_hexadecimalDigitsOfEitherCase_areReadAlike() {
        for (int codePoint = 0; codePoint < 0x800; codePoint++) {
            String text = Character.toString(codePoint);
            StringBuilder lower = new StringBuilder();
            for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
                lower.append('%').append(Integer.toHexString(0x100 | (b & 0xFF)).substring(1));
            }
            assertThat(PercentEncoding.decode(lower.toString())).isEqualTo(text);
            assertThat(PercentEncoding.decode(lower.toString().toUpperCase(Locale.ROOT)))
                    .isEqualTo(text);
        }
    }

    @Test
    void decode_neighboursOfTheHexadecimalDigits_areRefused() {
        for (char c : "/:@G`g".toCharArray()) {
            assertThat(PercentEncoding.decode("%" + c + "0")).isNull();
            assertThat(PercentEncoding.decode("%0" + c)).isNull();
        }
    }

    @Test
    void decode_plusSign_isASpaceInFormsOnly() {
        assertThat(PercentEncoding.decode("a+b")).isEqualTo("a+b");
        assertThat(PercentEncoding.decode("a+b%2B")).isEqualTo("a+b+");
        assertThat(PercentEncoding.decodeForm("a+b")).isEqualTo("a b");
        assertThat(PercentEncoding.decodeForm("a+b%2B+")).isEqualTo("a b+ ");
    }
}
