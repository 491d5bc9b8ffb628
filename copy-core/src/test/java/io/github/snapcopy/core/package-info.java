// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of the request models. */
@NullMarked
package io.github.snapcopy.core;

import org.jspecify.annotations.NullMarked;
