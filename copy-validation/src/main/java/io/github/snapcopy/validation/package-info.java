// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The rule book: rules over the neutral request, the catalog that lists them, and the report. Uses {@code values},
 * {@code parameters} and {@code documented}; used by the models, and by callers that hold requests of their own.
 *
 * <p>Start with {@link io.github.snapcopy.validation.CopyValidator}; a rule of your own is a {@link
 * io.github.snapcopy.validation.Rule}.
 */
@NullMarked
package io.github.snapcopy.validation;

import org.jspecify.annotations.NullMarked;
