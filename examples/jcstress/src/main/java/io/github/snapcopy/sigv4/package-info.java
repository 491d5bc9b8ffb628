// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/** Races inside this package of the library; nobody uses them. */
@NullMarked
package io.github.snapcopy.sigv4;

import org.jspecify.annotations.NullMarked;
