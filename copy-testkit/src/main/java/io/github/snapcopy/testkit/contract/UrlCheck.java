// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.contract;

import io.github.snapcopy.testkit.PresignInput;
import org.jspecify.annotations.Nullable;

/** A law over the URL that was made of an input. */
@FunctionalInterface
interface UrlCheck {
    /** Says in what way the URL breaks the law, or null if it does not. */
    @Nullable
    Breach breach(PresignInput input, String url);
}
