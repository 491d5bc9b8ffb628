// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "backup|'backup'",
                "\"\"|''",
                "a\u001b\u00e9b|'a\\u001b\\u00e9b'",
                "https://h/?canary|'https://h/?<redacted>'",
                "x-amz-signature=canary|'x-amz-signature=<redacted>'",
                "a?b=c|'a?b=c'",
                "x-amz-signature=|'x-amz-signature='",
            })
    void quote_ofAnyText_isSafe(String text, String quoted) {
        assertThat(Texts.quote(text)).isEqualTo(quoted);
    }

    @Test
    void quote_ofALongText_isBounded() {
        assertThat(Texts.quote("a".repeat(80))).isEqualTo("'" + "a".repeat(80) + "'");
        assertThat(Texts.quote("a".repeat(81))).isEqualTo("'" + "a".repeat(80) + "...' (81 characters)");
    }

    @Test
    void lowerCase_ofKelvin_staysKelvin() {
        assertThat(Texts.toLowerCase("AZ\u212Az")).isEqualTo("az\u212Az");
        assertThat(Texts.isLetter('\u212A')).isFalse();
    }

    /** On the module path these packages cannot be seen. */
    @Test
    void sources_ofThisModule_useNothingInternalOfTheLibrary() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).isNotEmpty();
            assertThat(sources).noneMatch(file -> read(file).contains("snapcopy" + ".internal"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
