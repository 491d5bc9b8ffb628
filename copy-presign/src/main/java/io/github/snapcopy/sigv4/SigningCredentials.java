// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import io.github.snapcopy.internal.text.Messages;
import io.github.snapcopy.internal.text.Utf16;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An access key pair, with the session token when it is temporary.
 *
 * <p>The texts are taken as they are; nothing is trimmed. Only the access key id is ever printed.
 *
 * @since 0.1
 */
public final class SigningCredentials {
    private final String accessKeyId;
    private final String secretAccessKey;
    private final @Nullable String sessionToken;

    private SigningCredentials(String accessKeyId, String secretAccessKey, @Nullable String sessionToken) {
        this.accessKeyId = accessKeyId;
        this.secretAccessKey = secretAccessKey;
        this.sessionToken = sessionToken;
    }

    /**
     * Returns long-term credentials.
     *
     * @param accessKeyId the access key id, not blank
     * @param secretAccessKey the secret access key, not blank
     * @return credentials without a session token
     * @throws IllegalArgumentException if a text is blank or holds an unpaired surrogate; the message never holds it
     */
    public static SigningCredentials of(String accessKeyId, String secretAccessKey) {
        return of(accessKeyId, secretAccessKey, null);
    }

    /**
     * Returns credentials that are temporary when there is a session token.
     *
     * @param accessKeyId the access key id, not blank
     * @param secretAccessKey the secret access key, not blank
     * @param sessionToken the session token of any length, not blank; null for long-term credentials
     * @return the credentials
     * @throws IllegalArgumentException if a text is blank or holds an unpaired surrogate; the message never holds it
     */
    public static SigningCredentials of(String accessKeyId, String secretAccessKey, @Nullable String sessionToken) {
        check(accessKeyId, "accessKeyId");
        check(secretAccessKey, "secretAccessKey");
        if (sessionToken != null) {
            check(sessionToken, "sessionToken");
        }
        return new SigningCredentials(accessKeyId, secretAccessKey, sessionToken);
    }

    private static void check(String text, String name) {
        Objects.requireNonNull(text, name);
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " is blank");
        }
        if (Utf16.unpairedSurrogate(text) >= 0) {
            throw new IllegalArgumentException(name + " holds an unpaired surrogate and has no UTF-8 form");
        }
    }

    /**
     * Returns the access key id, which is no secret.
     *
     * @return the access key id
     */
    public String accessKeyId() {
        return accessKeyId;
    }

    /**
     * Returns the secret access key.
     *
     * @return the secret; keep it out of logs
     */
    public String secretAccessKey() {
        return secretAccessKey;
    }

    /**
     * Returns the session token of temporary credentials.
     *
     * @return the token, a secret; empty for long-term credentials
     */
    public Optional<String> sessionToken() {
        return Optional.ofNullable(sessionToken);
    }

    /** Compares all three texts, the secret access key in constant time. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SigningCredentials that
                && accessKeyId.equals(that.accessKeyId)
                && Sha256.sameBytes(Sha256.digest(secretAccessKey), Sha256.digest(that.secretAccessKey))
                && Objects.equals(sessionToken, that.sessionToken);
    }

    /** Hashes the access key id alone, so that no secret leaves through a hash code. */
    @Override
    public int hashCode() {
        return accessKeyId.hashCode();
    }

    /** Returns the access key id and whether there is a session token. */
    @Override
    public String toString() {
        return "SigningCredentials[accessKeyId=" + Messages.quote(accessKeyId)
                + (sessionToken == null ? "" : ", temporary") + "]";
    }
}
