// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
    @Test
    void quote_printableAscii_isKept() {
        assertThat(Messages.quote("")).isEqualTo("''");
        assertThat(Messages.quote("us-east-1a ~!")).isEqualTo("'us-east-1a ~!'");
    }

    @Test
    void quote_everyOtherCharacter_isEscapedOnOneLine() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String quoted = Messages.quote("a" + (char) c + "b");
            if (c >= ' ' && c <= '~') {
                assertThat(quoted).isEqualTo("'a" + (char) c + "b'");
            } else {
                assertThat(quoted)
                        .isEqualTo("'a\\u" + Integer.toHexString(0x10000 | c).substring(1) + "b'");
            }
        }
    }

    @Test
    void quote_longText_isCutAtEightyWithItsLength() {
        assertThat(Messages.quote("a".repeat(80))).isEqualTo("'" + "a".repeat(80) + "'");
        assertThat(Messages.quote("a".repeat(81))).isEqualTo("'" + "a".repeat(80) + "...' (81 characters)");
        assertThat(Messages.quote("a".repeat(1 << 20)))
                .endsWith("...' (1048576 characters)")
                .hasSizeLessThan(120);
        assertThat(Messages.quote("\u202e".repeat(1 << 20))).hasSizeLessThan(520);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "https://host/?X-Amz-Signature=5ec4e7 | 'https://host/?<redacted>'",
                "see s3://b?k | 'see s3://b?<redacted>'",
                "X-Amz-Signature=5ec4e7 | 'X-Amz-Signature=<redacted>'",
                "a x-amz-security-token=5ec4e7 | 'a x-amz-security-token=<redacted>'",
                "https://host/X-Amz-=5 | 'https://host/X-Amz-=<redacted>'",
                "https://host/a=b | 'https://host/a=b'",
                "a?b://c=d | 'a?b://c=d'",
                "X-Amz-Date? | 'X-Amz-Date?'",
                "a=b X-Amz | 'a=b X-Amz'"
            })
    void quote_presignedUrlOrPartOfOne_endsWhereItsSecretsBegin(String text, String quoted) {
        assertThat(Messages.quote(text)).isEqualTo(quoted);
    }

    @Test
    void quote_secretBehindTheCut_isCutOffWithTheRest() {
        assertThat(Messages.quote("a".repeat(80) + "://?X-Amz-Signature=5ec4e7"))
                .isEqualTo("'" + "a".repeat(80) + "...' (106 characters)");
        assertThat(Messages.quote("://" + "a".repeat(76) + "?s"))
                .isEqualTo("'://" + "a".repeat(76) + "?...' (81 characters)");
        assertThat(Messages.quote("://" + "a".repeat(75) + "?s")).isEqualTo("'://" + "a".repeat(75) + "?<redacted>'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "TagSpecification.1.Tag.1.Key | TagSpecification.1.Tag.1.Key",
                "a_Z-9:x | a_Z-9:x",
                "\"\" | ''",
                "a b | 'a b'",
                "a\u00e9 | 'a\\u00e9'",
                "X-Amz-Signature=5ec4e7 | 'X-Amz-Signature'",
                "a?b | 'a'",
                "=a | ''"
            })
    void name_text_isPlainOnlyIfItCouldBeAName(String text, String named) {
        assertThat(Messages.name(text)).isEqualTo(named);
    }

    @Test
    void name_moreThanEightyCharacters_isQuoted() {
        assertThat(Messages.name("a".repeat(80))).isEqualTo("a".repeat(80));
        assertThat(Messages.name("a".repeat(81))).isEqualTo("'" + "a".repeat(80) + "...' (81 characters)");
    }
}
