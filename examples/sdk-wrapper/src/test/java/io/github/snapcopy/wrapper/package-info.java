// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/** Tests of the wrapper, against EC2 on this machine and with a clock that is moved by hand. */
@NullMarked
package io.github.snapcopy.wrapper;

import org.jspecify.annotations.NullMarked;
