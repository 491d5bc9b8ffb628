// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import io.github.snapcopy.sigv4.SigningCredentials;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.ResolveIdentityRequest;

/**
 * Turns credentials of the AWS SDK into those of the signing core, as every signer of this package does.
 *
 * <p>They are taken exactly as they are: a text with white space around it is refused, not trimmed.
 *
 * @since 0.1
 */
public final class SdkCredentials {
    /** The default, made once. */
    private static final ResolveIdentityRequest ANY_IDENTITY =
            ResolveIdentityRequest.builder().build();

    private SdkCredentials() {}

    /**
     * Converts the credentials that a provider has now.
     *
     * @param provider where the credentials come from, asked once; any {@code AwsCredentialsProvider} will do
     * @return the credentials, with the session token of temporary ones
     * @throws UnusableCredentialsException if there are none, or they cannot sign; expired ones are converted
     * @throws RuntimeException what the provider throws
     */
    public static SigningCredentials from(IdentityProvider<? extends AwsCredentialsIdentity> provider) {
        return from(resolve(Objects.requireNonNull(provider, "provider")));
    }

    /**
     * Converts credentials.
     *
     * @param identity any {@code AwsCredentials} will do
     * @return the credentials, with the session token of temporary ones
     * @throws UnusableCredentialsException if they cannot sign; expired ones are converted
     */
    public static SigningCredentials from(AwsCredentialsIdentity identity) {
        Objects.requireNonNull(identity, "identity");
        if (identity.accessKeyId() == null || identity.secretAccessKey() == null) {
            throw new UnusableCredentialsException(
                    "anonymous credentials cannot sign; give an access key and its secret");
        }
        String token = sessionToken(identity);
        requireUnpadded(identity.accessKeyId(), "access key id");
        requireUnpadded(identity.secretAccessKey(), "secret access key");
        requireUnpadded(token == null ? "" : token, "session token");
        if (identity.accessKeyId().indexOf('/') >= 0) {
            throw new UnusableCredentialsException(
                    "the access key id holds a slash, which ends it in a credential scope");
        }
        try {
            return SigningCredentials.of(identity.accessKeyId(), identity.secretAccessKey(), token);
        } catch (IllegalArgumentException e) {
            throw new UnusableCredentialsException(String.valueOf(e.getMessage())); // tells no secret
        }
    }

    /**
     * As {@link #from(AwsCredentialsIdentity)}, for a signature in headers, where id and token are sent as they are.
     */
    static SigningCredentials forHeaders(AwsCredentialsIdentity identity) {
        SigningCredentials credentials = from(identity);
        requirePrintable(credentials.accessKeyId(), "access key id");
        requirePrintable(credentials.sessionToken().orElse(""), "session token");
        return credentials;
    }

    /** Asks a provider; what it throws comes out as it is. */
    static AwsCredentialsIdentity resolve(IdentityProvider<? extends AwsCredentialsIdentity> credentials) {
        AwsCredentialsIdentity identity;
        try {
            identity = credentials.resolveIdentity(ANY_IDENTITY).join();
        } catch (CompletionException | CancellationException e) { // newer platforms wrap a cancellation, too
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        if (identity == null) {
            throw new UnusableCredentialsException("the credentials provider returned no credentials");
        }
        return identity;
    }

    static @Nullable String sessionToken(AwsCredentialsIdentity identity) {
        return identity instanceof AwsSessionCredentialsIdentity session ? session.sessionToken() : null;
    }

    /** A line break that was read along with a key spoils the signature, and the service would say so much later. */
    private static void requireUnpadded(String text, String name) {
        if (!text.isBlank() && !text.equals(text.strip())) {
            throw new UnusableCredentialsException("the " + name + " has white space around it; remove that");
        }
    }

    private static void requirePrintable(String text, String name) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                throw new UnusableCredentialsException(
                        "the " + name + " holds a character that no header can carry, at " + i);
            }
        }
    }
}
