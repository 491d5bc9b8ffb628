// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointUriTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://proxy.example.com",
                "https://a-0.Example.COM:1/a%20b/",
                "https://host.example:65535",
                "https://host.example:",
                "HTTPS://10.0.0.1",
                "https://[ABCD:EF::1]:8443",
                "https://[::ffff:10.0.0.9]",
                "http://localhost:4566",
                "HTTP://LocalHost",
                "http://[::1]",
                "http://127.0.0.1"
            })
    void require_httpsOrThisMachine_isTakenAsItIs(String text) {
        URI uri = URI.create(text);
        assertThat(EndpointUri.require(uri)).isSameAs(uri);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://user@host.example | user information",
                "https://user:password@host.example | user information",
                "https://user@host_name.example | user information",
                "https://@host_name.example | user information",
                "https://host.example?a=b | query",
                "https://host.example/? | query",
                "https://host.example# | fragment",
                "//host.example/path | absolute URI",
                "https:user:password@host.example | absolute URI",
                "mailto:user@host.example | absolute URI",
                "https:///path | a host of ASCII",
                "https://host_name.example | a host of ASCII",
                "https://[fe80::1%25eth0] | a host of ASCII",
                "https://[fe80::1%eth0] | a host of ASCII",
                "https://host.example:0 | a port of",
                "https://host.example:65536 | a port of",
                "ftp://localhost | must be https",
                "http://host.example | must be https",
                "https://host.example/\u00e9 | percent-encoded path"
            })
    void require_anyOtherUri_isRefusedWithTheReasonAndNoPassword(String text, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EndpointUri.require(URI.create(text)))
                .withMessageStartingWith("endpoint ")
                .withMessageContaining(reason)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("password"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "ec2.localhost",
                "[::1]",
                "127.0.0.0",
                "127.0.0.1",
                "127.10.99.100",
                "127.255.249.255"
            })
    void isLoopback_nameOrAddressOfThisMachine_holds(String host) {
        assertThat(EndpointUri.isLoopback(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost.",
                "localhost.example",
                "notlocalhost",
                "[::2]",
                "128.0.0.1",
                "127.",
                "127.0.1",
                "127.0.0.1.",
                "127.0.0.0.1",
                "127..0.1",
                "127.0.0.01",
                "127.0.0.256",
                "127.0.0.999",
                "127.0.0.4294967297",
                "127.0.0.1a",
                "127.0.0./",
                "127.0.0.:",
                "127.0.0.1.example"
            })
    void isLoopback_anyOtherText_doesNotHold(String host) {
        assertThat(EndpointUri.isLoopback(host)).isFalse();
    }
}
