// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The reading room: says of any text what it is as a presigned CopySnapshot URL, which rules it breaks, and whether its
 * signature is right. Stands on everything that makes such URLs and is used by applications and by nothing of this
 * library. Offline: nothing is sent, and nothing here prints a session token or a signature.
 */
@NullMarked
package io.github.snapcopy.inspect;

import org.jspecify.annotations.NullMarked;
