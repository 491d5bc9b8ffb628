// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import io.github.snapcopy.sigv4.SigningCredentials;
import java.lang.ref.WeakReference;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * Gives the same object for the same credentials while they stay the same, so that they are checked and prepared once.
 * It is held weakly: a secret that its owner has dropped can be collected as garbage.
 */
final class RecentCredentials {
    private volatile WeakReference<@Nullable SigningCredentials> recent = new WeakReference<>(null);

    SigningCredentials of(AwsCredentialsIdentity identity) {
        SigningCredentials known = recent.get();
        if (known != null && isOf(identity, known)) {
            return known;
        }
        SigningCredentials fresh = SdkCredentials.from(identity);
        recent = new WeakReference<>(fresh);
        return fresh;
    }

    private static boolean isOf(AwsCredentialsIdentity identity, SigningCredentials credentials) {
        return credentials.secretAccessKey().equals(identity.secretAccessKey())
                && credentials.accessKeyId().equals(identity.accessKeyId())
                && Objects.equals(credentials.sessionToken().orElse(null), SdkCredentials.sessionToken(identity));
    }
}
