// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderSignerTest {
    private static final URI ENDPOINT = URI.create("https://H.example:8443/a");
    private static final Instant SIGNED_AT = Instant.parse("2026-01-15T12:34:56Z");

    private static PostRequest.Builder request() {
        return PostRequest.builder()
                .endpoint(ENDPOINT)
                .contentType("text/plain")
                .body("body")
                .region("us-west-2")
                .service("ec2")
                .credentials(SigningCredentials.of("id", "secret"))
                .signedAt(SIGNED_AT);
    }

    private static SignedHeaders sign(SigningCredentials credentials) {
        return HeaderSigner.create().sign(request().credentials(credentials).build());
    }

    @Test
    void result_tellsWhereToSendWhat() {
        SignedHeaders signed = sign(SigningCredentials.of("id ~", "secret", "token ~"));
        assertThat(signed.uri()).isEqualTo(URI.create("https://h.example:8443/a"));
        assertThat(signed.host()).isEqualTo("h.example:8443");
        assertThat(signed.trace().canonicalRequest().signedHeaders())
                .isEqualTo("content-type;host;x-amz-content-sha256;x-amz-date;x-amz-security-token");
        assertThat(signed.unredactedHeaders().get("Authorization"))
                .startsWith("AWS4-HMAC-SHA256 Credential=id ~/20260115/us-west-2/ec2/aws4_request, SignedHeaders=")
                .endsWith(", Signature=" + signed.trace().signature().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001f", "\n", "\u0000", "\u007f", "\u00e9", "\u2028"})
    void text_thatNoHeaderCanCarry_isRefusedWithItsPlace(String character) {
        assertRefused(
                "contentType", () -> request().contentType("ab" + character).build());
        assertRefused("accessKeyId", () -> sign(SigningCredentials.of("ab" + character, "secret")));
        assertRefused("sessionToken", () -> sign(SigningCredentials.of("id", "secret", "ab" + character)));
    }

    private static void assertRefused(String name, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(name + " holds a character that no header can carry, at 2");
    }

    @Test
    void request_toAnEndpointOfAnotherForm_isRefused() {
        assertThatThrownBy(
                        () -> request().endpoint(URI.create("ftp://h.example")).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("http");
    }
}
