// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/** The contracts, held to by the modules of this project. */
@NullMarked
package io.github.snapcopy.testkit.contract;

import org.jspecify.annotations.NullMarked;
