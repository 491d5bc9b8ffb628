// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.contract;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.ValidationReport;
import io.github.snapcopy.validation.Violation;
import org.jspecify.annotations.Nullable;

/** A request of which it is not known beforehand what the rules say. */
record Attempt(CopyParameters parameters, CopyContext context) {
    ValidationReport report() {
        return CopyValidator.standard().validate(parameters, context);
    }

    @Nullable
    Violation firstError() {
        for (Violation violation : report().errors()) {
            return violation;
        }
        return null;
    }
}
