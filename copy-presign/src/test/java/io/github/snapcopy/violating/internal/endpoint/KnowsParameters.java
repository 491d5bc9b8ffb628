// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.violating.internal.endpoint;

import io.github.snapcopy.violating.parameters.KnowsValidation;

final class KnowsParameters {
    KnowsValidation unwanted = new KnowsValidation();
}
