// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.competitor;

/** A {@link Competitor} that can also make a URL without any signing key in its cache. */
public interface ColdKey {
    /**
     * Makes one URL as the first one with its credentials.
     *
     * @param index which request, from 0 to {@link Workload#REQUESTS} - 1
     * @return an absolute URL
     */
    String presignFirst(int index);
}
