// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PercentEncodingProperties {
    @Provide
    Arbitrary<String> wellFormedTexts() {
        Arbitrary<Integer> scalars = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 0x7F),
                Arbitraries.integers().between(0, 0xD7FF),
                Arbitraries.integers().between(0xE000, 0x10FFFF));
        return scalars.map(Character::toString).list().ofMaxSize(40).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<String> encodedLookingTexts() {
        return Arbitraries.strings().withChars("%+aAfF0289CE\u00e4").ofMaxLength(20);
    }

    @Property(tries = 5000)
    void decodingUndoesEncoding(@ForAll("wellFormedTexts") String text) {
        String encoded = PercentEncoding.encode(text);
        assertThat(PercentEncoding.decode(encoded)).isEqualTo(text);
        assertThat(PercentEncoding.decodeForm(encoded)).isEqualTo(text);
    }

    @Property(tries = 5000)
    void encodedTextsHoldUnreservedCharactersAndUpperCaseSequencesOnly(@ForAll("wellFormedTexts") String text) {
        assertThat(PercentEncoding.encode(text)).matches("([A-Za-z0-9._~-]|%[0-9A-F]{2})*");
    }

    @Property(tries = 5000)
    void decodingIsTotalAndWhatItAcceptsEncodesAgain(@ForAll("encodedLookingTexts") String text) {
        String decoded = PercentEncoding.decode(text);
        if (decoded != null) {
            assertThat(PercentEncoding.decode(PercentEncoding.encode(decoded))).isEqualTo(decoded);
        } else {
            assertThat(text).contains("%");
        }
    }
}
