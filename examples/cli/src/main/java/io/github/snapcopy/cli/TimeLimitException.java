// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import java.io.IOException;
import java.io.Serial;

/** Thrown when a reply has not come, or not to its end, in time. */
final class TimeLimitException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    TimeLimitException() {}
}
