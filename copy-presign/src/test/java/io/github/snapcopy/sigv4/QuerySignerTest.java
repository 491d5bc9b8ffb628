// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuerySignerTest {
    private final QuerySigner signer = QuerySigner.create();

    @Test
    void url_path_isKeptAsGivenWhileTheCanonicalUriIsNormalized() {
        SignedQuery signed = signer.sign(Requests.ec2("h.example", "us-west-2")
                .endpoint(URI.create("HTTPS://H.example:443/a/../b%20c//"))
                .build());
        assertThat(signed.unredactedUrl()).startsWith("https://h.example/a/../b%20c//?X-Amz-Algorithm=");
        assertThat(signed.trace().canonicalRequest().canonicalUri()).isEqualTo("/b%2520c/");
    }

    @Test
    void url_query_isTheCanonicalQueryAndTheSignature() {
        SignedQuery signed = signer.sign(Requests.ec2("h.example", "us-west-2")
                .parameters(List.of(
                        Map.entry("Zebra", ""),
                        Map.entry("Param-3", "c"),
                        Map.entry("Param", "b"),
                        Map.entry("Param", "a")))
                .build());
        SigningTrace trace = signed.trace();
        assertThat(signed.unredactedUrl())
                .isEqualTo("https://h.example/?"
                        + trace.canonicalRequest().canonicalQuery().value() + "&X-Amz-Signature="
                        + trace.signature().value());
        assertThat(signed.unredactedUrl())
                .startsWith("https://h.example/?Param=a&Param=b&Param-3=c&X-Amz-Algorithm=")
                .contains("&X-Amz-SignedHeaders=host&Zebra=&X-Amz-Signature=");
    }

    @Test
    void sign_fractionOfASecond_isDropped() {
        Instant second = Instant.parse("2025-12-31T23:59:59Z");
        SignedQuery signed = signer.sign(Requests.ec2("h.example", "us-west-2")
                .signedAt(second.plusNanos(999_999_999))
                .build());
        assertThat(signed.signedAt()).isEqualTo(second);
        assertThat(signed.unredactedUrl())
                .contains("X-Amz-Date=20251231T235959Z")
                .contains("%2F20251231%2Fus-west-2%2Fec2%2Faws4_request");
    }

    @Test
    void sign_tokenOfAMebibyte_isSigned() {
        String token = "t/+=".repeat(1 << 18);
        SignedQuery signed = signer.sign(Requests.ec2("h.example", "us-west-2")
                .credentials(SigningCredentials.of("id", "secret", token))
                .build());
        assertThat(signed.unredactedUrl())
                .contains("&X-Amz-Security-Token=" + "t%2F%2B%3D".repeat(1 << 18) + "&X-Amz-SignedHeaders=");
    }

    @Test
    void sign_equalRequests_giveEqualResults() {
        SignedQuery one = signer.sign(Requests.ec2("h.example", "us-west-2").build());
        SignedQuery other =
                QuerySigner.create().sign(Requests.ec2("h.example", "us-west-2").build());
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.trace()).isEqualTo(other.trace());
        assertThat(one)
                .isNotEqualTo(signer.sign(Requests.ec2("h.example", "us-west-1").build()));
    }

    @Test
    void trace_stages_areRecomputedFromTheirParts() {
        SigningTrace trace =
                signer.sign(Requests.ec2("h.example", "us-west-2").build()).trace();
        CanonicalRequest request = CanonicalRequest.of(
                URI.create("https://h.example"), trace.canonicalRequest().canonicalQuery());
        StringToSign stringToSign = StringToSign.of(trace.stringToSign().timestamp(), trace.credentialScope(), request);
        assertThat(request).isEqualTo(trace.canonicalRequest());
        assertThat(stringToSign).isEqualTo(trace.stringToSign());
        assertThat(stringToSign.value())
                .isEqualTo(stringToSign.algorithm() + "\n20240601T120000Z\n20240601/us-west-2/ec2/aws4_request\n"
                        + request.hash());
        assertThat(SigningKey.derive(Requests.CREDENTIALS.secretAccessKey(), trace.credentialScope())
                        .sign(stringToSign)
                        .matches(trace.signature()))
                .isTrue();
    }
}
