// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import java.io.Serial;

/**
 * Thrown when there are no credentials, or they cannot sign: anonymous, blank, padded with white space, of characters
 * that cannot be sent, or expired. The message names the part and never holds it. What a credentials provider throws is
 * not of this type.
 *
 * @since 0.1
 */
public sealed class UnusableCredentialsException extends RuntimeException permits ExpiredCredentialsException {
    @Serial
    private static final long serialVersionUID = 1L;

    UnusableCredentialsException(String message) {
        super(message);
    }
}
