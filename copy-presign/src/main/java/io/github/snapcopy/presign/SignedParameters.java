// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

/**
 * Which parameters of the request a presigned URL carries. The service accepts both.
 *
 * @since 0.1
 */
public enum SignedParameters {
    /**
     * {@code Action}, {@code Version}, {@code SourceRegion}, {@code SourceSnapshotId} and {@code DestinationRegion}:
     * what the API reference asks for. A short URL without descriptions or tags; the choice of the AWS SDK for Java.
     */
    DOCUMENTED,
    /** Every parameter of the request, with {@code DestinationRegion}: the choice of botocore and the AWS CLI. */
    ALL
}
