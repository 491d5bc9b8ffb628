// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class AsciiTest {
    @Test
    void classes_everyChar_areThoseOfAsciiAlone() {
        for (int i = 0; i <= Character.MAX_VALUE; i++) {
            char c = (char) i;
            assertThat(Ascii.isDigit(c)).isEqualTo("0123456789".indexOf(c) >= 0);
            assertThat(Ascii.isLower(c)).isEqualTo("abcdefghijklmnopqrstuvwxyz".indexOf(c) >= 0);
            assertThat(Ascii.isUpper(c)).isEqualTo("ABCDEFGHIJKLMNOPQRSTUVWXYZ".indexOf(c) >= 0);
            assertThat(Ascii.isLowerHex(c)).isEqualTo("0123456789abcdef".indexOf(c) >= 0);
            assertThat(Ascii.isHex(c)).isEqualTo("0123456789abcdefABCDEF".indexOf(c) >= 0);
            assertThat(Ascii.isLetter(c)).isEqualTo(Ascii.isLower(c) || Ascii.isUpper(c));
        }
    }

    @Test
    void toLowerCase_everyChar_changesAsciiCapitalsOnly() {
        for (int i = 0; i <= Character.MAX_VALUE; i++) {
            String c = Character.toString((char) i);
            String expected = i < 0x80 ? c.toLowerCase(Locale.ROOT) : c;
            assertThat(Ascii.toLowerCase("x" + c + "Y")).isEqualTo("x" + expected + "y");
        }
    }

    @Test
    void toLowerCase_nothingToChange_isTheSameText() {
        String text = "already lower \u212a \u0130";
        assertThat(Ascii.toLowerCase(text)).isSameAs(text);
        assertThat(Ascii.toLowerCase("")).isEmpty();
    }

    @Test
    void toLowerCase_turkishDefaultLocale_isTheSame() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Ascii.toLowerCase("TITLE")).isEqualTo("title");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void printable_isSpaceToTilde() {
        assertThat(Ascii.isPrintable("")).isTrue();
        for (int c = 0; c <= 0xFFFF; c++) {
            assertThat(Ascii.isPrintable("a" + (char) c + "b")).as("U+%04X", c).isEqualTo(c >= ' ' && c <= '~');
        }
    }
}
