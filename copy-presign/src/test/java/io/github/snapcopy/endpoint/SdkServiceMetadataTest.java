// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.values.RegionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.regions.EndpointTag;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceEndpointKey;
import software.amazon.awssdk.regions.ServiceMetadata;

/**
 * Our hosts are those of the AWS SDK for every known Region and variant, but for the differences listed with a reason.
 */
class SdkServiceMetadataTest {
    /** "service Region VARIANT" to "the SDK's host, because ...". An entry that no longer differs fails the test. */
    private static final Map<String, String> DIFFERENCES = Map.of();

    @ParameterizedTest
    @CsvSource({"ec2", "elasticache"})
    void hosts_of46RegionsIn4Variants_areTheSdks(String service) {
        Map<String, String> differences = new TreeMap<>();
        List<String> compared = new ArrayList<>();
        for (RegionId region : RegionId.known()) {
            for (EndpointVariant variant : EndpointVariant.values()) {
                String key = service + " " + region + " " + variant;
                compared.add(key);
                String ours = ours(service, region, variant);
                String sdks = sdks(service, region, variant);
                if (!ours.equals(sdks)) {
                    differences.put(key, sdks);
                }
            }
        }
        assertThat(compared).hasSize(184);
        Map<String, String> expected = new TreeMap<>();
        DIFFERENCES.forEach((key, value) -> {
            if (key.startsWith(service + " ")) {
                expected.put(key, value.substring(0, value.indexOf(',')));
            }
        });
        assertThat(differences).isEqualTo(expected);
    }

    private static String ours(String service, RegionId region, EndpointVariant variant) {
        ServiceEndpoint endpoint =
                service.equals("ec2") ? Endpoints.ec2(region, variant) : Endpoints.elastiCache(region, variant);
        return endpoint.host();
    }

    private static String sdks(String service, RegionId region, EndpointVariant variant) {
        List<EndpointTag> tags = new ArrayList<>();
        if (variant.dualStack()) {
            tags.add(EndpointTag.DUALSTACK);
        }
        if (variant.fips()) {
            tags.add(EndpointTag.FIPS);
        }
        return ServiceMetadata.of(service)
                .endpointFor(ServiceEndpointKey.builder()
                        .region(Region.of(region.value()))
                        .tags(tags)
                        .build())
                .toString();
    }
}
