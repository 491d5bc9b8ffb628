// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import java.io.Serial;
import java.util.OptionalInt;

/**
 * Thrown when a reply of a service cannot be read: no XML, broken off, too large, with a document type declaration, or
 * not the reply of this operation. Whether the copy was made is then unknown: look for it before sending the request
 * again.
 *
 * @since 0.1
 */
public final class MalformedReplyException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** The status of a refusal, or 0. */
    private final int httpStatus;

    MalformedReplyException(String problem) {
        this(problem, 0);
    }

    private MalformedReplyException(String message, int httpStatus) {
        super(message);
        this.httpStatus = httpStatus;
    }

    /** The same problem, with the status under which the reply came. */
    MalformedReplyException withHttpStatus(int status) {
        return new MalformedReplyException("HTTP status " + status + ": " + getMessage(), status);
    }

    /**
     * The HTTP status of a refusal that cannot be read.
     *
     * @return the status, or empty if the reply was read as a success
     */
    public OptionalInt httpStatus() {
        return httpStatus == 0 ? OptionalInt.empty() : OptionalInt.of(httpStatus);
    }
}
