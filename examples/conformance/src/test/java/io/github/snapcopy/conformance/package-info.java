// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/** The conformance test of the toy, and the test that it finds what is to be found. */
@NullMarked
package io.github.snapcopy.conformance;

import org.jspecify.annotations.NullMarked;
