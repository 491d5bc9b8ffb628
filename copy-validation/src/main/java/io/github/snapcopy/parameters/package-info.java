// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The neutral request: what a caller wrote, right or wrong, in one form for every operation, with its readers and writers. Uses {@code values}; used by the rules and by everything above.
 */
@NullMarked
package io.github.snapcopy.parameters;

import org.jspecify.annotations.NullMarked;
