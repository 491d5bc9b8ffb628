// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The reading room: says of any text what it is as a presigned CopySnapshot URL, which rules it breaks, and whether
 * its signature is right. Stands on everything that makes such URLs; used by {@code sdk} and by applications. Offline:
 * nothing is sent, and nothing here prints a session token or a signature.
 *
 * <p>Start with {@link io.github.snapcopy.inspect.PresignedUrlInspector}.
 */
@NullMarked
package io.github.snapcopy.inspect;

import org.jspecify.annotations.NullMarked;
