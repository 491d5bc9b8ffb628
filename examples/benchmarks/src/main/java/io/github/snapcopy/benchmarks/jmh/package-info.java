// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/** What JMH measures, one class a question. Small states, so that the competitors are all that costs time. */
@NullMarked
package io.github.snapcopy.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
