// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/** The generator of the vector files, and the tests that confirm them. */
@NullMarked
package io.github.snapcopy.testkit.vectors;

import org.jspecify.annotations.NullMarked;
