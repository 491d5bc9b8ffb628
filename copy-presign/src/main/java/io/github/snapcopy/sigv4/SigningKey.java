package io.github.snapcopy.sigv4;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The derived key of one credential scope: secret access key, date key, Region key, service key, signing key, each an
 * HMAC-SHA-256 under the one before.
 *
 * <p>It can sign for its scope for one day and does not reveal the secret access key. It is never printed, has no
 * accessor for its bytes, and is compared by identity.
 */
public final class SigningKey {
    private final byte[] key;
    private final CredentialScope credentialScope;

    private SigningKey(byte[] key, CredentialScope credentialScope) {
        this.key = key;
        this.credentialScope = credentialScope;
    }

    /**
     * Derives a key.
     *
     * @param secretAccessKey the secret access key; it is not kept
     * @param credentialScope the scope the key is good for
     * @return the signing key
     */
    public static SigningKey derive(String secretAccessKey, CredentialScope credentialScope) {
        Objects.requireNonNull(secretAccessKey, "secretAccessKey");
        Objects.requireNonNull(credentialScope, "credentialScope");
        byte[] secret = ("AWS4" + secretAccessKey).getBytes(StandardCharsets.UTF_8);
        byte[] dateKey = Sha256.hmac(secret, credentialScope.date());
        byte[] regionKey = Sha256.hmac(dateKey, credentialScope.region());
        byte[] serviceKey = Sha256.hmac(regionKey, credentialScope.service());
        return new SigningKey(Sha256.hmac(serviceKey, CredentialScope.TERMINATION), credentialScope);
    }

    /**
     * Returns what the key is good for.
     *
     * @return the credential scope
     */
    public CredentialScope credentialScope() {
        return credentialScope;
    }

    /**
     * Signs.
     *
     * @param stringToSign a string to sign of this key's scope
     * @return the signature
     * @throws IllegalArgumentException if the string to sign has another scope: no verifier would accept the signature
     */
    public Signature sign(StringToSign stringToSign) {
        Objects.requireNonNull(stringToSign, "stringToSign");
        if (!stringToSign.credentialScope().equals(credentialScope)) {
            throw new IllegalArgumentException("the key is for " + credentialScope.value() + ", the string to sign for "
                    + stringToSign.credentialScope().value());
        }
        return Signature.of(Sha256.hmac(key, stringToSign.value()));
    }

    /** Returns the scope alone. */
    @Override
    public String toString() {
        return "SigningKey[" + credentialScope.value() + "]";
    }
}
