// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/** A toy with three planted bugs, for the conformance test to find. */
@NullMarked
package io.github.snapcopy.conformance;

import org.jspecify.annotations.NullMarked;
