// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/** The public surface of the library modules as text, and what may stand in it. */
@NullMarked
package io.github.snapcopy.testkit.surface;

import org.jspecify.annotations.NullMarked;
