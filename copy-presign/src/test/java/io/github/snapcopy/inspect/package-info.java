// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.github.snapcopy.inspect;

import org.jspecify.annotations.NullMarked;
