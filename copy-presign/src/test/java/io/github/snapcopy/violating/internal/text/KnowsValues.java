// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.violating.internal.text;

import io.github.snapcopy.violating.values.KnowsParameters;

final class KnowsValues {
    KnowsParameters unwanted = new KnowsParameters();
}
