// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/** The report: figures as they were written, goals as data, a page of Markdown and a chart. Reads only files. */
@NullMarked
package io.github.snapcopy.benchmarks.report;

import org.jspecify.annotations.NullMarked;
