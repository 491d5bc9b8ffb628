// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sdk;

import org.jspecify.annotations.Nullable;

/** A null where none is allowed, as a caller without a checker can pass it. */
final class NullArgument {
    private NullArgument() {}

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    static <T> T of(Class<T> type) {
        @Nullable T nothing = null;
        return nothing;
    }
}
