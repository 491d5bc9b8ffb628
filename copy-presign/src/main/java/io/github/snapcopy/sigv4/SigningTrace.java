package io.github.snapcopy.sigv4;

import org.jspecify.annotations.Nullable;

/** The stages of one signature, for tests, inspection and the search for the first stage that differs. */
public final class SigningTrace {
    private final CanonicalRequest canonicalRequest;
    private final StringToSign stringToSign;
    private final Signature signature;

    SigningTrace(CanonicalRequest canonicalRequest, StringToSign stringToSign, Signature signature) {
        this.canonicalRequest = canonicalRequest;
        this.stringToSign = stringToSign;
        this.signature = signature;
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
