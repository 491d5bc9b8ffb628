// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import io.github.snapcopy.internal.text.PercentEncoding;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stages of one signature, for tests, inspection and the search for the first stage that differs.
 *
 * @since 0.1
 */
public final class SigningTrace {
    private static final String SIGNATURE = '&' + QueryNames.SIGNATURE + '=';

    private final CanonicalRequest canonicalRequest;
    private final StringToSign stringToSign;
    private final Signature signature;

    SigningTrace(CanonicalRequest canonicalRequest, StringToSign stringToSign, Signature signature) {
        this.canonicalRequest = canonicalRequest;
        this.stringToSign = stringToSign;
        this.signature = signature;
    }

    /**
     * Reads the stages back from a URL that was signed here.
     *
     * @param endpoint the endpoint that the URL was signed for
     * @param url a URL whose query is canonical and ends with the signature, as {@link QuerySigner} and
     *     {@link UrlSigner} make it
     * @return its stages; nothing is verified
     * @throws IllegalArgumentException if the URL is of another form; the message does not hold it
     */
    public static SigningTrace read(URI endpoint, String url) {
        Objects.requireNonNull(url, "url");
        int query = url.indexOf('?') + 1;
        int end = Math.max(query, url.lastIndexOf(SIGNATURE));
        String signed = url.substring(query, end);
        if (query == 0 || !CanonicalQuery.isCanonical(signed)) {
            throw notSignedHere();
        }
        RequestTimestamp timestamp = value(signed, QueryNames.DATE)
                .flatMap(RequestTimestamp::parse)
                .orElseThrow(SigningTrace::notSignedHere);
        CredentialScope scope = value(signed, QueryNames.CREDENTIAL)
                .flatMap(credential -> CredentialScope.parse(scopeOf(credential)))
                .orElseThrow(SigningTrace::notSignedHere);
        Signature signature =
                Signature.parse(url.substring(end + SIGNATURE.length())).orElseThrow(SigningTrace::notSignedHere);
        CanonicalRequest canonicalRequest = CanonicalRequest.of(endpoint, CanonicalQuery.ofCanonical(signed));
        return new SigningTrace(canonicalRequest, StringToSign.of(timestamp, scope, canonicalRequest), signature);
    }

    private static IllegalArgumentException notSignedHere() {
        return new IllegalArgumentException("this is no URL that was signed here");
    }

    /** The last four parts: an access key id may hold a slash. */
    private static String scopeOf(String credential) {
        int start = credential.length();
        for (int part = 0; part < 4; part++) {
            start = credential.lastIndexOf('/', start - 1);
        }
        return credential.substring(start + 1);
    }

    private static Optional<String> value(String query, String name) {
        String start = name + '=';
        for (String pair : query.split("&", 0)) {
            if (pair.startsWith(start)) {
                return Optional.ofNullable(PercentEncoding.decode(pair.substring(start.length())));
            }
        }
        return Optional.empty();
    }

    /** Goes through the stages: the one way in which anything of this package is signed. */
    static SigningTrace of(
            CanonicalRequest canonicalRequest,
            RequestTimestamp timestamp,
            CredentialScope credentialScope,
            SigningCredentials credentials,
            SigningKeyCache signingKeys) {
        StringToSign stringToSign = StringToSign.of(timestamp, credentialScope, canonicalRequest);
        Signature signature =
                signingKeys.signingKey(credentials, credentialScope).sign(stringToSign);
        return new SigningTrace(canonicalRequest, stringToSign, signature);
    }

    /**
     * Returns the first stage.
     *
     * @return the canonical request
     */
    public CanonicalRequest canonicalRequest() {
        return canonicalRequest;
    }

    /**
     * Returns the second stage.
     *
     * @return the string to sign
     */
    public StringToSign stringToSign() {
        return stringToSign;
    }

    /**
     * Returns what the signing key was good for.
     *
     * @return the credential scope
     */
    public CredentialScope credentialScope() {
        return stringToSign.credentialScope();
    }

    /**
     * Returns the last stage.
     *
     * @return the signature
     */
    public Signature signature() {
        return signature;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SigningTrace that
                && canonicalRequest.equals(that.canonicalRequest)
                && stringToSign.equals(that.stringToSign)
                && signature.equals(that.signature);
    }

    @Override
    public int hashCode() {
        return stringToSign.hashCode();
    }

    /** Returns the stages with session token and signature hidden. */
    @Override
    public String toString() {
        return "canonical request:\n" + canonicalRequest.redacted() + "\n\nstring to sign:\n" + stringToSign.value()
                + "\n\nsignature: " + CanonicalQuery.REDACTED;
    }
}
