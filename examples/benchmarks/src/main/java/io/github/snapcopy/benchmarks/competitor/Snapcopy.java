// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.competitor;

import io.github.snapcopy.presign.SnapshotCopyPresigner;
import java.time.Clock;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** This library through its public API: a request in, a URL out, credentials resolved and clock read for each. */
public final class Snapcopy implements Competitor, ColdKey {
    private final Workload workload;
    private final Clock clock;
    private final SnapshotCopyPresigner presigner;

    /**
     * Makes the presigner.
     *
     * @param workload what is signed
     * @param clock read once a URL
     */
    public Snapcopy(Workload workload, Clock clock) {
        this.workload = workload;
        this.clock = clock;
        this.presigner = presigner(workload, clock);
    }

    static SnapshotCopyPresigner presigner(Workload workload, Clock clock) {
        return SnapshotCopyPresigner.builder(StaticCredentialsProvider.create(workload.credentials()))
                .clock(clock)
                .expiresIn(workload.expiresIn())
                .signedParameters(workload.signedParameters())
                .build();
    }

    @Override
    public String presign(int index) {
        return presigner.presignCopySnapshot(workload.request(index)).unredactedUrl();
    }

    /** With a presigner of its own, whose cache is empty. */
    @Override
    public String presignFirst(int index) {
        return presigner(workload, clock)
                .presignCopySnapshot(workload.request(index))
                .unredactedUrl();
    }
}
