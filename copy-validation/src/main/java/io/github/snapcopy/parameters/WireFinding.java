// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import io.github.snapcopy.internal.text.Messages;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something about the text of a raw Query request that its values no longer show. The {@code query-*} rules turn
 * findings into violations.
 *
 * @since 0.1
 */
public final class WireFinding {
    private final Kind kind;
    private final String key;
    private final String detail;

    WireFinding(Kind kind, String key, String detail) {
        this.kind = kind;
        this.key = key;
        this.detail = detail;
    }

    /**
     * What was found.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Where it was found.
     *
     * @return the key, as written and decoded
     */
    public String key() {
        return key;
    }

    /**
     * What a person needs to know to mend it.
     *
     * @return a text for a message
     */
    public String detail() {
        return detail;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WireFinding that
                && kind == that.kind
                && key.equals(that.key)
                && detail.equals(that.detail);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, key, detail);
    }

    /**
     * Kind and key. The key is quoted where it could be none; what follows an equals sign or a question mark is left
     * out.
     *
     * @return for example {@code KEY_CASE kmsKeyId}
     */
    @Override
    public String toString() {
        return kind + " " + Messages.name(key);
    }

    /** The kinds of findings; may gain members, keep a default branch. */
    public enum Kind {
        /** {@code Action} is absent or another one. */
        ACTION,
        /** {@code Version} is absent. */
        VERSION_MISSING,
        /** {@code Version} is another one. */
        VERSION_OTHER,
        /** A key occurs again; the first value counts. */
        DUPLICATE_KEY,
        /** A key is right but for its letter case. */
        KEY_CASE,
        /** A list is written in the style of another service, and not read. */
        LIST_STYLE,
        /** A list is written in another style that can be read all the same. */
        LIST_STYLE_READABLE,
        /** A list index is no decimal number. */
        LIST_INDEX,
        /** The indexes of a list do not count 1, 2, 3, ...; the items are read in ascending order. */
        LIST_INDEX_IRREGULAR
    }
}
