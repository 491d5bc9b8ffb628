// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.inspect;

import io.github.snapcopy.internal.text.Ascii;

/** The query keys that this package looks at beyond the parameters of a request. */
final class UrlKeys {
    static final String ACTION = "Action";
    static final String VERSION = "Version";
    static final String ALGORITHM = "X-Amz-Algorithm";
    static final String CREDENTIAL = "X-Amz-Credential";
    static final String DATE = "X-Amz-Date";
    static final String EXPIRES = "X-Amz-Expires";
    static final String SECURITY_TOKEN = "X-Amz-Security-Token";
    static final String SIGNED_HEADERS = "X-Amz-SignedHeaders";
    static final String SIGNATURE = "X-Amz-Signature";
    static final String ALGORITHM_NAME = "AWS4-HMAC-SHA256";
    static final String REDACTED = "<redacted>";

    private static final String PREFIX = "x-amz-";

    private UrlKeys() {}

    /** Whether a decoded key belongs to the signature, in any case. */
    static boolean isReserved(String key) {
        return key.length() >= PREFIX.length()
                && Ascii.toLowerCase(key.substring(0, PREFIX.length())).equals(PREFIX);
    }

    /**
     * The value of a decoded key as it may be printed: of the keys of the signature, those that are known to be
     * harmless.
     */
    static String printable(String key, String value) {
        return switch (key) {
            case ALGORITHM, DATE, EXPIRES, SIGNED_HEADERS -> value;
            case CREDENTIAL -> maskCredential(value);
            default -> mayHoldSecret(key) || mayHoldSecret(value) ? REDACTED : value;
        };
    }

    /** Whether a text may hold a key of the signature, and its value behind it. */
    static boolean mayHoldSecret(String text) {
        return Ascii.toLowerCase(text).contains(PREFIX);
    }

    /** A key as it may be printed: behind an encoded equals sign stands what was meant as a value. */
    static String printableKey(String key) {
        int equals = key.indexOf('=');
        return equals < 0 ? key : key.substring(0, equals + 1);
    }

    /** The first and the last four characters of a long text, nothing of a short one. */
    static String mask(String accessKeyId) {
        int length = accessKeyId.length();
        return length < 16 ? "****" : accessKeyId.substring(0, 4) + "****" + accessKeyId.substring(length - 4);
    }

    /** Masks the access key id in front of the scope, whether the slash is encoded or not. */
    private static String maskCredential(String credential) {
        int end = 0;
        while (end < credential.length() && credential.charAt(end) != '/' && credential.charAt(end) != '%') {
            end++;
        }
        return mask(credential.substring(0, end)) + credential.substring(end);
    }
}
