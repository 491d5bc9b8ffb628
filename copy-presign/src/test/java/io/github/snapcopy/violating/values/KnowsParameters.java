// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.violating.values;

import io.github.snapcopy.violating.parameters.KnowsValidation;
import java.util.List;

/** By a type argument only. */
public final class KnowsParameters {
    List<KnowsValidation> unwanted = List.of();
}
