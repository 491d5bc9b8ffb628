// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.violating.sigv4;

import io.github.snapcopy.violating.values.KnowsParameters;

/** By making one. */
public final class KnowsValues {
    Object unwanted() {
        return new KnowsParameters();
    }
}
