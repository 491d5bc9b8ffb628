// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The rule book: rules over the neutral request, the catalog that lists them, and the report. Uses {@code values} and {@code parameters}; used by the models and by callers that hold requests of their own.
 */
@NullMarked
package io.github.snapcopy.validation;

import org.jspecify.annotations.NullMarked;
