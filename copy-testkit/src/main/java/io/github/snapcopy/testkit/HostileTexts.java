// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Texts that nobody writes, and somebody sends. */
final class HostileTexts {
    private static final int LONGEST = 20_000;

    /** What the code behind a parameter may take for something else than text. */
    private static final List<String> SCRAPS = List.of(
            "&",
            "=",
            "%",
            "%4",
            "%00",
            "%FF",
            "%2520",
            "+",
            " ",
            "/",
            "//",
            "..",
            "?",
            "#",
            "@",
            ":",
            ";",
            "\\",
            "'",
            "\"",
            "<",
            ">",
            "]]>",
            "${x}",
            "\r\n",
            "\r\nHost: example.com",
            "&Action=DeleteSnapshot",
            "null",
            "true",
            "1e9",
            "arn:aws:",
            "alias/",
            "aws:",
            "https://",
            "X-Amz-Signature=");

    /** Direction marks, invisible characters, and characters that change when a text is folded or normalized. */
    private static final List<String> TRICKS = List.of(
            "\u202a",
            "\u202b",
            "\u202d",
            "\u202e",
            "\u202c",
            "\u2066",
            "\u2067",
            "\u2068",
            "\u2069",
            "\u200e",
            "\u200f",
            "\u200b",
            "\u200d",
            "\u00ad",
            "\ufeff",
            "\u2028",
            "\u2029",
            "\u0085",
            "\u00a0",
            "\u3000",
            "\u0130",
            "\u0131",
            "\u00df",
            "\u1e9e",
            "\ufb01",
            "\u212a",
            "e\u0301",
            "\u0663",
            "\uff11",
            "\ud83d\ude00",
            "\ud83d\udc68\u200d\ud83d\udc69");

    private static final List<String> HALVES = List.of("\ud800", "\udbff", "\udc00", "\udfff", "\ud83d", "\ude00");

    /** Regions in which one thing is wrong, some of which look right. */
    private static final List<String> REGIONS = List.of(
            "us-east-1a",
            "US-EAST-1",
            "us_east_1",
            "us-east",
            "useast1",
            "us-east-",
            "-us-east-1",
            "us-east-1 ",
            " us-east-1",
            "us-east-1\n",
            "us-east-1\u0000",
            "us\u2010east\u20101",
            "us\u2011east\u20111",
            "us-e\u0430st-1",
            "us-\u0435ast-1",
            "us-east-\u0661",
            "us-east-\uff11",
            "us-east-l",
            "us-east-1\u200b",
            "\u202eus-east-1",
            "us-ea\u00adst-1",
            "\u017fs-east-1",
            "us-east-1/",
            "us-east-1.",
            "us-east-1@example.com",
            "us-east-1.example.com#",
            "us-east-1?x=",
            "us-west-2-lax-1a",
            "aws-global",
            "us-east-1,us-west-2",
            "aaaaaaaaaaaaaaaa-bbbbbbbbbbbbbbbb-1");

    private HostileTexts() {}

    static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, anyPlane()),
                Tuple.of(3, joined(SCRAPS)),
                Tuple.of(3, joined(TRICKS)),
                Tuple.of(2, joined(HALVES)),
                Tuple.of(2, controls()),
                Tuple.of(2, regions()),
                Tuple.of(1, overlong()));
    }

    static Arbitrary<String> regions() {
        return Arbitraries.of(REGIONS);
    }

    /** All code points, halves of surrogate pairs among them; every plane is equally likely. */
    private static Arbitrary<String> anyPlane() {
        Arbitrary<Integer> codePoints = Combinators.combine(
                        Arbitraries.integers().between(0, 16),
                        Arbitraries.integers().between(0, 0xFFFF))
                .as((plane, character) -> plane * 0x10000 + character);
        return codePoints.list().ofMaxSize(30).map(HostileTexts::join);
    }

    private static String join(List<Integer> codePoints) {
        StringBuilder text = new StringBuilder();
        codePoints.forEach(text::appendCodePoint);
        return text.toString();
    }

    /** Parts among letters, so that they stand at the beginning, at the end and inside. */
    private static Arbitrary<String> joined(List<String> parts) {
        return Arbitraries.oneOf(Arbitraries.of(parts), Texts.lowerCase(0, 5))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(all -> String.join("", all));
    }

    private static Arbitrary<String> controls() {
        return Arbitraries.strings()
                .withCharRange('\u0000', '\u001f')
                .withCharRange('\u007f', '\u009f')
                .withCharRange('a', 'c')
                .ofMinLength(1)
                .ofMaxLength(10);
    }

    private static Arbitrary<String> overlong() {
        return Combinators.combine(
                        Arbitraries.of("a", "a-", "\u00e9", "\ud83d\ude00", "%25", "key/", ":", " "),
                        Arbitraries.integers().between(1000, LONGEST))
                .as((part, length) -> part.repeat(length / part.length()));
    }
}
