// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/** Programs to read and to copy from. */
@NullMarked
package io.github.snapcopy.programs;

import org.jspecify.annotations.NullMarked;
