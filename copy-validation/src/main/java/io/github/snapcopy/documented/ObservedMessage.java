// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import java.util.List;

/**
 * The text of an error that the service really sent, quoted from a public issue. It may have changed since: good for
 * tests of a classifier, not to be matched in earnest. There is one object of each, in
 * {@link CopyErrors#observedMessages}; two are equal if they are the same.
 *
 * @since 0.1
 */
public final class ObservedMessage {
    private final String code;
    private final String text;
    private final List<RuleId> rules;
    private final List<String> advisories;

    ObservedMessage(String code, String text, List<String> rules, List<String> advisories) {
        this.code = code;
        this.text = text;
        this.rules = RuleId.listOf(rules);
        this.advisories = List.copyOf(advisories);
    }

    /**
     * The error code.
     *
     * @return for example {@code InvalidParameterValue}
     */
    public String code() {
        return code;
    }

    /**
     * The message.
     *
     * @return the text as it was seen
     */
    public String text() {
        return text;
    }

    /**
     * The rules that find the cause beforehand.
     *
     * @return their ids; may be empty
     */
    public List<RuleId> rules() {
        return rules;
    }

    /**
     * The advisories about the cause.
     *
     * @return their ids; may be empty
     */
    public List<String> advisories() {
        return advisories;
    }

    /**
     * Code and text.
     *
     * @return for example {@code InvalidParameterValue: The parameter ...}
     */
    @Override
    public String toString() {
        return code + ": " + text;
    }
}
