// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.violating.attic;

/** In a package that nobody has given a floor. */
public final class Forgotten {}
