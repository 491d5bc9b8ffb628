// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The top floor: makes the presigned URL of a CopySnapshot request and puts it where it belongs. Uses the models, the
 * endpoints, the signing core, and the credentials of the AWS SDK; used by applications.
 */
@NullMarked
package io.github.snapcopy.presign;

import org.jspecify.annotations.NullMarked;
