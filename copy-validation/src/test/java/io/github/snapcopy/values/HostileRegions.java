// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Texts that are no Region ID and that somebody might nevertheless put where a Region belongs, or hide in one. */
public final class HostileRegions {
    private static final List<String> BASES = List.of("us-east-1", "us-gov-west-1");

    /** White space, control characters, format characters and URL metacharacters; none belongs to the grammar. */
    private static final String INTRUDERS = " \t\n\u000b\f\r\0\u0001\u001b\u007f\u0085\u00a0\u00ad\u1680\u180e\u2003"
            + "\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202e\u2060\u2066\u2069\u3000\ufeff\ufffd\ud83d\udc00"
            + "/\\#?&=:;@%+.,*~!$'\"`()[]{}<>|^_\u2044\u2215\uff0f\u3002\uff0e";

    /** A letter, digit or hyphen of the bases, then characters that look like it. */
    private static final List<String> LOOK_ALIKES = List.of(
            "a\u0430\uff41\u0251\u00e0\u00aa",
            "e\u0435\uff45\u00e9\u212e",
            "s\u0455\uff53\u017f",
            "t\uff54\u0442\u03c4",
            "u\uff55\u057d\u00fc",
            "g\u0261\uff47",
            "o\u043e\u03bf\uff4f\u00ba0",
            "v\u0475\u03bd\uff56",
            "w\u0461\uff57",
            "-\u2010\u2011\u2012\u2013\u2014\u2212\u00ad\uff0d\ufe63\u30fc_",
            "1\uff11\u0661\u06f1\u0967\u00b9\u2081\u2460lI\u0131");

    private HostileRegions() {}

    /**
     * All of them.
     *
     * @return more than 500 distinct texts, none of which is a Region ID
     */
    public static List<String> all() {
        Set<String> all = new LinkedHashSet<>();
        zones(all);
        pseudoRegions(all);
        wrongShapes(all);
        for (String base : BASES) {
            wrongCase(all, base);
            intruders(all, base);
            lookAlikes(all, base);
            encodings(all, base);
        }
        hosts(all);
        overLong(all);
        return List.copyOf(all);
    }

    private static void zones(Collection<String> all) {
        for (RegionId region : RegionId.known()) {
            all.add(region.value() + "a");
            all.add(region.value() + "-lax-1a");
        }
        all.addAll(List.of(
                "us-east-1A",
                "us-east-1-",
                "us-west-2-lax-1",
                "us-east-1-wl1-bos-wlz-1",
                "use1-az1",
                "usw2-lax1-az1",
                "cnn1-pkx1-az1",
                "use1-wl1-bos-wlz1"));
    }

    private static void pseudoRegions(Collection<String> all) {
        all.addAll(List.of(
                "aws-global",
                "aws-cn-global",
                "aws-us-gov-global",
                "aws-iso-global",
                "aws-iso-b-global",
                "us-east-1-fips",
                "s3-external-1",
                "global",
                "local",
                "us",
                "US Standard",
                "N. Virginia",
                "EU (Ireland)",
                "null",
                "undefined",
                "default",
                "none",
                "*",
                "${AWS_REGION}",
                "$AWS_REGION",
                "{{region}}",
                "%AWS_REGION%",
                "<region>",
                "arn:aws:ec2:us-east-1::",
                "us-east-1,us-west-2",
                "us-east-1 us-west-2",
                "us-east-*"));
    }

    private static void wrongShapes(Collection<String> all) {
        all.addAll(List.of(
                "",
                "-",
                "--",
                "1",
                "-1",
                "us-1",
                "us-east",
                "us-east-",
                "useast1",
                "us-east1",
                "useast-1",
                "us--1",
                "us--east-1",
                "us-east--1",
                "-us-east-1",
                "us-east-1-1",
                "us-east-one",
                "us-3ast-1",
                "1us-east-1",
                "us-east-1us-east-1",
                "us-gov-iso-west-1",
                "a-b-c-d-1",
                "us_east_1",
                "us.east.1",
                "us-east_1",
                "us-\u200feast-1",
                "1-tsae-su",
                "us-east-\u00bd",
                "us-east-1e3",
                "us-east-0x1",
                "us-east-+1"));
    }

    private static void wrongCase(Collection<String> all, String base) {
        all.add(base.toUpperCase(Locale.ROOT));
        for (int i = 0; i < base.length(); i++) {
            String changed = base.substring(0, i) + Character.toUpperCase(base.charAt(i)) + base.substring(i + 1);
            if (!changed.equals(base)) {
                all.add(changed);
            }
        }
    }

    private static void intruders(Collection<String> all, String base) {
        for (int c = 0; c < INTRUDERS.length(); c++) {
            for (int i = 0; i <= base.length(); i++) {
                all.add(base.substring(0, i) + INTRUDERS.charAt(c) + base.substring(i));
            }
        }
        all.add(base + "\r\n");
        all.add("\n" + base + "\n");
        all.add(base + "\r\nHost: evil.example");
    }

    private static void lookAlikes(Collection<String> all, String base) {
        for (String group : LOOK_ALIKES) {
            for (int i = base.indexOf(group.charAt(0)); i >= 0; i = base.indexOf(group.charAt(0), i + 1)) {
                for (int c = 1; c < group.length(); c++) {
                    all.add(base.substring(0, i) + group.charAt(c) + base.substring(i + 1));
                }
            }
        }
    }

    private static void encodings(Collection<String> all, String base) {
        for (int i = 0; i < base.length(); i++) {
            String hex = Integer.toHexString(base.charAt(i));
            all.add(base.substring(0, i) + "%" + hex + base.substring(i + 1));
        }
        for (String tail :
                List.of("%00", "%0a", "%0D%0A", "%20", "%23", "%2F", "%252F", "%E2%80%8F", "&#47;", "\\u002f")) {
            all.add(base + tail);
        }
    }

    private static void hosts(Collection<String> all) {
        all.addAll(List.of(
                "evil.example/#",
                "evil.example",
                "evil.example/",
                "evil.example?",
                "evil.example:443/",
                "evil.example\\",
                "//evil.example",
                "https://evil.example",
                "@evil.example",
                "user@evil.example",
                "user:password@evil.example",
                "us-east-1@evil.example",
                "us-east-1.evil.example",
                "us-east-1.evil.example/",
                "us-east-1.amazonaws.com",
                "ec2.us-east-1.amazonaws.com",
                "us-east-1.amazonaws.com.evil.example/",
                "xn--us-east-1",
                "xn--80ak6aa92e",
                "xn--east-1",
                "us-xn--east-1",
                "localhost",
                "localhost:4566",
                "127.0.0.1",
                "169.254.169.254",
                "169.254.169.254/latest/meta-data/",
                "[::1]",
                "2130706433",
                "0x7f000001",
                "../../us-east-1",
                "us-east-1/../eu-west-1",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "us-east-1&Action=DeleteSnapshot",
                "us-east-1?X-Amz-Expires=604800",
                "us-east-1'--",
                "us-east-1\" onload=\"x",
                "\u202e1-tsae-su"));
    }

    private static void overLong(Collection<String> all) {
        all.add("a".repeat(15) + "-" + "b".repeat(15) + "-1"); // 33 characters
        all.add("us-east-" + "1".repeat(25));
        all.add("us-east-" + "1".repeat(100_000));
        all.add("a".repeat(100_000) + "-b-1");
        all.add("a-".repeat(50_000) + "1");
        all.add("-".repeat(100_000));
        all.add("us-east-1" + " ".repeat(100_000));
        all.add("us-east-1".repeat(10_000));
    }
}
