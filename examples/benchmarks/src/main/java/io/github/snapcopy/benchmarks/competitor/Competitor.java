// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.competitor;

/** A way to make the presigned URLs of a {@link Workload}. Made for one workload and one clock. */
public interface Competitor {
    /**
     * Makes one URL.
     *
     * @param index which request, from 0 to {@link Workload#REQUESTS} - 1
     * @return an absolute URL
     */
    String presign(int index);

    /**
     * Who works in one more thread.
     *
     * @return this, unless its state belongs to one thread
     */
    default Competitor forThread() {
        return this;
    }
}
