// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

/** A choice that has been made, put into a request. Valid requests are made of steps, and a last one can break them. */
@FunctionalInterface
interface Step {
    /**
     * Edits a request. Called for every attempt to shrink, each time with a new sketch.
     *
     * @param sketch the request
     */
    void applyTo(Sketch sketch);
}
