// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import java.io.IOException;
import java.io.Serial;

/** Standard output does not take what it is given, and not because its reader went away. */
final class OutputFailedException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    OutputFailedException(IOException cause) {
        super("standard output cannot be written", cause);
    }
}
