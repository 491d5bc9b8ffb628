// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.start;

/** Does nothing: what a Java virtual machine costs. */
public final class EmptyProgram {
    private EmptyProgram() {}

    /**
     * Ends at once.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        // nothing to do
    }
}
