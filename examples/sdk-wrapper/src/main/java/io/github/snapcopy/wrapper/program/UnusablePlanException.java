// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper.program;

/** A file that holds no plan. The message tells where and what, and repeats nothing of the file. */
final class UnusablePlanException extends Exception {
    private static final long serialVersionUID = 1L;

    UnusablePlanException(String message) {
        super(message);
    }
}
