// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import java.util.Objects;

/**
 * Something about the text of a raw Query request that its values no longer show. The {@code query-*} rules turn
 * findings into violations.
 *
 * @param kind what was found
 * @param key the key, as written and decoded
 * @param detail what a person needs to know to mend it, in a message
 * @since 0.1
 */
public record WireFinding(Kind kind, String key, String detail) {
    /** Checks for null. */
    public WireFinding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(detail, "detail");
    }

    /** The kinds of findings. */
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
