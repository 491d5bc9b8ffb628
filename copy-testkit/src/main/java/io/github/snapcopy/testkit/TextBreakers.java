// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import io.github.snapcopy.parameters.ParameterNames;
import java.util.Collection;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Names, descriptions and client tokens of the EC2 operations. */
final class TextBreakers {
    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_DESCRIPTION = 255;
    private static final int SAFE_TOKEN = 64;

    private TextBreakers() {}

    static Collection<Breaker> all() {
        Arbitrary<String> longDescriptions = Texts.repeated("d", LONGEST_DESCRIPTION + 1, 1000);
        return List.of(
                Breaker.of("image-name-length")
                        .bySetting(
                                ParameterNames.NAME,
                                Arbitraries.oneOf(
                                        Arbitraries.of("a", "ab"), Texts.repeated("n", LONGEST_NAME + 1, 300))),
                Breaker.of("image-name-charset")
                        .bySetting(
                                ParameterNames.NAME,
                                "web:1",
                                "caf\u00e9",
                                "tab\tname",
                                "a+b",
                                "golden\n",
                                "web\ud83d\ude00"),
                Breaker.of("image-name-charset-disputed")
                        .bySetting(ParameterNames.NAME, "web@1", "web [1]", "Bob's image"),
                Breaker.of("image-description-length").bySetting(ParameterNames.DESCRIPTION, longDescriptions),
                Breaker.of("snapshot-description-length").bySetting(ParameterNames.DESCRIPTION, longDescriptions),
                Breaker.of("description-non-ascii")
                        .bySetting(
                                ParameterNames.DESCRIPTION,
                                "caf\u00e9",
                                "a\tb",
                                "\u0000",
                                "a\u007f",
                                "\ud83d\ude00",
                                "a\r\nb"),
                Breaker.of("client-token-length")
                        .bySetting(ParameterNames.CLIENT_TOKEN, Texts.repeated("t", SAFE_TOKEN + 1, 300)),
                Breaker.of("client-token-ascii")
                        .bySetting(
                                ParameterNames.CLIENT_TOKEN,
                                "t\u00f6ken",
                                "\u0080",
                                "\u65e5\u672c\u8a9e",
                                "\ud83d\ude00"),
                Breaker.of("client-token-empty").bySetting(ParameterNames.CLIENT_TOKEN, "", " ", "\t\n"));
    }
}
