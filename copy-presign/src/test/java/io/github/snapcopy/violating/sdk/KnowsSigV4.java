// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.violating.sdk;

import io.github.snapcopy.violating.sigv4.KnowsValues;

final class KnowsSigV4 {
    KnowsValues[] unwanted = {};
}
