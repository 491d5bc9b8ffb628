// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import java.io.IOException;
import java.io.Serial;

/** Thrown when no connection came about, so that nothing was sent. */
final class UnreachableException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnreachableException(IOException cause) {
        super(cause);
    }

    String reason() {
        Throwable cause = getCause();
        return cause == null ? "" : cause.getClass().getSimpleName();
    }
}
