// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of the endpoints. */
@NullMarked
package io.github.snapcopy.endpoint;

import org.jspecify.annotations.NullMarked;
