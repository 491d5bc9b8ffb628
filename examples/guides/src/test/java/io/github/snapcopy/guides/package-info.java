// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/** The code that the guides show. One class a guide, and one test that runs it. */
@NullMarked
package io.github.snapcopy.guides;

import org.jspecify.annotations.NullMarked;
