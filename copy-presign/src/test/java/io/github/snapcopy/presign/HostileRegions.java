// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Texts that somebody might pass off as a Region to steer a URL to another host; none is a Region ID. */
final class HostileRegions {
    private static final String REGION = "us-west-2";
    private static final String INTRUDERS =
            " \t\n\r\0\u0001\u001b\u007f\u0085\u00a0\u00ad\u200b\u200d\u200e\u202e\u2028"
                    + "\u2060\u3000\ufeff\ud83d\udc00/\\#?&=:;@%+.,*~!$'\"`()[]{}<>|^_A\u2044\u2215\uff0f\u3002\uff0e";

    private HostileRegions() {}

    static List<String> all() {
        Set<String> all = new LinkedHashSet<>();
        for (int c = 0; c < INTRUDERS.length(); c++) {
            for (int i = 0; i <= REGION.length(); i++) {
                all.add(REGION.substring(0, i) + INTRUDERS.charAt(c) + REGION.substring(i));
                if (i < REGION.length()) {
                    all.add(REGION.substring(0, i) + INTRUDERS.charAt(c) + REGION.substring(i + 1));
                }
            }
        }
        for (int i = 0; i < REGION.length(); i++) {
            all.add(REGION.substring(0, i) + "%" + Integer.toHexString(REGION.charAt(i)) + REGION.substring(i + 1));
            all.add(REGION.substring(0, i) + (char) (REGION.charAt(i) + 0xFEE0) + REGION.substring(i + 1));
        }
        for (String host :
                List.of("evil.example", "localhost", "127.0.0.1", "[::1]", "169.254.169.254", "2130706433")) {
            for (String frame : List.of(
                    "%s",
                    "%s/",
                    "%s#",
                    "%s?",
                    "%s\\",
                    "@%s",
                    "//%s",
                    "https://%s/",
                    ".%s",
                    "us-west-2.%s",
                    "us-west-2@%s",
                    "us-west-2.%s/#",
                    "x@%s:443/",
                    "us-west-2.amazonaws.com.%s/",
                    "us-west-2/../%s",
                    "us-west-2%%2F%s")) {
                all.add(frame.formatted(host));
            }
        }
        all.addAll(List.of(
                "",
                " ",
                "-",
                "us",
                "us-1",
                "us-west",
                "us-west-",
                "-us-west-2",
                "us--west-2",
                "us-west-2-",
                "us-west-2a",
                "us-west-2-lax-1a",
                "usw2-az1",
                "us-west-2-2",
                "us-gov-iso-west-1",
                "us-west-two",
                "us-west-\u0662",
                "us-w\u0435st-2",
                "\u0131l-central-1",
                "aws-global",
                "xn--80ak6aa92e",
                "${AWS_REGION}",
                "us-west-2,us-east-1",
                "us-west-2\r\nHost: evil.example",
                REGION.toUpperCase(Locale.ROOT),
                "a".repeat(15) + "-" + "b".repeat(15) + "-1",
                "us-west-" + "2".repeat(100_000),
                "a-".repeat(50_000) + "1"));
        return List.copyOf(all);
    }
}
