// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;

class ShorthandProperties {
    @Property
    void everyTextSurvivesQuotationMarks(@ForAll String key, @ForAll String value) throws Exception {
        String text = "Tags=[{Key=" + quote(key, '"') + ",Value=" + quote(value, '\'') + "}]";
        assertThat(Shorthand.read(text, ShorthandTest.SPECIFICATION))
                .isEqualTo(Map.of("Tags", List.of(Map.of("Key", key, "Value", value))));
    }

    @Property
    void everyPlainWordNeedsNoQuotationMarks(
            @ForAll @NotEmpty @CharRange(from = '-', to = 'Z') String key,
            @ForAll @CharRange(from = 'a', to = 'z') @CharRange(from = '0', to = '9') String value)
            throws Exception {
        assertThat(Shorthand.read("Key=" + key + ",Value=" + value, ShorthandTest.SPECIFICATION))
                .isEqualTo(Map.of("Key", key, "Value", value));
    }

    @Property
    void everyTextIsReadOrRefused(@ForAll @CharRange(from = ' ', to = '~') @StringLength(max = 60) String text) {
        try {
            assertThat(Shorthand.read(text, ShorthandTest.SPECIFICATION)).isNotEmpty();
        } catch (UnusableInputException e) {
            assertThat(e).hasMessageContaining("column ");
        }
    }

    @Example
    void aMegabyteIsReadInLinearTime() throws Exception {
        String million = "a,".repeat(500_000);
        long start = System.nanoTime();
        assertThat(Shorthand.read("Key=" + million + "a", ShorthandTest.SPECIFICATION))
                .containsKey("Key");
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    private static String quote(String text, char mark) {
        StringBuilder out = new StringBuilder().append(mark);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c == mark || c == '\\' ? "\\" : "").append(c);
        }
        return out.append(mark).toString();
    }
}
