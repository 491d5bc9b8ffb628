// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper;

/** How far a copy is, or how it ended. */
public enum CopyStatus {
    /** No copy is known: it was not sent yet, or will be sent again. After a run that was stopped: not made. */
    WAITING,
    /** The request is on its way. */
    SENDING,
    /** No clear answer came, so we look whether there is a copy before anything is sent again. */
    LOOKING,
    /** EC2 copies. After a run that was stopped: it goes on without us. */
    COPYING,
    /** The copy is complete. */
    COMPLETED,
    /** There will be no usable copy; the failure says why, and whether another run can help. */
    FAILED,
    /** It cannot be told whether there is a copy, or how it ended; a run that resumes this one finds out. */
    UNKNOWN;

    /**
     * Whether nothing more happens to it in this run.
     *
     * @return true for the last three
     */
    public boolean ended() {
        return this == COMPLETED || this == FAILED || this == UNKNOWN;
    }
}
