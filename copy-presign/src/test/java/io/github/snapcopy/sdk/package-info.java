// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/** The interceptor in the real clients of the AWS SDK, over stubs and over the loopback. */
@NullMarked
package io.github.snapcopy.sdk;

import org.jspecify.annotations.NullMarked;
