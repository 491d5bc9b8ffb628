// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningRequestTest {
    private static SigningRequest.Builder request() {
        return Requests.ec2("ec2.us-west-2.amazonaws.com", "us-west-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT0.5S", "PT1.000000001S", "PT604801S", "PT604800.5S", "P36500D"})
    void expiry_outsideOneSecondToSevenDays_isRefusedWithTheRange(String expiry) {
        assertThatThrownBy(() -> request().expiresIn(Duration.parse(expiry)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 604800");
    }

    @ParameterizedTest
    @CsvSource({"PT1S, 1", "PT604800S, 604800", "PT15M, 900"})
    void expiry_ofWholeSeconds_isWrittenAndCounted(String expiry, long seconds) {
        SignedQuery signed = QuerySigner.create()
                .sign(request().expiresIn(Duration.parse(expiry)).build());
        assertThat(signed.unredactedUrl()).contains("&X-Amz-Expires=" + seconds + "&");
        assertThat(signed.expiresAt()).isEqualTo(signed.signedAt().plusSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X-Amz-Date", "x-amz-date", "X-AMZ-SIGNATURE", "X-Amz-", "x-Amz-Anything", "X-Amz-Security-Token"
            })
    void parameter_ofTheSignature_isRefusedWithoutItsValue(String name) {
        assertThatThrownBy(() -> request().parameters(List.of(Map.entry(name, "hidden"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + name + "'")
                .message()
                .doesNotContain("hidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Am", "X-Amz", "XAmz-Date", " X-Amz-Date", "X_Amz_Date", "Y-X-Amz-Date"})
    void parameter_thatOnlyLooksReserved_isSigned(String name) {
        SignedQuery signed =
                QuerySigner.create().sign(request().parameter(name, "v").build());
        assertThat(signed.trace().canonicalRequest().value())
                .contains(CanonicalQuery.of(List.of(Map.entry(name, "v"))).value());
    }

    @Test
    void parameter_withoutName_isRefused() {
        assertThatThrownBy(() -> request().parameter("", "v"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("empty name");
    }

    @Test
    void build_withoutAnInput_namesIt() {
        SigningRequest.Builder builder = SigningRequest.builder();
        for (String missing : List.of("endpoint", "credentials", "signedAt", "region", "service", "expiresIn")) {
            assertThatThrownBy(builder::build)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(missing + " is missing");
            switch (missing) {
                case "endpoint" -> builder.endpoint(URI.create("https://host.example"));
                case "credentials" -> builder.credentials(Requests.CREDENTIALS);
                case "signedAt" -> builder.signedAt(Instant.EPOCH);
                case "region" -> builder.region("r");
                case "service" -> builder.service("s");
                default -> builder.expiresIn(Duration.ofSeconds(1));
            }
        }
        assertThat(builder.build())
                .hasToString("SigningRequest[host=host.example, scope=19700101/r/s/aws4_request, " + "expiresIn=1 s]");
    }

    @Test
    void build_builderUsedOn_leavesTheRequestAlone() {
        SigningRequest.Builder builder = request().parameter("a", "1");
        SigningRequest first = builder.build();
        builder.parameter("b", "2");
        assertThat(QuerySigner.create().sign(first).unredactedUrl()).doesNotContain("b=2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void credentials_blankText_isRefused(String blank) {
        assertThatThrownBy(() -> SigningCredentials.of(blank, "secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("accessKeyId is blank");
        assertThatThrownBy(() -> SigningCredentials.of("id", blank))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("secretAccessKey is blank");
        assertThatThrownBy(() -> SigningCredentials.of("id", "secret", blank))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sessionToken is blank");
    }

    @Test
    void credentials_unpairedSurrogate_isRefusedWithoutTheText() {
        for (String secret : List.of("hidden\uD800", "\uDC00hidden")) {
            assertThatThrownBy(() -> SigningCredentials.of("id", secret))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("secretAccessKey")
                    .message()
                    .doesNotContain("hidden");
        }
    }

    @Test
    void credentials_texts_areNotTrimmed() {
        SigningCredentials credentials = SigningCredentials.of(" id ", " secret ", " token ");
        assertThat(credentials.accessKeyId()).isEqualTo(" id ");
        assertThat(credentials.secretAccessKey()).isEqualTo(" secret ");
        assertThat(credentials.sessionToken()).hasValue(" token ");
        assertThat(credentials)
                .isEqualTo(SigningCredentials.of(" id ", " secret ", " token "))
                .isNotEqualTo(SigningCredentials.of(" id ", " secret", " token "))
                .isNotEqualTo(SigningCredentials.of(" id ", " secret "));
    }
}
