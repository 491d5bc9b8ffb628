// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of the testkit. */
@NullMarked
package io.github.snapcopy.testkit;

import org.jspecify.annotations.NullMarked;
