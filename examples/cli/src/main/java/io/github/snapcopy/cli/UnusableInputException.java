// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import java.io.Serial;

/**
 * Input that cannot be understood: an option, a document, a line. The message is for a person and never repeats what
 * the input holds, since that may be a secret; it says where and what is wrong.
 */
final class UnusableInputException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    UnusableInputException(String message) {
        super(message);
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
