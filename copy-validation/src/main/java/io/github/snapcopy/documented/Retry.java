// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

/**
 * Whether a request that was refused with some code is worth sending again. May gain members; keep a default branch.
 *
 * @since 0.1
 */
public enum Retry {
    /** No: the same request is refused again; change it, or what it refers to. */
    NO,
    /** Yes, after a pause that grows from try to try, with some randomness in it. */
    YES,
    /** Yes, with pauses as long as a copy takes: other copies must end first. */
    SLOWLY,
    /** Yes, after some time: what stands in the way may go away by itself. */
    LATER,
    /** Yes, but not the same bytes: correct the clock or the credentials and sign anew. */
    AFTER_SIGNING_AGAIN,
    /** Yes, once the cause outside the request is removed, for example a key is enabled again. */
    AFTER_THE_FIX,
    /**
     * Yes, if it is certain that no copy was made. The copy may have begun although the answer is an error: a request
     * with a client token can be repeated with that token, for any other look for the copy first.
     */
    WITH_CARE;

    /**
     * Whether a program may send the request again by itself, knowing nothing else: after a pause it can succeed, and
     * makes no second copy. A CopyImage must be the same one, with its {@code ClientToken}.
     *
     * @return true for {@link #YES}, {@link #SLOWLY} and {@link #LATER} only
     */
    public boolean automatic() {
        return this == YES || this == SLOWLY || this == LATER;
    }
}
