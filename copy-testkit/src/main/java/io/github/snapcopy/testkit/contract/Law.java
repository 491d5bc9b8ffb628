// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.contract;

import java.util.Locale;

/**
 * What a contract demands. The report of a failure begins with the law and, where a rule is concerned, the rule.
 *
 * @since 0.1
 */
public enum Law {
    /** A request about which no rule has anything to say is accepted. */
    ACCEPTS_VALID(false),
    /** A request that breaks a rule of severity ERROR is refused; one that only warns is accepted. */
    REFUSES_BROKEN(true),
    /** A request that holds hostile text is judged as the rules judge it, and nothing is thrown. */
    JUDGES_HOSTILE_TEXT(false),
    /** The rules that are broken are named, and no others. */
    NAMES_BROKEN_RULES(true),
    /** The form body breaks no rule. */
    WRITES_SOUND_BODY(true),
    /** The form body, read again, says what the request says. */
    WRITES_WHAT_WAS_ASKED(false),
    /** The signature of a presigned URL is that of the given credentials. */
    SIGNS_GENUINELY(false),
    /** A presigned URL is dated by the given clock, and lives as long as it was asked to. */
    EXPIRES_WHEN_ASKED(false),
    /** A presigned URL has the parameters it was asked to have, with the values of the request. */
    SIGNS_THE_PARAMETERS(false),
    /** The host of a presigned URL is the endpoint of the source Region, of the variant that was asked for. */
    SIGNS_FOR_THE_SOURCE(false),
    /** A presigned URL breaks no rule. */
    SIGNS_SOUND_URL(true);

    private final boolean aboutRules;

    Law(boolean aboutRules) {
        this.aboutRules = aboutRules;
    }

    /**
     * Whether the law holds or fails for each rule of the catalog separately.
     *
     * @return true if a known difference of it names rules
     */
    public boolean isAboutRules() {
        return aboutRules;
    }

    /**
     * The law in words.
     *
     * @return for example {@code refuses broken}
     */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
