// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/** Breaks rules of the architecture on purpose. */
@NullMarked
package io.github.snapcopy.violating.internal.endpoint;

import org.jspecify.annotations.NullMarked;
