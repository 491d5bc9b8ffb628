// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of the presigner. */
@NullMarked
package io.github.snapcopy.presign;

import org.jspecify.annotations.NullMarked;
