// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import io.github.snapcopy.core.CopyRequest;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyParameters;
import java.util.Objects;

/**
 * A request about which no standard rule has anything to say, neither an ERROR nor a WARNING.
 *
 * @param parameters the request
 * @param context what is known about it; for EC2 its endpoint Region is the destination
 * @since 0.1
 */
public record Valid(CopyParameters parameters, CopyContext context) {
    /** Refuses null. */
    public Valid {
        Objects.requireNonNull(parameters, "parameters");
        Objects.requireNonNull(context, "context");
    }

    /**
     * The request as a model.
     *
     * @return the model of its operation
     */
    public CopyRequest toRequest() {
        return CopyRequest.from(parameters, context);
    }
}
