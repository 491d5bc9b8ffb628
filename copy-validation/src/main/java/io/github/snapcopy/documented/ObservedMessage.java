// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import java.util.List;
import java.util.Objects;

/**
 * The text of an error that the service really sent, quoted from a public issue. It may have changed since: good for tests
 * of a classifier, not to be matched in earnest.
 *
 * @param code the error code
 * @param text the message
 * @param rules ids of the rules that find the cause beforehand; may be empty
 * @param advisories ids of the advisories about the cause; may be empty
 * @since 0.1
 */
public record ObservedMessage(String code, String text, List<String> rules, List<String> advisories) {
    /** Checks for null and copies the lists. */
    public ObservedMessage {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(text, "text");
        rules = List.copyOf(rules);
        advisories = List.copyOf(advisories);
    }
}
