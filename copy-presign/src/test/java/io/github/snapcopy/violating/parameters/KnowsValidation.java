// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.violating.parameters;

import io.github.snapcopy.violating.validation.KnowsCore;

/** By a parameter of a method. */
public final class KnowsValidation {
    void take(KnowsCore unwanted) {}
}
