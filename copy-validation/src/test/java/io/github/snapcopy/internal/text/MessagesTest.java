// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
