// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalRequestTest {
    private static final CanonicalQuery QUERY = CanonicalQuery.of(List.of(Map.entry("a", "b c")));

    private static CanonicalRequest request(String endpoint) {
        return CanonicalRequest.of(URI.create(endpoint), QUERY);
    }

    @Test
    void value_ofARequest_hasSevenLines() {
        CanonicalRequest request = request("https://ec2.us-west-2.amazonaws.com");
        assertThat(request.value())
                .isEqualTo("GET\n/\na=b%20c\nhost:ec2.us-west-2.amazonaws.com\n\nhost\n"
                        + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(String.join(
                        "\n",
                        request.method(),
                        request.canonicalUri(),
                        request.canonicalQuery().value(),
                        request.canonicalHeaders(),
                        request.signedHeaders(),
                        request.payloadHash()))
                .isEqualTo(request.value());
    }

    @ParameterizedTest
    @CsvSource({
        "'', /",
        "/, /",
        "//, /",
        "/./, /",
        "/., /",
        "/.., /",
        "/../../a, /a",
        "/a, /a",
        "/a/, /a/",
        "/a//b///, /a/b/",
        "/./a, /a",
        "/a/., /a",
        "/a/./, /a/",
        "/a/b/.., /a",
        "/a/b/../, /a/",
        "/a/../b, /b",
        "/example1/example2/../.., /",
        "/a%20b/, /a%2520b/",
        "/a%20b/%C3%A9/, /a%2520b/%25C3%25A9/",
        "/%2E%2E/a, /%252E%252E/a",
        "/a%2Fb/.., /",
        "/a:b@c+d~e, /a%3Ab%40c%2Bd~e",
        "/.../a, /.../a",
        "/..a/.b, /..a/.b",
    })
    void canonicalUri_ofAPath_isNormalizedAndEncodedOnceMore(String path, String canonicalUri) {
        assertThat(request("https://host.example" + path).canonicalUri()).isEqualTo(canonicalUri);
    }

    @ParameterizedTest
    @CsvSource({
        "https://Host.EXAMPLE, host.example",
        "HTTPS://host.example:443, host.example",
        "https://host.example:80, host.example:80",
        "http://host.example:80/x, host.example",
        "HTTP://host.example:443, host.example:443",
        "https://host.example:8443, host.example:8443",
        "https://host.example:, host.example",
        "http://[::1]:4566, [::1]:4566",
        "https://[2001:DB8::1], [2001:db8::1]",
        "http://127.0.0.1:65535, 127.0.0.1:65535",
        "https://127.0.0.1:1, 127.0.0.1:1",
    })
    void hostHeader_ofAnEndpoint_isLowerCaseWithoutTheDefaultPort(String endpoint, String host) {
        assertThat(request(endpoint).canonicalHeaders()).isEqualTo("host:" + host + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//host.example",
                "host.example",
                "/path",
                "",
                "ftp://host.example",
                "mailto:a@b.example",
                "https:///path",
                "https://under_score.example",
                "https://host.example:0",
                "https://host.example:65536",
                "https://user@host.example",
                "https://host.example?",
                "https://host.example/?a=b",
                "https://host.example/#f",
                "https://[fe80::1%25eth0]",
                "https://[fe80::1%eth0]",
                "https://host.example/\u00e9",
                "https://host.example\u3002com/",
                "https://host.example/\u00a1",
                "https://%41.example",
            })
    void endpoint_ofAnotherForm_isRefused(String endpoint) {
        assertThatThrownBy(() -> request(endpoint))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("endpoint");
    }

    @Test
    void endpoint_withPassword_isRefusedWithoutPrintingIt() {
        assertThatThrownBy(() -> request("https://user:pass-word@host.example"))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("pass-word");
    }

    @Test
    void withPayloadHash_another_changesTheLastLineAlone() {
        CanonicalRequest request = request("https://ec2.us-west-2.amazonaws.com");
        CanonicalRequest unsigned = request.withPayloadHash("UNSIGNED-PAYLOAD");
        assertThat(unsigned.payloadHash()).isEqualTo("UNSIGNED-PAYLOAD");
        assertThat(unsigned.value()).isEqualTo(request.value().replace(request.payloadHash(), "UNSIGNED-PAYLOAD"));
        assertThat(request.withPayloadHash(request.payloadHash())).isEqualTo(request);
    }

    @Test
    void equality_ofEqualContent_holds() {
        assertThat(request("https://h.example/a/../b"))
                .isEqualTo(request("https://H.example:443/b"))
                .hasSameHashCodeAs(request("https://h.example/b"))
                .isNotEqualTo(request("https://h.example/c"))
                .isNotEqualTo(request("https://i.example/b"));
    }
}
