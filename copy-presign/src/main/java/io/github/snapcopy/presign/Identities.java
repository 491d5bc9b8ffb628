// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import io.github.snapcopy.sigv4.SigningCredentials;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.ResolveIdentityRequest;

/** From the credentials of the AWS SDK to those of the signing core. */
final class Identities {
    /** The default, made once. */
    private static final ResolveIdentityRequest ANY_IDENTITY =
            ResolveIdentityRequest.builder().build();

    private Identities() {}

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
            throw new IllegalStateException("the credentials provider returned no credentials");
        }
        return identity;
    }

    static SigningCredentials credentialsOf(AwsCredentialsIdentity identity) {
        if (identity.accessKeyId() == null || identity.secretAccessKey() == null) {
            throw new IllegalStateException("anonymous credentials cannot sign; give an access key and its secret");
        }
        String token = sessionToken(identity);
        requireUnpadded(identity.accessKeyId(), "access key id");
        requireUnpadded(identity.secretAccessKey(), "secret access key");
        requireUnpadded(token == null ? "" : token, "session token");
        if (identity.accessKeyId().contains("/")) {
            throw new IllegalArgumentException("the access key id holds a slash, which ends it in a credential scope");
        }
        return SigningCredentials.of(identity.accessKeyId(), identity.secretAccessKey(), token);
    }

    static @Nullable String sessionToken(AwsCredentialsIdentity identity) {
        return identity instanceof AwsSessionCredentialsIdentity session ? session.sessionToken() : null;
    }

    /** A line break that was read along with a key spoils the signature, and the service would say so much later. */
    private static void requireUnpadded(String text, String name) {
        if (!text.isBlank() && !text.equals(text.strip())) {
            throw new IllegalArgumentException("the " + name + " has white space around it; remove that");
        }
    }
}
