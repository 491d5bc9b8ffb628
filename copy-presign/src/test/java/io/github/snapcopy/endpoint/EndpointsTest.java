// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.snapcopy.internal.endpoint.EndpointUri;
import io.github.snapcopy.values.RegionId;
import java.net.URI;
import java.net.URISyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointsTest {
    private static final RegionId OREGON = RegionId.of("us-west-2");

    @ParameterizedTest
    @CsvSource({
        "us-west-2, PLAIN, ec2.us-west-2.amazonaws.com",
        "us-west-2, FIPS, ec2-fips.us-west-2.amazonaws.com",
        "us-west-2, DUALSTACK, ec2.us-west-2.api.aws",
        "us-west-2, FIPS_DUALSTACK, ec2-fips.us-west-2.api.aws",
        "us-gov-west-1, PLAIN, ec2.us-gov-west-1.amazonaws.com",
        "us-gov-west-1, FIPS, ec2.us-gov-west-1.amazonaws.com",
        "us-gov-west-1, DUALSTACK, ec2.us-gov-west-1.api.aws",
        "us-gov-west-1, FIPS_DUALSTACK, ec2-fips.us-gov-west-1.api.aws",
        "cn-north-1, PLAIN, ec2.cn-north-1.amazonaws.com.cn",
        "cn-north-1, DUALSTACK, ec2.cn-north-1.api.amazonwebservices.com.cn",
        "us-iso-east-1, PLAIN, ec2.us-iso-east-1.c2s.ic.gov",
        "us-iso-east-1, FIPS_DUALSTACK, ec2-fips.us-iso-east-1.api.aws.ic.gov",
        "us-isob-east-1, PLAIN, ec2.us-isob-east-1.sc2s.sgov.gov",
        "us-isob-east-1, DUALSTACK, ec2.us-isob-east-1.api.aws.scloud",
        "eu-isoe-west-1, PLAIN, ec2.eu-isoe-west-1.cloud.adc-e.uk",
        "eu-isoe-west-1, DUALSTACK, ec2.eu-isoe-west-1.api.cloud-aws.adc-e.uk",
        "us-isof-south-1, PLAIN, ec2.us-isof-south-1.csp.hci.ic.gov",
        "us-isof-south-1, DUALSTACK, ec2.us-isof-south-1.api.aws.hci.ic.gov",
        "eusc-de-east-1, PLAIN, ec2.eusc-de-east-1.amazonaws.eu",
        "eusc-de-east-1, DUALSTACK, ec2.eusc-de-east-1.api.amazonwebservices.eu",
    })
    void ec2_knownRegion_isListed(String region, EndpointVariant variant, String host) {
        ServiceEndpoint endpoint = Endpoints.ec2(RegionId.of(region), variant);
        assertThat(endpoint).isInstanceOf(Listed.class);
        assertThat(endpoint.host()).isEqualTo(host);
        assertThat(endpoint.uri()).isEqualTo(URI.create("https://" + host));
        assertThat(endpoint.region()).isEqualTo(RegionId.of(region));
        assertThat(Endpoints.elastiCache(RegionId.of(region), variant).host())
                .isEqualTo("elasticache" + host.substring("ec2".length()));
    }

    @ParameterizedTest
    @CsvSource({
        "us-east-9, PLAIN, ec2.us-east-9.amazonaws.com",
        "eu-future-7, FIPS, ec2-fips.eu-future-7.amazonaws.com",
        "cn-south-9, DUALSTACK, ec2.cn-south-9.api.amazonwebservices.com.cn",
        "us-gov-north-9, FIPS, ec2.us-gov-north-9.amazonaws.com",
        "us-iso-north-9, PLAIN, ec2.us-iso-north-9.c2s.ic.gov",
        // No such Region; its text fits the pattern of the commercial partition alone.
        "us-gov-1, FIPS, ec2-fips.us-gov-1.amazonaws.com",
    })
    void ec2_unknownRegionOfAKnownPattern_isGuessedAndSaysSo(String region, EndpointVariant variant, String host) {
        ServiceEndpoint endpoint = Endpoints.ec2(RegionId.of(region), variant);
        assertThat(endpoint).isInstanceOf(Guessed.class);
        assertThat(endpoint.host()).isEqualTo(host);
        assertThat(endpoint).hasToString("Guessed[https://" + host + ", region=" + region + "]");
        assertThat(Endpoints.elastiCache(RegionId.of(region), variant)).isInstanceOf(Guessed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx-mars-1", "us-isoz-east-1", "aws-global-1", "eusc-fr-west-1", "u-s-1"})
    void derive_regionOfNoKnownPartition_isRefusedWithTheWayOut(String region) {
        for (EndpointVariant variant : EndpointVariant.values()) {
            assertThatThrownBy(() -> Endpoints.ec2(RegionId.of(region), variant))
                    .isInstanceOf(UnknownPartitionException.class)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(region)
                    .hasMessageContaining("explicit endpoint");
            assertThatThrownBy(() -> Endpoints.elastiCache(RegionId.of(region), variant))
                    .isInstanceOf(UnknownPartitionException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"false, false, PLAIN", "true, false, FIPS", "false, true, DUALSTACK", "true, true, FIPS_DUALSTACK"})
    void variant_ofTwoSwitches_hasThem(boolean fips, boolean dualStack, EndpointVariant variant) {
        assertThat(EndpointVariant.of(fips, dualStack)).isEqualTo(variant);
        assertThat(variant.fips()).isEqualTo(fips);
        assertThat(variant.dualStack()).isEqualTo(dualStack);
    }

    @ParameterizedTest
    @CsvSource({
        "https://proxy.example.com, proxy.example.com",
        "https://Proxy.Example.COM:443/a%20b/, proxy.example.com",
        "HTTPS://proxy.example.com:8443, proxy.example.com:8443",
        "https://vpce-0abc-1234.ec2.us-west-2.vpce.amazonaws.com/, vpce-0abc-1234.ec2.us-west-2.vpce.amazonaws.com",
        "https://10.0.0.1:1, 10.0.0.1:1",
        "https://[2001:DB8::1]:65535, [2001:db8::1]:65535",
        "https://[::ffff:10.0.0.1], [::ffff:10.0.0.1]",
        "http://localhost, localhost",
        "HTTP://LOCALHOST:4566/x, localhost:4566",
        "http://ec2.localhost:80, ec2.localhost",
        "http://127.0.0.1, 127.0.0.1",
        "http://127.255.255.255:443, 127.255.255.255:443",
        "http://[::1]:4566, [::1]:4566",
    })
    void custom_acceptableUri_isTakenAsItIs(String uri, String host) {
        ServiceEndpoint endpoint = Endpoints.custom(URI.create(uri), OREGON);
        assertThat(endpoint).isInstanceOf(Custom.class);
        assertThat(endpoint.uri()).hasToString(uri);
        assertThat(endpoint.host()).isEqualTo(host);
        assertThat(endpoint.region()).isEqualTo(OREGON);
        assertThat(endpoint).hasToString("Custom[" + uri + ", region=us-west-2]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://proxy.example.com",
                "http://localhost.example.com",
                "http://localhost.",
                "http://notlocalhost",
                "http://127.0.0.1.example.com",
                "http://127.0.0.1.nip.io",
                "http://128.0.0.1",
                "http://127.0.0.01",
                "http://127.0.1",
                "http://127.",
                "http://127.0.0.1.",
                "http://127.0.0.256",
                "http://0.0.0.0",
                "http://[::]",
                "http://[::2]",
                "http://[::ffff:127.0.0.1]",
                "http://2130706433",
                "ftp://localhost",
                "ws://localhost",
                "file:///etc/passwd",
                "jar:https://host.example!/",
                "//host.example",
                "host.example",
                "/path",
                "",
                "https:host.example",
                "https:///path",
                "https://",
                "https://user@host.example",
                "https://user:password@host.example",
                "https://user%40host@host.example",
                "https://a_b@c_d.example",
                "https://host.example?a=b",
                "https://host.example/?",
                "https://host.example#",
                "https://host.example/#f",
                "https://host_name.example",
                "https://-host.example",
                "https://host-.example",
                "https://host..example",
                "https://.host.example",
                "https://1.2.3.4.5",
                "https://h\u00f6st.example",
                "https://host.ex\u0430mple",
                "https://host.example\u3002com",
                "https://\uff48ost.example",
                "https://host%2eexample",
                "https://host.example%00",
                "https://host.example:0",
                "https://host.example:65536",
                "https://host.example:-1",
                "https://host.example:1x",
                "https://[fe80::1%25eth0]",
                "https://[fe80::1%eth0]",
                "https://host.example/\u00e9",
            })
    void custom_anythingElse_isRefused(String text) {
        // java.net.URI refuses some of these texts itself; its message is not ours to shape.
        assertThatThrownBy(() -> Endpoints.custom(URI.create(text), OREGON))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(e -> {
                    if (!(e.getCause() instanceof URISyntaxException)) {
                        assertThat(e.getMessage())
                                .startsWith("endpoint ")
                                .doesNotContain("password")
                                .matches("[ -~]+");
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "a.localhost", "127.0.0.0", "127.0.0.1", "127.10.200.255", "127.249.99.9", "[::1]"})
    void loopback_textOfThisMachine_isRecognised(String host) {
        assertThat(EndpointUri.isLoopback(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "127",
                "127.",
                "127...",
                "127.0.0",
                "127.0.0.",
                "127.0.0.1.",
                "127.0.0.1.1",
                "127.0.0.256",
                "127.0.0.999",
                "127.0.0.00",
                "127.0.0.01",
                "127.0.0.0001",
                "127.0.0.1000",
                "127.0.0.a",
                "127.0.0.1a",
                "127.0.0.\u0661",
                "127.0.0./",
                "127.0.0.:",
                "126.0.0.1",
                "1127.0.0.1",
                "localhosts",
                "alocalhost",
                "localhost.",
                "::1",
                "[::1",
                "[::1]1",
            })
    void loopback_anyOtherText_isNotRecognised(String host) {
        assertThat(EndpointUri.isLoopback(host)).isFalse();
    }

    @Test
    void custom_passwordInAnOpaqueUri_isNotPrinted() {
        assertThatThrownBy(() -> Endpoints.custom(URI.create("https:user:password@host.example"), OREGON))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("password");
    }

    @Test
    void custom_queryWithASecret_isNotPrinted() {
        assertThatThrownBy(() -> Endpoints.custom(URI.create("https://host.example/?token=password"), OREGON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("endpoint must not have a query");
    }

    @Test
    void equality_sameUriOfAnotherKindOrRegion_isAnotherEndpoint() {
        ServiceEndpoint listed = Endpoints.ec2(OREGON, EndpointVariant.PLAIN);
        assertThat(listed)
                .isEqualTo(Endpoints.ec2(OREGON, EndpointVariant.PLAIN))
                .hasSameHashCodeAs(Endpoints.ec2(OREGON, EndpointVariant.PLAIN))
                .isNotEqualTo(Endpoints.custom(listed.uri(), OREGON))
                .isNotEqualTo(Endpoints.ec2(OREGON, EndpointVariant.FIPS));
        assertThat(Endpoints.custom(listed.uri(), OREGON))
                .isNotEqualTo(Endpoints.custom(listed.uri(), RegionId.of("us-west-1")))
                .doesNotHaveSameHashCodeAs(Endpoints.custom(listed.uri(), RegionId.of("us-west-1")))
                .doesNotHaveSameHashCodeAs(Endpoints.custom(URI.create("https://other.example"), OREGON));
    }
}
