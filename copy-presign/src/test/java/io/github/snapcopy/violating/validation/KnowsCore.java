// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.violating.validation;

import io.github.snapcopy.violating.core.KnowsSigV4;

/** By a call. */
public final class KnowsCore {
    String call() {
        return KnowsSigV4.text();
    }
}
