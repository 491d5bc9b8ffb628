// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The top floor: makes the presigned URL of a CopySnapshot request and puts it where it belongs, and signs the whole
 * HTTP request of each operation. Uses the models, the endpoints, the signing core, and the credentials of the AWS
 * SDK; used by {@code sdk} and by applications.
 *
 * <p>Start with {@link io.github.snapcopy.presign.SnapshotCopyPresigner}, or with {@link
 * io.github.snapcopy.presign.CopyRequestSigner} for the whole request.
 */
@NullMarked
package io.github.snapcopy.presign;

import org.jspecify.annotations.NullMarked;
