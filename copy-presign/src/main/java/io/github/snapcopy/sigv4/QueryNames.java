// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import io.github.snapcopy.internal.text.Ascii;

/** The query parameters of SigV4 itself. */
final class QueryNames {
    static final String ALGORITHM = "X-Amz-Algorithm";
    static final String CREDENTIAL = "X-Amz-Credential";
    static final String DATE = "X-Amz-Date";
    static final String EXPIRES = "X-Amz-Expires";
    static final String SECURITY_TOKEN = "X-Amz-Security-Token";
    static final String SIGNED_HEADERS = "X-Amz-SignedHeaders";
    static final String SIGNATURE = "X-Amz-Signature";

    private static final String PREFIX = "x-amz-";

    private QueryNames() {}

    /** Tells whether a name belongs to SigV4, in any case. */
    static boolean isReserved(String name) {
        return name.length() >= PREFIX.length()
                && Ascii.toLowerCase(name.substring(0, PREFIX.length())).equals(PREFIX);
    }

    /** Tells whether the value of an encoded name must not be printed. */
    static boolean isSecret(String encodedName) {
        String lower = Ascii.toLowerCase(encodedName);
        return lower.equals("x-amz-security-token") || lower.equals("x-amz-signature");
    }
}
