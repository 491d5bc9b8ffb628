// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The derived key of one credential scope: secret access key, date key, Region key, service key, signing key, each an
 * HMAC-SHA-256 under the one before.
 *
 * <p>It can sign for its scope for one day and does not reveal the secret access key. It is never printed, has no
 * accessor for its bytes, and is compared by identity.
 *
 * @since 0.1
 */
public final class SigningKey {
    private final HmacKey key;
    private final CredentialScope credentialScope;

    private SigningKey(HmacKey key, CredentialScope credentialScope) {
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
        byte[] dateKey = HmacKey.of(secret).sign(credentialScope.date());
        byte[] regionKey = HmacKey.of(dateKey).sign(credentialScope.region());
        byte[] serviceKey = HmacKey.of(regionKey).sign(credentialScope.service());
        byte[] signingKey = HmacKey.of(serviceKey).sign(CredentialScope.TERMINATION);
        return new SigningKey(HmacKey.of(signingKey), credentialScope);
    }

    HmacKey hmacKey() {
        return key;
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
        return Signature.of(key.sign(stringToSign.value()));
    }

    /** Returns the scope alone. */
    @Override
    public String toString() {
        return "SigningKey[" + credentialScope.value() + "]";
    }
}
