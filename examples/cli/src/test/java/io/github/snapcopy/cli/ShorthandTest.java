// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.ParameterNames;
import io.github.snapcopy.parameters.Shape;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShorthandTest {
    static final Shape SPECIFICATION = ((Shape.ListOf) CopyOperation.EC2_COPY_SNAPSHOT
                    .parameter(ParameterNames.TAG_SPECIFICATIONS)
                    .orElseThrow()
                    .shape())
            .item();

    @Test
    void read_specificationWithTags_isNested() throws Exception {
        assertThat(Shorthand.read("ResourceType=snapshot,Tags=[{Key=a,Value=b},{Key=c,Value=d}]", SPECIFICATION))
                .isEqualTo(Map.of(
                        "ResourceType",
                        "snapshot",
                        "Tags",
                        List.of(Map.of("Key", "a", "Value", "b"), Map.of("Key", "c", "Value", "d"))));
    }

    @Test
    void read_blanksAroundEverything_doNotCount() throws Exception {
        assertThat(Shorthand.read("ResourceType = snapshot , Tags = [ { Key = a b , Value = c } , ]", SPECIFICATION))
                .isEqualTo(Map.of("ResourceType", "snapshot", "Tags", List.of(Map.of("Key", "a b", "Value", "c"))));
    }

    @Test
    void read_groupWhereAListBelongs_isItsOnlyItem() throws Exception {
        assertThat(Shorthand.read("Tags={Key=a,Value=b}", SPECIFICATION))
                .isEqualTo(Map.of("Tags", List.of(Map.of("Key", "a", "Value", "b"))));
    }

    @Test
    void read_quotedValues_keepCommasBracketsAndEscapes() throws Exception {
        assertThat(Shorthand.read("Key=\"a, ]}= b\",Value='it\\'s \"here\" \\\\ \\n'", SPECIFICATION))
                .isEqualTo(Map.of("Key", "a, ]}= b", "Value", "it's \"here\" \\ \\n"));
    }

    @Test
    void read_escapedComma_isPartOfTheWord() throws Exception {
        assertThat(Shorthand.read("Key=a\\,b,Value=c:d=e/f", SPECIFICATION))
                .isEqualTo(Map.of("Key", "a,b", "Value", "c:d=e/f"));
    }

    @Test
    void read_emptyValue_isAnEmptyString() throws Exception {
        assertThat(Shorthand.read("Key=a,Value=", SPECIFICATION)).isEqualTo(Map.of("Key", "a", "Value", ""));
        assertThat(Shorthand.read("Key=,Value=b", SPECIFICATION)).isEqualTo(Map.of("Key", "", "Value", "b"));
    }

    @Test
    void read_severalScalars_areAList() throws Exception {
        assertThat(Shorthand.read("Key=a,b, c,Value=d", SPECIFICATION))
                .isEqualTo(Map.of("Key", List.of("a", "b", "c"), "Value", "d"));
    }

    @Test
    void read_unknownKey_isKeptForTheRules() throws Exception {
        assertThat(Shorthand.read("Colour=red", SPECIFICATION)).isEqualTo(Map.of("Colour", "red"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "canary",
                "=canary",
                "Key=a,",
                "Key=a,Key=canary",
                "Tags=[{Key=a,Key=canary}]",
                "Tags=[{Key=a",
                "Tags=[{Key=a}",
                "Tags=[{Key=a}]canary",
                "Tags=[{Key=a} {Key=b}]",
                "Key='canary",
                "Key=\"canary",
                "Key=can\"ary\"",
                "Key='a'canary",
                "Tags=[[[[[[[[[[[[[[[[[[[[[canary]]]]]]]]]]]]]]]]]]]]]"
            })
    void read_anythingElse_isRefusedWithAColumnAndWithoutContent(String text) {
        assertThatThrownBy(() -> Shorthand.read(text, SPECIFICATION))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("column ")
                .hasMessageNotContaining("canary");
    }
}
