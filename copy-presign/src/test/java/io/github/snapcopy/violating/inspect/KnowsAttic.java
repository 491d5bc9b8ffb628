// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.violating.inspect;

import io.github.snapcopy.violating.attic.Forgotten;

final class KnowsAttic {
    Forgotten unwanted = new Forgotten();
}
