// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.violating.core;

import io.github.snapcopy.violating.sigv4.KnowsValues;

/** By a class literal, and in a circle: sigv4 leads to values, and values lead here. */
public final class KnowsSigV4 {
    private KnowsSigV4() {}

    /**
     * Returns a text.
     *
     * @return a text
     */
    public static String text() {
        return KnowsValues.class.getSimpleName();
    }
}
