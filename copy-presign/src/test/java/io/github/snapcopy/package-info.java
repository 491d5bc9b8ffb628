// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of the library as a whole. */
@NullMarked
package io.github.snapcopy;

import org.jspecify.annotations.NullMarked;
