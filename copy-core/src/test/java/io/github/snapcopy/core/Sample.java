// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.validation.CopyValidator;

/** Parameters with the context they are judged in. */
record Sample(CopyParameters parameters, CopyContext context) {
    CopyRequest request() {
        return CopyRequest.from(parameters, context);
    }

    CopyRequest request(CopyValidator validator) {
        return switch (parameters.operation()) {
            case EC2_COPY_SNAPSHOT -> SnapshotCopyRequest.from(parameters, context, validator);
            case EC2_COPY_IMAGE -> ImageCopyRequest.from(parameters, context, validator);
            case ELASTICACHE_COPY_SNAPSHOT -> CacheSnapshotCopyRequest.from(parameters, context, validator);
        };
    }
}
