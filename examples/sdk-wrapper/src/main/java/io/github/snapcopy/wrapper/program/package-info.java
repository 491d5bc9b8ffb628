// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The program: reads a plan, shows progress, writes the summary. A thin user of the package above, which does not know
 * it.
 */
@NullMarked
package io.github.snapcopy.wrapper.program;

import org.jspecify.annotations.NullMarked;
