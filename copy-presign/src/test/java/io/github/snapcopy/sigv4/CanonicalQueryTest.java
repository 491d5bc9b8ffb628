// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalQueryTest {
    private static CanonicalQuery query(String... namesAndValues) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.add(Map.entry(namesAndValues[i], namesAndValues[i + 1]));
        }
        return CanonicalQuery.of(parameters);
    }

    @Test
    void query_ofNothing_isEmpty() {
        assertThat(query().value()).isEmpty();
        assertThat(query().redacted()).isEmpty();
    }

    @Test
    void query_nameThatBeginsAnother_comesFirst() {
        assertThat(query("Param-3", "c", "Param", "z").value()).isEqualTo("Param=z&Param-3=c");
    }

    @Test
    void query_tagsWithTwoDigits_areSortedAsTexts() {
        assertThat(query("Tag.10.Key", "b", "Tag.2.Key", "c", "Tag.1.Key", "a").value())
                .isEqualTo("Tag.1.Key=a&Tag.10.Key=b&Tag.2.Key=c");
    }

    @Test
    void query_repeatedName_isSortedByEncodedValue() {
        assertThat(query("a", "~", "a", "z", "a", "\u00e9", "a", "").value()).isEqualTo("a=&a=%C3%A9&a=z&a=~");
    }

    @Test
    void query_names_areSortedInTheirEncodedForm() {
        // In the decoded form U+1F600 sorts before U+FF5E by UTF-16 units; ':' becomes '%3A' and precedes 'A'.
        assertThat(query("\uFF5E", "", "\uD83D\uDE00", "", "A", "", ":", "").value())
                .isEqualTo("%3A=&%EF%BD%9E=&%F0%9F%98%80=&A=");
    }

    @Test
    void query_upperCase_precedesLowerCase() {
        assertThat(query("b", "", "B", "", "a", "").value()).isEqualTo("B=&a=&b=");
    }

    @Test
    void query_separatorsInTexts_areEncoded() {
        assertThat(query("a=b&c", "d=e&f+g h/").value()).isEqualTo("a%3Db%26c=d%3De%26f%2Bg%20h%2F");
    }

    @Test
    void query_unpairedSurrogateInValue_namesTheParameterAndNotTheValue() {
        assertThatThrownBy(() -> query("Description", "hidden\uD800text"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'Description'")
                .hasMessageContaining("index 6")
                .message()
                .doesNotContain("hidden");
    }

    @Test
    void query_unpairedSurrogateInName_isNamedInAscii() {
        assertThatThrownBy(() -> query("x\uDC00", "v"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'x\\udc00'");
    }

    @ParameterizedTest
    @CsvSource({
        "=b&a=, true",
        "a=&a=%20, true",
        "a=1=, false",
        "'', false",
        "a, false",
        "a=1&, false",
        "b=&a=, false",
        "a=%2f, false",
        "a=%zz, false",
        "%zz=a, false",
    })
    void isCanonical_ofAQuery_isWhetherItWouldBeWrittenSo(String query, boolean canonical) {
        assertThat(CanonicalQuery.isCanonical(query)).isEqualTo(canonical);
    }

    @Test
    void redacted_secretsInAnyCase_areHidden() {
        CanonicalQuery query =
                query("X-Amz-Security-Token", "tok=en&", "x-amz-signature", "5ec4e7", "a", "1", "z", "X-Amz-Signature");
        assertThat(query.redacted())
                .isEqualTo("X-Amz-Security-Token=<redacted>&a=1&x-amz-signature=<redacted>&z=X-Amz-Signature");
        assertThat(query).hasToString(query.redacted());
    }

    @Test
    void redacted_noSecrets_isTheValue() {
        CanonicalQuery query = query("a", "", "", "b");
        assertThat(query.redacted()).isEqualTo(query.value()).isEqualTo("=b&a=");
    }

    @Test
    void equality_orderOfParameters_doesNotMatter() {
        assertThat(query("a", "1", "b", "2"))
                .isEqualTo(query("b", "2", "a", "1"))
                .hasSameHashCodeAs(query("b", "2", "a", "1"))
                .isNotEqualTo(query("a", "2", "b", "1"));
    }
}
