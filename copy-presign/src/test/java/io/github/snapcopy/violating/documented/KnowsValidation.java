// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.violating.documented;

import io.github.snapcopy.violating.validation.KnowsCore;
import java.util.List;

/** By a type argument only. */
public final class KnowsValidation {
    List<KnowsCore> unwanted = List.of();
}
