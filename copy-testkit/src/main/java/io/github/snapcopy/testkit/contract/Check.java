// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.contract;

import org.jspecify.annotations.Nullable;

/** A law over one kind of values. */
@FunctionalInterface
interface Check<T> {
    /** Says in what way a value breaks the law, or null if it does not. */
    @Nullable
    Breach breach(T value);
}
