// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import io.github.snapcopy.internal.text.Ascii;
import io.github.snapcopy.internal.text.Messages;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of a rule. Ids are stable and never used again for another rule.
 *
 * @param value lower-case words joined by hyphens, for example {@code kms-requires-encrypted}; 1 to 64 characters
 * @since 0.1
 */
public record RuleId(String value) implements Comparable<RuleId> {
    private static final int LONGEST = 64;

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public RuleId {
        Objects.requireNonNull(value, "value");
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "a rule id is lower-case words joined by hyphens, not " + Messages.quote(value));
        }
    }

    /**
     * The id of a text that is known to be one.
     *
     * @param text an id
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    public static RuleId of(String text) {
        return new RuleId(Objects.requireNonNull(text, "text"));
    }

    static List<RuleId> listOf(List<String> texts) {
        return texts.stream().map(RuleId::of).toList();
    }

    private static boolean isWellFormed(String text) {
        boolean wordOpen = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '-' ? !wordOpen : !Ascii.isLower(c) && !Ascii.isDigit(c)) {
                return false;
            }
            wordOpen = c != '-';
        }
        return wordOpen && text.length() <= LONGEST;
    }

    /** Written out, since that of a record is made at run time, for every key of the catalog at start-up. */
    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Compares the texts. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RuleId id && value.equals(id.value);
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    /**
     * The id.
     *
     * @return {@link #value}
     */
    @Override
    public String toString() {
        return value;
    }
}
