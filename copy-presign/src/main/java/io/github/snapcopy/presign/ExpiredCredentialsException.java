// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import java.io.Serial;
import java.time.Instant;

/**
 * Thrown when the credentials have expired, or live for less than the second that a URL lasts at least: a URL signed
 * with them would be refused. Refresh them and sign again.
 *
 * @since 0.1
 */
public final class ExpiredCredentialsException extends UnusableCredentialsException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** When the credentials expire. */
    private final Instant expiredAt;

    ExpiredCredentialsException(Instant expiredAt, Instant signedAt) {
        super("credentials that expire at " + expiredAt + " cannot sign at " + signedAt
                + "; refresh them and sign again");
        this.expiredAt = expiredAt;
    }

    /**
     * Returns when the credentials expire by their own account.
     *
     * @return the instant
     */
    public Instant expiredAt() {
        return expiredAt;
    }
}
