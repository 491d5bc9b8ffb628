// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

import io.github.snapcopy.internal.text.Messages;
import org.jspecify.annotations.Nullable;

/** A text that passed one grammar: equal when kind and text are equal, printed as the text. */
abstract class TextValue {
    private final String value;

    TextValue(String value) {
        this.value = value;
    }

    /**
     * The text as it was given; nothing is trimmed, added or changed in case.
     *
     * @return the text
     */
    public String value() {
        return value;
    }

    /** Compares kind and text. */
    @Override
    @SuppressWarnings("EqualsGetClass") // each kind is a final class of its own: an alias never equals a key ID
    public final boolean equals(@Nullable Object other) {
        return other instanceof TextValue that && that.getClass() == getClass() && that.value.equals(value);
    }

    /** Hashes the text. */
    @Override
    public final int hashCode() {
        return value.hashCode();
    }

    /** Returns the text itself. */
    @Override
    public final String toString() {
        return value;
    }

    static IllegalArgumentException malformed(String kind, String text) {
        return new IllegalArgumentException("not " + kind + ": " + Messages.quote(text));
    }
}
