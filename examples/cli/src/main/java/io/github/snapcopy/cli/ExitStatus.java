// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

/** What the program ends with; a greater one wins over a smaller. */
final class ExitStatus {
    /** All requests are acceptable. */
    static final int DONE = 0;

    /** At least one request is refused. */
    static final int REFUSED = 1;

    /** The command was wrong, or some input unreadable. */
    static final int UNUSABLE = 2;

    private ExitStatus() {}
}
