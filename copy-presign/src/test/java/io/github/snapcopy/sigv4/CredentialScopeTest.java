// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialScopeTest {
    private static final Instant SIGNED_AT = Instant.parse("2026-01-15T23:59:59.999Z");

    @Test
    void value_ofAScope_isReadBack() {
        CredentialScope scope = CredentialScope.of(SIGNED_AT, "us-west-2", "ec2");
        assertThat(scope.value()).isEqualTo("20260115/us-west-2/ec2/aws4_request");
        assertThat(CredentialScope.parse(scope.value())).contains(scope);
        assertThat(scope.date()).isEqualTo("20260115");
        assertThat(scope.region()).isEqualTo("us-west-2");
        assertThat(scope.service()).isEqualTo("ec2");
        assertThat(scope).isNotEqualTo(CredentialScope.of(SIGNED_AT, "ec2", "us-west-2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "///aws4_request",
                "20260115/us-west-2/ec2",
                "20260115/us-west-2/ec2/",
                "20260115/us-west-2/ec2/aws4_request/",
                "20260115/us-west-2/ec2/AWS4_REQUEST",
                "20260115/us-west-2/ec2/x/aws4_request",
                "20260115/us-west-2//aws4_request",
                "20260115//ec2/aws4_request",
                "2026011/us-west-2/ec2/aws4_request",
                "20260230/us-west-2/ec2/aws4_request",
                "20260115/us west/ec2/aws4_request",
                "20260115/us-west-2/e\u00e92/aws4_request",
                "20260115/us-west-2/ec2\n/aws4_request",
            })
    void text_ofAnotherForm_isNoScope(String text) {
        assertThat(CredentialScope.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", "a\nb", "a b", "\u00e9", "a\u0000", "\u007f"})
    void part_thatWouldBlurTheScope_isRefused(String part) {
        assertThatThrownBy(() -> CredentialScope.of(SIGNED_AT, part, "ec2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("region");
        assertThatThrownBy(() -> CredentialScope.of(SIGNED_AT, "us-west-2", part))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("service");
    }
}
