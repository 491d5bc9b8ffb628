// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.ParameterNames;

/**
 * Where a copy goes. EC2 copies to the first three, ElastiCache to {@link #REGION} and {@link #BUCKET}.
 *
 * @since 0.1
 */
public enum DestinationKind {
    /** The Region of the endpoint, without a further parameter. */
    REGION,
    /** An Outpost of the Region of the endpoint. */
    OUTPOST,
    /** A Local Zone of the Region of the endpoint, by name or, on CopyImage, by ID. */
    LOCAL_ZONE,
    /** A bucket of S3: the export of a backup. It carries no tags. */
    BUCKET;

    boolean isOf(CopyOperation operation) {
        return this == REGION
                || (this == BUCKET)
                        == operation.parameter(ParameterNames.TARGET_BUCKET).isPresent();
    }
}
