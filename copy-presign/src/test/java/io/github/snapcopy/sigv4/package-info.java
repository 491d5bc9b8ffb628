// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of the signing core. */
@NullMarked
package io.github.snapcopy.sigv4;

import org.jspecify.annotations.NullMarked;
