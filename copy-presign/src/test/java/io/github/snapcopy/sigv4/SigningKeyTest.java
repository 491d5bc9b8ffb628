// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SigningKeyTest {
    private static final Instant SIGNED_AT = Instant.parse("2026-01-15T12:34:56Z");
    private static final CredentialScope SCOPE = CredentialScope.of(SIGNED_AT, "us-west-2", "ec2");

    private static StringToSign stringToSign(CredentialScope scope) {
        return StringToSign.of(
                RequestTimestamp.of(SIGNED_AT),
                scope,
                CanonicalRequest.of(URI.create("https://host.example"), CanonicalQuery.of(List.of())));
    }

    @Test
    void sign_anotherScope_isRefused() {
        SigningKey key = SigningKey.derive("secret", SCOPE);
        CredentialScope other = CredentialScope.of(SIGNED_AT, "us-west-1", "ec2");
        assertThatThrownBy(() -> key.sign(stringToSign(other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("us-west-1")
                .hasMessageContaining("us-west-2");
    }

    @Test
    void sign_sameScope_dependsOnTheSecret() {
        Signature one = SigningKey.derive("secret", SCOPE).sign(stringToSign(SCOPE));
        assertThat(SigningKey.derive("secret", SCOPE).sign(stringToSign(SCOPE))).isEqualTo(one);
        assertThat(SigningKey.derive("secreT", SCOPE).sign(stringToSign(SCOPE))).isNotEqualTo(one);
    }

    @Test
    void hmac_keysAroundTheBlockSize_isTheJdks() throws GeneralSecurityException {
        Random random = new Random(7);
        for (int length : new int[] {1, 32, 63, 64, 65, 128, 1000}) {
            byte[] key = new byte[length];
            random.nextBytes(key);
            byte[] message = ("message " + length).getBytes(StandardCharsets.UTF_8);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            assertThat(HmacKey.of(key).sign(message))
                    .as("key of %d bytes", length)
                    .isEqualTo(mac.doFinal(message));
        }
    }
}
