// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of the program. */
@NullMarked
package io.github.snapcopy.wrapper.program;

import org.jspecify.annotations.NullMarked;
