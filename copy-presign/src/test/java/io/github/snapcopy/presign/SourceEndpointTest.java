// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.endpoint.EndpointVariant;
import io.github.snapcopy.endpoint.ServiceEndpoint;
import io.github.snapcopy.endpoint.UnknownPartitionException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Which host a URL points to. */
class SourceEndpointTest {
    private static final SnapshotCopyRequest REQUEST =
            Copies.fromOregonToVirginia().build();

    @ParameterizedTest
    @CsvSource({
        "us-west-2, us-east-1, PLAIN, ec2.us-west-2.amazonaws.com",
        "us-west-2, us-east-1, FIPS, ec2-fips.us-west-2.amazonaws.com",
        "us-west-2, us-east-1, DUALSTACK, ec2.us-west-2.api.aws",
        "us-west-2, us-east-1, FIPS_DUALSTACK, ec2-fips.us-west-2.api.aws",
        "cn-north-1, cn-northwest-1, PLAIN, ec2.cn-north-1.amazonaws.com.cn",
        "cn-north-1, cn-northwest-1, FIPS_DUALSTACK, ec2-fips.cn-north-1.api.amazonwebservices.com.cn",
        "us-gov-west-1, us-gov-east-1, FIPS, ec2.us-gov-west-1.amazonaws.com",
        "us-gov-west-1, us-gov-east-1, FIPS_DUALSTACK, ec2-fips.us-gov-west-1.api.aws",
        "eusc-de-east-1, eusc-de-east-1, PLAIN, ec2.eusc-de-east-1.amazonaws.eu",
    })
    void endpoint_ofAKnownRegion_isThatOfTheSource(
            String source, String destination, EndpointVariant variant, String host) {
        SnapshotCopyPresigner presigner =
                Copies.presigner().endpointVariant(variant).build();
        SnapshotCopyRequest request = Copies.from(source, destination).build();
        PresignedUrl url = presigner.presignCopySnapshot(request);
        assertThat(url.unredactedUrl()).startsWith("https://" + host + "/?Action=CopySnapshot&");
        assertThat(url.endpoint()).isInstanceOf(ServiceEndpoint.Listed.class);
        assertThat(url.endpoint().host()).isEqualTo(host);
        assertThat(url.endpoint().region()).isEqualTo(request.sourceRegion());
        assertThat(url.trace().canonicalRequest().value()).contains("\nhost:" + host + "\n");
        assertThat(url.trace().credentialScope().value()).isEqualTo("20260115/" + source + "/ec2/aws4_request");
        assertThat(presigner.withPresignedUrl(request).report().violations()).isEmpty();
    }

    @Test
    void endpoint_ofAnUnknownRegionOfAKnownPattern_saysThatItIsGuessed() {
        SnapshotCopyPresigner presigner = Copies.presigner().build();
        SnapshotCopyRequest request = Copies.from("us-east-9", "eu-future-7").build();
        PresignedUrl url = presigner.presignCopySnapshot(request);
        assertThat(url.endpoint()).isInstanceOf(ServiceEndpoint.Guessed.class);
        assertThat(UrlParts.of(url).uri()).hasHost("ec2.us-east-9.amazonaws.com");
        assertThat(UrlParts.of(url).query("DestinationRegion")).isEqualTo("eu-future-7");
        assertThat(presigner.withPresignedUrl(request).report().violations())
                .extracting(violation -> violation.rule().value())
                .containsOnly("region-unknown");
    }

    @Test
    void endpoint_ofARegionOfNoKnownPartition_isRefusedBeforeCredentialsAreAskedFor() {
        Provider provider = new Provider(AwsCredentialsIdentity.create("AKIDEXAMPLE", "secret"));
        SnapshotCopyRequest request = Copies.from("xx-mars-1", "us-east-1").build();
        for (EndpointVariant variant : EndpointVariant.values()) {
            SnapshotCopyPresigner presigner = SnapshotCopyPresigner.builder(provider)
                    .endpointVariant(variant)
                    .build();
            assertThatThrownBy(() -> presigner.presignCopySnapshot(request))
                    .isInstanceOf(UnknownPartitionException.class)
                    .hasMessageContaining("xx-mars-1")
                    .hasMessageContaining("partition")
                    .hasMessageContaining("explicit endpoint");
            assertThatThrownBy(() -> presigner.withPresignedUrl(request)).isInstanceOf(UnknownPartitionException.class);
            assertThatThrownBy(() -> UncheckedPresigner.of(presigner).presign(request.toParameters(), "us-east-1"))
                    .isInstanceOf(UnknownPartitionException.class);
        }
        assertThat(provider.asked).hasValue(0);
    }

    @Test
    void sourceEndpoint_forARegionOfNoKnownPartition_isTheWayOut() {
        SnapshotCopyPresigner presigner = Copies.presigner()
                .sourceEndpoint(URI.create("https://ec2.xx-mars-1.aws.mars"))
                .build();
        SnapshotCopyRequest request = Copies.from("xx-mars-1", "xx-mars-2").build();
        PresignedUrl url = presigner.presignCopySnapshot(request);
        assertThat(url.endpoint()).isInstanceOf(ServiceEndpoint.Custom.class);
        assertThat(UrlParts.of(url).uri()).hasHost("ec2.xx-mars-1.aws.mars");
        assertThat(UrlParts.of(url).query("X-Amz-Credential")).endsWith("/20260115/xx-mars-1/ec2/aws4_request");
        assertThat(presigner.withPresignedUrl(request).report().violations())
                .extracting(violation -> violation.rule().value())
                .containsOnly("region-partition-unknown");
    }

    @ParameterizedTest
    @CsvSource({
        // endpoint, start of the URL, signed host, canonical path
        "https://vpce-0abc-1234.ec2.us-west-2.vpce.amazonaws.com,"
                + " https://vpce-0abc-1234.ec2.us-west-2.vpce.amazonaws.com/?,"
                + " vpce-0abc-1234.ec2.us-west-2.vpce.amazonaws.com, /",
        "http://localhost:4566, http://localhost:4566/?, localhost:4566, /",
        "http://localhost:80, http://localhost/?, localhost, /",
        "https://localhost:443/, https://localhost/?, localhost, /",
        "https://localhost:80, https://localhost:80/?, localhost:80, /",
        "http://127.0.0.1:5000/ec2, http://127.0.0.1:5000/ec2?, 127.0.0.1:5000, /ec2",
        "'http://[::1]:4566', 'http://[::1]:4566/?', '[::1]:4566', /",
        "https://Proxy.Example.com:8443/a%20b/, https://proxy.example.com:8443/a%20b/?, proxy.example.com:8443, /a%2520b/",
    })
    void sourceEndpoint_explicit_isSignedAsGiven(String endpoint, String start, String host, String path) {
        URI uri = URI.create(endpoint);
        SnapshotCopyPresigner presigner = Copies.presigner().sourceEndpoint(uri).build();
        PresignedUrl url = presigner.presignCopySnapshot(REQUEST);
        assertThat(url.unredactedUrl()).startsWith(start + "Action=CopySnapshot&");
        assertThat(url.endpoint()).isInstanceOf(ServiceEndpoint.Custom.class);
        assertThat(url.endpoint().uri()).isEqualTo(uri);
        assertThat(url.endpoint().host()).isEqualTo(host);
        assertThat(url.trace().canonicalRequest().value())
                .startsWith("GET\n" + path + "\n")
                .contains("\nhost:" + host + "\n");
        // Signed for the source Region, whatever the name of the host.
        assertThat(url.trace().credentialScope().value()).isEqualTo("20260115/us-west-2/ec2/aws4_request");
        SnapshotCopyRequest ready = presigner.withPresignedUrl(REQUEST);
        assertThat(ready.report().violations()).isEmpty();
        assertThat(ready.context().sourceEndpoint()).contains(uri);
        assertThat(SnapshotCopyRequest.from(ready.toParameters(), ready.context()))
                .isEqualTo(ready);
    }

    @Test
    void sourceEndpoint_explicit_overridesTheVariant() {
        URI uri = URI.create("https://proxy.example.com");
        for (EndpointVariant variant : EndpointVariant.values()) {
            PresignedUrl url = Copies.presigner()
                    .endpointVariant(variant)
                    .sourceEndpoint(uri)
                    .build()
                    .presignCopySnapshot(REQUEST);
            assertThat(url.endpoint().uri()).isEqualTo(uri);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://proxy.example.com",
                "http://ec2.us-west-2.amazonaws.com",
                "http://localhost.example.com:4566",
                "http://10.0.0.1",
                "http://169.254.169.254",
                "ftp://localhost",
                "localhost:4566",
                "https://user:password@proxy.example.com",
                "https://proxy.example.com?X-Amz-Expires=1",
                "https://proxy.example.com/#fragment",
            })
    void sourceEndpoint_unsafe_isRefusedByTheBuilder(String endpoint) {
        SnapshotCopyPresigner.Builder builder = Copies.presigner();
        assertThatThrownBy(() -> builder.sourceEndpoint(URI.create(endpoint)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("endpoint ")
                .message()
                .doesNotContain("password");
        // And the builder is as before.
        assertThat(builder.build().presignCopySnapshot(REQUEST).endpoint()).isInstanceOf(ServiceEndpoint.Listed.class);
    }

    @Test
    void equality_ofUrls_isThatOfEverythingInThem() {
        PresignedUrl url = Copies.presigner().build().presignCopySnapshot(REQUEST);
        PresignedUrl same = Copies.presigner().build().presignCopySnapshot(REQUEST);
        assertThat(same).isEqualTo(url).hasSameHashCodeAs(url);
        List<PresignedUrl> others = List.of(
                Copies.presigner()
                        .clock(Copies.at(Copies.NOW.plusSeconds(1)))
                        .build()
                        .presignCopySnapshot(REQUEST),
                Copies.presigner().endpointVariant(EndpointVariant.FIPS).build().presignCopySnapshot(REQUEST),
                // The same text, but on the caller's word.
                Copies.presigner().sourceEndpoint(url.endpoint().uri()).build().presignCopySnapshot(REQUEST),
                Copies.presigner()
                        .build()
                        .presignCopySnapshot(
                                Copies.from("us-west-2", "us-east-2").build()));
        assertThat(others).doesNotContain(url);
        assertThat(others.get(0)).doesNotHaveSameHashCodeAs(url);
        assertThat(others.get(2).unredactedUrl()).isEqualTo(url.unredactedUrl());
        assertThat(url).isNotEqualTo(url.unredactedUrl());
    }
}
