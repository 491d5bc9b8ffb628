// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.snapcopy.internal.text.PercentEncoding;
import java.util.Arrays;

/** All that does not change in the URLs of one endpoint, one day, one life and one set of credentials, encoded once. */
final class PreparedScope {
    private final SigningCredentials credentials;
    private final long epochDay;
    private final int expiresInSeconds;

    /** Scheme, host and path of the URL, with the question mark. */
    final byte[] urlHead;
    /** Method and canonical URI. */
    final byte[] canonicalHead;
    /** The parameters after those of the request, up to the time of day in {@code X-Amz-Date}. */
    final byte[] beforeTime;
    /** The canonical request from the end of the time of day: more parameters, headers, payload hash. */
    final byte[] afterTime;
    /** How much of the end of {@link #afterTime} is no longer query. */
    final int headersLength;
    /** The block that the inner hash of the signature begins with, and the string to sign up to the time of day. */
    final byte[] innerHead;
    /** The string to sign from the end of the time of day up to the hash of the canonical request. */
    final byte[] stringToSignTail;
    /** The block that the outer hash of the signature begins with. */
    final byte[] outerHead;

    PreparedScope(
            Target target,
            CredentialScope credentialScope,
            SigningKey signingKey,
            SigningCredentials credentials,
            long epochDay,
            int expiresInSeconds) {
        this.credentials = credentials;
        this.epochDay = epochDay;
        this.expiresInSeconds = expiresInSeconds;
        this.urlHead = ascii(target.scheme() + "://" + target.host() + target.path() + '?');
        this.canonicalHead = ascii("GET\n" + target.canonicalUri() + '\n');
        String credential = credentials.accessKeyId() + '/' + credentialScope.value();
        this.beforeTime = ascii('&'
                + QueryNames.ALGORITHM
                + '='
                + StringToSign.ALGORITHM
                + '&'
                + QueryNames.CREDENTIAL
                + '='
                + PercentEncoding.encode(credential)
                + '&'
                + QueryNames.DATE
                + '='
                + credentialScope.date()
                + 'T');
        String token = credentials.sessionToken().orElse(null);
        String headers = "\nhost:" + target.host() + "\n\nhost\n" + CanonicalRequest.EMPTY_PAYLOAD_HASH;
        this.afterTime = ascii("Z&" + QueryNames.EXPIRES + '=' + expiresInSeconds
                + (token == null ? "" : '&' + QueryNames.SECURITY_TOKEN + '=' + PercentEncoding.encode(token)) + '&'
                + QueryNames.SIGNED_HEADERS + "=host" + headers);
        this.headersLength = headers.length();
        this.innerHead = join(
                signingKey.hmacKey().innerPad(), ascii(StringToSign.ALGORITHM + '\n' + credentialScope.date() + 'T'));
        this.stringToSignTail = ascii("Z\n" + credentialScope.value() + '\n');
        this.outerHead = signingKey.hmacKey().outerPad();
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }

    /** Tells whether this is the one for certain credentials, which are compared by identity. */
    @SuppressWarnings("ReferenceEquality") // equal credentials that are another object cost a preparation, nothing more
    boolean isFor(SigningCredentials someCredentials, long someEpochDay, int someExpiresInSeconds) {
        return credentials == someCredentials && epochDay == someEpochDay && expiresInSeconds == someExpiresInSeconds;
    }
}
