// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper;

/**
 * Hears of every change, for a display or a file. Called by the thread that executes the run, so it should return soon.
 */
@FunctionalInterface
public interface CopyListener {
    /**
     * A copy has changed. What this throws is ignored: a broken display stops no copy.
     *
     * @param soFar the whole run
     * @param changed the copy, as it is now
     */
    void onChange(CopySummary soFar, CopyOutcome changed);
}
