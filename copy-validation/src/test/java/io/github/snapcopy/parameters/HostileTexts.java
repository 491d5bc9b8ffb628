// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Texts that a reader should not meet, and does. */
final class HostileTexts {
    static final int MIB = 1 << 20;

    private static final List<String> SEEDS = List.of(
            "Action=CopySnapshot&Version=2016-11-15&SourceRegion=us-west-1&SourceSnapshotId=snap-066877671789bd71b"
                    + "&TagSpecification.1.ResourceType=snapshot&TagSpecification.1.Tag.1.Key=a%20b&Encrypted=true",
            "Action=CopySnapshot&Version=2015-02-02&SourceSnapshotName=a&TargetSnapshotName=b&Tags.Tag.1.Key=a"
                    + "&Tags.member.2.Value=%E2%82%AC&Tags=",
            "https://ec2.us-west-1.amazonaws.com/?Action=CopySnapshot&Version=2016-11-15&SourceRegion=us-west-1"
                    + "&SourceSnapshotId=snap-066877671789bd71b&DestinationRegion=us-east-1"
                    + "&X-Amz-Algorithm=AWS4-HMAC-SHA256"
                    + "&X-Amz-Credential=AKIAQ7ZK4M2N6P3R5T8V%2F20261120%2Fus-west-1%2Fec2%2Faws4_request"
                    + "&X-Amz-Date=20261120T122500Z&X-Amz-Expires=3600&X-Amz-SignedHeaders=host"
                    + "&X-Amz-Signature=3f9d0c6a7b1e4852d3c4b5a6978812fe0d1c2b3a49586776a5b4c3d2e1f00f1e",
            "https://user@[::1]:443/path?a=b#c");

    private static final List<String> SCRAPS = List.of(
            "&",
            "=",
            "%",
            "%4",
            "%zz",
            "%FF",
            "%E2%82",
            "%2520",
            "+",
            " ",
            ".",
            "..",
            "/",
            "//",
            "?",
            "#",
            "@",
            ":",
            "[",
            "]",
            "\\",
            "\u0000",
            "\ud800",
            "\udc00",
            "\uffff",
            "1",
            "0",
            "01",
            "-1",
            "2147483648",
            "member",
            "item",
            "Tag",
            "Tags",
            "tag.",
            "TagSpecification.",
            "TagSpecifications.1.",
            "Key",
            "Value",
            "Action",
            "X-Amz-",
            "x-amz-",
            "Signature",
            "PresignedUrl=",
            "DryRun=TRUE",
            "https://",
            "HTTPS://");

    private HostileTexts() {}

    /** Texts of up to a few hundred characters: random, put together from scraps, and mutations of sound ones. */
    static Arbitrary<String> small() {
        Arbitrary<String> scraps = Arbitraries.of(SCRAPS).list().ofMaxSize(20).map(parts -> String.join("", parts));
        Arbitrary<String> mutated = Combinators.combine(
                        Arbitraries.of(SEEDS),
                        Arbitraries.integers().between(0, Integer.MAX_VALUE),
                        Arbitraries.integers().between(0, 12),
                        scraps)
                .as(HostileTexts::mutate);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(1, Arbitraries.strings().all().ofMaxLength(60)),
                net.jqwik.api.Tuple.of(3, scraps),
                net.jqwik.api.Tuple.of(6, mutated));
    }

    private static String mutate(String seed, int place, int removed, String inserted) {
        int from = place % (seed.length() + 1);
        int to = Math.min(seed.length(), from + removed);
        return seed.substring(0, from) + inserted + seed.substring(to);
    }

    /** Texts of 1 MiB or more that keep a careless reader busy for minutes, by name. */
    static Map<String, String> large() {
        Map<String, String> texts = new TreeMap<>();
        texts.put("one huge key", "a".repeat(MIB));
        texts.put("one huge value", "Description=" + "a".repeat(MIB));
        texts.put("ampersands", "&".repeat(MIB));
        texts.put("equals signs", "=".repeat(MIB));
        texts.put("dots", ".".repeat(MIB));
        // eight times as much: looking for an equals sign up to the end of the text, for every pair, is a fast square
        texts.put("one key again and again, without a value", "a&".repeat(4 * MIB));
        texts.put("one key again and again", "a=1&".repeat(MIB / 4));
        texts.put("one huge number", "CompletionDurationMinutes=" + "9".repeat(MIB));
        texts.put("percent signs", "%".repeat(MIB));
        texts.put("percent sequences", "%41".repeat(MIB / 3));
        texts.put("lonely percent sequences", "%41a".repeat(MIB / 4));
        texts.put("encoded percent signs", "Description=" + "%25".repeat(MIB / 3));
        texts.put("three-byte characters", "Description=" + "%E2%82%AC".repeat(MIB / 9));
        texts.put("plus signs", "+".repeat(MIB));
        texts.put("number signs", "a=b" + "#".repeat(MIB));
        texts.put("question marks and slashes", "?/".repeat(MIB / 2));
        texts.put("one huge index", "TagSpecification." + "9".repeat(MIB) + ".ResourceType=image");
        texts.put("one index of zeros", "Tags.Tag." + "0".repeat(MIB) + "1.Key=a");
        texts.put("one huge member", "TagSpecification.1.Tag.1." + "a.".repeat(MIB / 2));
        texts.put("keys without a value", many(i -> "k" + i + '&'));
        texts.put("items backwards", many(i -> "Tags.Tag." + (MIB - i) + ".Key=a&"));
        texts.put("items of an EC2 list", many(i -> "TagSpecification." + i + ".ResourceType=image&"));
        texts.put("huge indexes", many(i -> "Tags.Tag." + "9".repeat(1000) + i + ".Key=a&"));
        texts.put("indexes of zeros", many(i -> "TagSpecification.1.Tag." + "0".repeat(1000) + i + ".Key=a&"));
        texts.put("bad indexes", many(i -> "TagSpecification.x" + i + ".ResourceType=image&"));
        texts.put("keys of one hash code", many(HostileTexts::collision));
        return texts;
    }

    private static String many(java.util.function.IntFunction<String> part) {
        StringBuilder out = new StringBuilder(MIB + 2048);
        for (int i = 1; out.length() < MIB; i++) {
            out.append(part.apply(i));
        }
        return out.toString();
    }

    /** Another key for every number, all of the hash code of sixteen times {@code Aa}. */
    private static String collision(int number) {
        StringBuilder key = new StringBuilder();
        for (int bit = 0; bit < 16; bit++) {
            key.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return key.append("=1&").toString();
    }
}
