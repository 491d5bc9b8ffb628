// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.StringArbitrary;

/** Texts as the documents allow them. They shrink to short ones of simple letters. */
final class Texts {
    private static final String HEX = "0123456789abcdef";
    private static final int SHORT = 20;

    private Texts() {}

    static Arbitrary<String> hex(int digits) {
        return Arbitraries.strings().withChars(HEX).ofLength(digits);
    }

    /** The ID of a resource: a prefix and 17 hexadecimal digits, or the 8 of former times. */
    static Arbitrary<String> resourceId(String prefix) {
        return Arbitraries.frequencyOf(Tuple.of(3, hex(17)), Tuple.of(1, hex(8)))
                .map(digits -> prefix + digits);
    }

    /** Account IDs; none of those in the samples of the documentation begins with 2. */
    static Arbitrary<String> accounts() {
        return Arbitraries.strings().numeric().ofLength(11).map(digits -> '2' + digits);
    }

    static Arbitrary<String> uuids() {
        return hex(32).map(d -> d.substring(0, 8)
                + '-'
                + d.substring(8, 12)
                + '-'
                + d.substring(12, 16)
                + '-'
                + d.substring(16, 20)
                + '-'
                + d.substring(20));
    }

    static Arbitrary<String> lowerCase(int shortest, int longest) {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(shortest)
                .ofMaxLength(longest);
    }

    static Arbitrary<String> printableAscii(int longest) {
        StringArbitrary texts = Arbitraries.strings().withCharRange('a', 'z').withCharRange(' ', '~');
        return upTo(longest, texts.ofMaxLength(SHORT));
    }

    /** Whole Unicode characters of all planes, none of them a control character; the length is that in UTF-16. */
    static Arbitrary<String> unicode(int longest) {
        StringArbitrary basicPlane = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange(' ', '~')
                .withCharRange('\u00a1', '\u07ff')
                .withCharRange('\u3041', '\u30ff')
                .withCharRange('\ue000', '\uefff');
        Arbitrary<String> otherPlanes = Arbitraries.of("", "", "", "\ud83d\ude00", "\ud800\udc00", "\udbff\udffd");
        return upTo(
                longest,
                Combinators.combine(basicPlane.ofMaxLength(SHORT - 2), otherPlanes)
                        .as((text, character) -> text + character));
    }

    /** Short texts, which are quick to make, and now and then one that is filled up to the limit. */
    static Arbitrary<String> upTo(int longest, Arbitrary<String> texts) {
        return Combinators.combine(texts, Arbitraries.frequency(Tuple.of(7, false), Tuple.of(1, true)))
                .as((text, filled) -> filled ? text + "z".repeat(Math.max(0, longest - text.length())) : text);
    }

    /** Names of backups in lower case: a letter, then letters, digits and single hyphens. */
    static Arbitrary<String> backupNames() {
        return Combinators.combine(lowerCase(1, 18), Arbitraries.of("", "-", "0", "-7"), lowerCase(1, 18))
                .as((head, middle, tail) -> head + middle + tail);
    }

    static Arbitrary<String> buckets() {
        return Combinators.combine(lowerCase(2, 20), Arbitraries.of("", "-", ".", "0"), lowerCase(1, 20))
                .as((head, middle, tail) -> head + middle + tail);
    }

    /** Repeats a text, for lengths beyond a limit. */
    static Arbitrary<String> repeated(String text, int fewest, int most) {
        return Arbitraries.integers().between(fewest, most).map(text::repeat);
    }

    static String upperCase(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
