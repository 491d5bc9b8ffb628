// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import java.util.Optional;

/** Null where the types forbid it, as a caller without null checks may pass it. */
final class Nothing {
    private Nothing() {}

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals", "unchecked"})
    static <T> T at() {
        return (T) Optional.empty().orElse(null);
    }
}
