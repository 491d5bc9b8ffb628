// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentsTest {
    @Test
    void json_everyKindOfValue_isReadAsWritten() throws Exception {
        Map<String, @Nullable Object> expected = new LinkedHashMap<>();
        expected.put("text", "\u00e9\ud800");
        expected.put("flags", List.of(true, false));
        expected.put("nothing", null);
        expected.put("numbers", numbers("15", "15.0", "1.5e1", "-0", "1E400"));
        assertThat(Documents.json("{\"text\": \"\\u00e9\\ud800\", \"flags\": [true, false], \"nothing\": null,"
                        + " \"numbers\": [15, 15.0, 1.5e1, -0, 1E400]}"))
                .isEqualTo(expected);
    }

    @Test
    void json_numberOfAnyLength_keepsItsDigits() throws Exception {
        String digits = "9".repeat(100_000);
        assertThat(Documents.json(digits)).isEqualTo(new LiteralNumber(digits));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": canary}|column 7: a word without quotation marks",
                "{\"a\": 'canary'}|column 7: a single quotation mark",
                "{\"a\": \"canary\",}|column 16: a closing bracket",
                "{\"a\": \"canary|ends too early",
                "{\"a\": [1, 2|ends too early",
                "{\"canary\": 1, \"canary\": 2}|twice in one object, column 15",
                "[{\"b\": {\"canary\": 1, \"canary\": 2}}]|twice in one object, column 22",
                "{} canary|column 4",
                "{} {}|something follows the end of the value, column 4",
                "{\"a\": 01}|column 8: a digit",
                "{\"a\": NaN}|NaN and Infinity",
                "{\"a\": \"\\c\"}|a wrong escape",
                "{\"a\": .5}|column 7",
                "{\"a\": /* canary */ 1}|column 7",
            })
    void json_malformed_isRefusedWithItsPlaceAndWithoutContent(String text, String message) {
        assertThatThrownBy(() -> Documents.json(text))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("canary");
    }

    @Test
    void json_severalLines_areNamed() {
        assertThatThrownBy(() -> Documents.json("{\n  \"a\": 1\n  \"b\": 2\n}"))
                .hasMessageContaining("line 3 column 3");
    }

    @Test
    void json_controlCharacterInAString_isRefused() {
        assertThatThrownBy(() -> Documents.json("\"a\nb\"")).hasMessageContaining("control character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void json_nothing_isRefused(String text) {
        assertThatThrownBy(() -> Documents.json(text)).isInstanceOf(UnusableInputException.class);
    }

    @Test
    void json_deepNesting_isRefusedBeforeTheStackEnds() {
        for (int depth : new int[] {1001, 100_000}) {
            assertThatThrownBy(() -> Documents.json("[".repeat(depth) + "]".repeat(depth)))
                    .hasMessageContaining("nested deeper than 1000 levels");
        }
    }

    @Test
    void json_thousandLevels_areRead() throws Exception {
        assertThat(Documents.json("[".repeat(1000) + "]".repeat(1000))).isInstanceOf(List.class);
    }

    @Test
    void yaml_everyKindOfValue_isReadAsYaml12() throws Exception {
        Map<String, @Nullable Object> expected = new LinkedHashMap<>();
        expected.put("plain", "some text");
        expected.put("quoted", "15");
        expected.put("empty", "");
        expected.put("nothing", null);
        expected.put("tilde", null);
        expected.put("word", "no");
        expected.put("flag", true);
        expected.put("number", new LiteralNumber("15"));
        expected.put("fraction", new LiteralNumber("15.0"));
        expected.put("list", List.of(Map.of("a", "b"), "c"));
        assertThat(Documents.yaml("""
                        plain: some text # a comment
                        quoted: '15'
                        empty: ''
                        nothing:
                        tilde: ~
                        word: no
                        flag: true
                        number: 15
                        fraction: 15.0
                        list:
                        - a: b
                        - c
                        """)).isEqualTo(expected);
    }

    @Test
    void yaml_json_isYaml() throws Exception {
        assertThat(Documents.yaml("{\"a\": [1, null]}"))
                .isEqualTo(Map.of("a", Arrays.asList(new LiteralNumber("1"), null)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: &canary b, c: *canary}|aliases",
                "a: *canary|YAML",
                "a: !!str canary|tags",
                "a: !canary b|tags",
                "a: 'canary|not YAML",
                "a: [canary|not YAML",
                "{canary: 1, canary: 2}|twice in one object",
            })
    void yaml_whatIsNotSupported_isRefusedWithItsPlaceAndWithoutContent(String text, String message) {
        assertThatThrownBy(() -> Documents.yaml(text))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("column")
                .hasMessageNotContaining("canary");
    }

    @Test
    void yaml_aliasOfAnAnchor_isRefused() {
        assertThatThrownBy(() -> Documents.yaml("a: &x {b: c}\nd: *x\n")).hasMessageContaining("aliases");
    }

    @Test
    void yaml_secondDocument_isRefused() {
        assertThatThrownBy(() -> Documents.yaml("a: b\n---\nc: d\n")).hasMessageContaining("follows the end");
    }

    private static List<Object> numbers(String... literals) {
        return Arrays.stream(literals).<Object>map(LiteralNumber::new).toList();
    }
}
