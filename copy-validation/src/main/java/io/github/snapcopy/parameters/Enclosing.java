// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import org.jspecify.annotations.Nullable;

/**
 * A list or map around a value, with all those around it. A bound of the depth alone is not enough: a list that holds
 * itself twice would double at every level.
 *
 * @param container the list or map
 * @param outer what is around it, or null
 * @param depth the number of containers, from 1
 */
record Enclosing(Object container, @Nullable Enclosing outer, int depth) {
    static Enclosing around(@Nullable Enclosing outer, Object container) {
        return new Enclosing(container, outer, outer == null ? 1 : outer.depth + 1);
    }

    /** Tells whether the value is itself one of the containers around it. */
    static boolean contains(@Nullable Enclosing enclosing, Object value) {
        for (Enclosing level = enclosing; level != null; level = level.outer) {
            if (level.container == value) {
                return true;
            }
        }
        return false;
    }
}
