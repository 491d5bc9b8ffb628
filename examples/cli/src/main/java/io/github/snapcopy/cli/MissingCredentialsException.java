// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import java.io.Serial;

/** Nothing can be signed. The message says why and what to do, for a person. */
final class MissingCredentialsException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    MissingCredentialsException(String message) {
        super(message);
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
