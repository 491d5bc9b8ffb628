// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The programs whose start is measured: each prints one presigned URL, or nothing. They share no code, so that each
 * loads only what its own signer needs.
 */
@NullMarked
package io.github.snapcopy.benchmarks.start;

import org.jspecify.annotations.NullMarked;
