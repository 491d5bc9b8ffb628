// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The measurements: how they are run, and in which order. Everything is measured through the public API of the library,
 * as any other application would use it; nothing uses this module.
 */
@NullMarked
package io.github.snapcopy.benchmarks;

import org.jspecify.annotations.NullMarked;
