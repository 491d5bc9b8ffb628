// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The signers that are compared, one file each, and the work that each of them has to do. A test holds that the URLs of
 * all of them are genuine, and equal where the same is signed.
 */
@NullMarked
package io.github.snapcopy.benchmarks.competitor;

import org.jspecify.annotations.NullMarked;
