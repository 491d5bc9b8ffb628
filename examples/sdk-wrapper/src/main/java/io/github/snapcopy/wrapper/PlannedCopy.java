// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper;

import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.sdk.SdkRequestParameters;
import software.amazon.awssdk.services.ec2.model.CopySnapshotRequest;

/** A copy that every rule accepts, and the tag by which it can be found. */
record PlannedCopy(CopyTarget target, SnapshotCopyRequest request, String mark) {
    /**
     * The tag of every copy: its value, run id, source and name, stands in for the client token that CopySnapshot does
     * not have.
     */
    static final String MARK_KEY = "snapcopy:copy";

    CopySnapshotRequest toSdk(Transmission transmission) {
        return SdkRequestParameters.copyTo(request, CopySnapshotRequest.builder())
                .overrideConfiguration(o -> o.putExecutionAttribute(Transmission.ATTRIBUTE, transmission))
                .build();
    }
}
