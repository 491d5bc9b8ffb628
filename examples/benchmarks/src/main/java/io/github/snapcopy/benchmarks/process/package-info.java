// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/** Whole processes: which jars they need, and how long they take from start to end. */
@NullMarked
package io.github.snapcopy.benchmarks.process;

import org.jspecify.annotations.NullMarked;
