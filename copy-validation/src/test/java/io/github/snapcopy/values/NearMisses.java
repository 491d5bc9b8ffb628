// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Texts that are well-formed in some grammar, or were before a few characters of them changed. */
final class NearMisses {
    private static final List<String> REGIONS = List.of(
            "us-east-1",
            "ap-southeast-7",
            "us-gov-west-1",
            "eusc-de-east-1",
            "us-iso-east-1",
            "cn-northwest-1",
            "us-gov-1",
            "xx-central-12",
            "abcdefghijkl-abcdefghijklmno-123", // 32 characters, the longest
            "abcdefghijkl-abcdefghijklmno-1234",
            "a-b-c-0");

    private static final List<String> KEYS = List.of(
            "1234abcd-12ab-34cd-56ef-1234567890ab",
            "00000000-0000-0000-0000-000000000000",
            "mrk-1234abcd12ab34cd56ef1234567890ab",
            "1234ABCD-12ab-34cd-56EF-1234567890AB",
            "MRK-1234abcd12ab34cd56ef1234567890ab");

    private static final List<String> ALIASES = List.of(
            "alias/x",
            "alias/aws/ebs",
            "alias/Mixed_Case-9/z",
            "alias/a:b",
            "alias/" + "a".repeat(249),
            "alias/" + "b".repeat(250),
            "alias/" + ":".repeat(250),
            "alias/");

    private static final List<String> PARTITIONS =
            List.of("aws", "aws-cn", "aws-us-gov", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f", "aws-eusc");

    /** Characters that scanners and regular expressions are known to disagree about, and the edges of every class. */
    private static final String EDITS = "azAZ09fgFG-_./:@`[{ \n\r\t\0\u007f%+*?#\\"
            + "\u0131\u0130\u212a\u017f" // dotless i, dotted I, Kelvin sign, long s
            + "\u0660\u0967\uff11\uff41\uff0d\u2010\u2212" // digits, letters and hyphens of other scripts and widths
            + "\u0430\u0435\u00e9\u00a0\u2028\u0085\u200f\u202e\ufeff\ud800\udc00";

    private NearMisses() {}

    static Arbitrary<String> regions() {
        Arbitrary<String> known =
                Arbitraries.of(RegionId.known().stream().map(RegionId::value).toList());
        Arbitrary<String> random = Arbitraries.strings().withChars("us-1").ofMaxLength(14);
        return Arbitraries.oneOf(edited(Arbitraries.of(REGIONS)), edited(known), random);
    }

    static Arbitrary<String> resourceIds() {
        return edited(Arbitraries.of(
                "snap-1234abcd",
                "snap-1234567890abcdef0",
                "snap-1234567890abcdef",
                "ami-5731123e",
                "ami-0abcdef1234567890",
                "ami-0abcdef12345678901",
                "vol-1234567890abcdef0"));
    }

    static Arbitrary<String> zones() {
        Arbitrary<String> tail = Arbitraries.of(
                "",
                "a",
                "z",
                "-lax-1a",
                "-lax-1",
                "-pkx-12c",
                "-wlz-1",
                "-wl1-bos-wlz-1",
                "-losangeles-1a",
                "-lax-1ab");
        Arbitrary<String> names =
                Combinators.combine(Arbitraries.of(REGIONS), tail).as(String::concat);
        Arbitrary<String> ids = Arbitraries.of(
                "use1-az1", "usw2-lax1-az1", "abcde12-pkx34-az56", "abcdef1-az1", "ab1-lax1-az1", "use1-wl1-bos-wlz1");
        return Arbitraries.oneOf(edited(names), edited(ids));
    }

    static Arbitrary<String> kmsKeys() {
        Arbitrary<String> resource = Arbitraries.oneOf(
                Arbitraries.of(KEYS).map("key/"::concat),
                Arbitraries.of(ALIASES),
                Arbitraries.of("key/", "key", "alias", "KEY/x", "ALIAS/x", "grant/x", ""));
        Arbitrary<String> arns = arns(Arbitraries.of("kms"), resource);
        return Arbitraries.frequencyOf(
                Tuple.of(1, edited(Arbitraries.of(KEYS))),
                Tuple.of(1, edited(Arbitraries.of(KEYS).map("key/"::concat))),
                Tuple.of(1, edited(Arbitraries.of(ALIASES))),
                Tuple.of(3, edited(arns)));
    }

    static Arbitrary<String> outpostArns() {
        Arbitrary<String> resource = Arbitraries.frequency(
                Tuple.of(6, "outpost/op-1234567890abcdef0"),
                Tuple.of(1, "outpost/op-1234567890abcdef"),
                Tuple.of(1, "outpost/op-1234567890abcdef01"));
        return edited(arns(Arbitraries.of("outposts"), resource));
    }

    static Arbitrary<String> names() {
        Arbitrary<String> seeds = Arbitraries.of(
                "abc",
                "ab",
                "a.b.c",
                "my-export",
                "192.168.5.4",
                "1234.1.1.1",
                "1.2.3",
                "1.2.3.4.5",
                "a".repeat(62),
                "a".repeat(63),
                "1" + ".1".repeat(31),
                "my-Snapshot-2026",
                "a-b-c");
        Arbitrary<String> random = Arbitraries.strings().withChars("aZ0-.").ofMaxLength(8);
        Arbitrary<String> digits =
                Arbitraries.strings().withChars("019.").ofMinLength(7).ofMaxLength(15);
        return Arbitraries.oneOf(edited(seeds), random, digits);
    }

    /** Everything at once: the near misses of one grammar are the impostors of another. */
    static Arbitrary<String> all() {
        return Arbitraries.oneOf(regions(), resourceIds(), zones(), kmsKeys(), outpostArns(), names());
    }

    private static Arbitrary<String> arns(Arbitrary<String> service, Arbitrary<String> resource) {
        List<String> partitions = new ArrayList<>(PARTITIONS);
        partitions.addAll(List.of("aws-xx", "aws-test-one", "aws-", "awsx"));
        Arbitrary<String> account = Arbitraries.strings().numeric().ofLength(12);
        return Combinators.combine(Arbitraries.of(partitions), service, Arbitraries.of(REGIONS), account, resource)
                .as((p, s, r, a, x) -> String.join(":", "arn", p, s, r, a, x));
    }

    private static Arbitrary<String> edited(Arbitrary<String> valid) {
        Arbitrary<List<Edit>> edits = Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, 999),
                        Arbitraries.integers().between(0, EDITS.length() - 1))
                .as(Edit::new)
                .list()
                .ofMaxSize(2);
        return Combinators.combine(valid, edits).as((text, list) -> {
            String result = text;
            for (Edit edit : list) {
                result = edit.apply(result);
            }
            return result;
        });
    }

    private enum Kind {
        REPLACE,
        INSERT,
        DELETE,
        FLIP_CASE,
        APPEND_LINE_FEED,
        UPPER_CASE_ALL,
        REPEAT
    }

    private record Edit(Kind kind, int place, int character) {
        String apply(String text) {
            int at = place % (text.length() + 1);
            boolean inside = at < text.length();
            String before = text.substring(0, at);
            String after = inside ? text.substring(at + 1) : "";
            String here = inside ? text.substring(at, at + 1) : "";
            char c = EDITS.charAt(character);
            return switch (kind) {
                case REPLACE -> before + c + after;
                case INSERT -> before + c + here + after;
                case DELETE -> before + after;
                case FLIP_CASE -> before + flip(here) + after;
                case APPEND_LINE_FEED -> text + '\n';
                case UPPER_CASE_ALL -> text.toUpperCase(Locale.ROOT);
                case REPEAT -> before + here + here + after;
            };
        }

        private static String flip(String letter) {
            String upper = letter.toUpperCase(Locale.ROOT);
            return upper.equals(letter) ? letter.toLowerCase(Locale.ROOT) : upper;
        }
    }
}
