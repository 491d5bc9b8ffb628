// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.snapcopy.values.RegionId;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceHostTest {
    @ParameterizedTest
    @CsvSource({
        "us-west-2, ec2.us-west-2.amazonaws.com, ec2.us-west-2.api.aws",
        "cn-north-1, ec2.cn-north-1.amazonaws.com.cn, ec2.cn-north-1.api.amazonwebservices.com.cn",
        "us-gov-west-1, ec2.us-gov-west-1.amazonaws.com, ec2.us-gov-west-1.api.aws",
        "us-iso-east-1, ec2.us-iso-east-1.c2s.ic.gov, ec2.us-iso-east-1.api.aws.ic.gov",
        "us-isob-east-1, ec2.us-isob-east-1.sc2s.sgov.gov, ec2.us-isob-east-1.api.aws.scloud",
        "eu-isoe-west-1, ec2.eu-isoe-west-1.cloud.adc-e.uk, ec2.eu-isoe-west-1.api.cloud-aws.adc-e.uk",
        "us-isof-south-1, ec2.us-isof-south-1.csp.hci.ic.gov, ec2.us-isof-south-1.api.aws.hci.ic.gov",
        "eusc-de-east-1, ec2.eusc-de-east-1.amazonaws.eu, ec2.eusc-de-east-1.api.amazonwebservices.eu",
        "eu-central-9, ec2.eu-central-9.amazonaws.com, ec2.eu-central-9.api.aws"
    })
    void standardHost_hasTheSuffixOfThePartition(String region, String ipv4, String dualStack) {
        assertThat(ServiceHost.find("ec2", RegionId.of(region), false, false)).hasValue(ipv4);
        assertThat(ServiceHost.find("ec2", RegionId.of(region), false, true)).hasValue(dualStack);
    }

    @ParameterizedTest
    @CsvSource({
        "us-west-2, ec2-fips.us-west-2.amazonaws.com, ec2-fips.us-west-2.api.aws",
        "cn-north-1, ec2-fips.cn-north-1.amazonaws.com.cn, ec2-fips.cn-north-1.api.amazonwebservices.com.cn",
        "us-gov-west-1, ec2.us-gov-west-1.amazonaws.com, ec2-fips.us-gov-west-1.api.aws",
        "us-iso-east-1, ec2-fips.us-iso-east-1.c2s.ic.gov, ec2-fips.us-iso-east-1.api.aws.ic.gov"
    })
    void fipsHost_isMarked_exceptInGovCloud(String region, String ipv4, String dualStack) {
        assertThat(ServiceHost.find("ec2", RegionId.of(region), true, false)).hasValue(ipv4);
        assertThat(ServiceHost.find("ec2", RegionId.of(region), true, true)).hasValue(dualStack);
    }

    @Test
    void otherService_hasItsOwnPrefix() {
        assertThat(ServiceHost.find("elasticache", RegionId.of("us-east-1"), false, false))
                .hasValue("elasticache.us-east-1.amazonaws.com");
        assertThat(ServiceHost.find("elasticache", RegionId.of("us-gov-east-1"), true, false))
                .hasValue("elasticache.us-gov-east-1.amazonaws.com");
    }

    @Test
    void unknownPartition_hasNoHost() {
        assertThat(ServiceHost.find("ec2", RegionId.of("xx-central-1"), false, false))
                .isEmpty();
        assertThat(ServiceHost.find("ec2", RegionId.of("xx-central-1"), true, true))
                .isEmpty();
    }

    @Test
    void everyKnownRegion_hasHostsThatAUrlReadsBack() {
        for (RegionId region : RegionId.known()) {
            for (int variant = 0; variant < 4; variant++) {
                String host = ServiceHost.find("ec2", region, variant / 2 == 1, variant % 2 == 1)
                        .orElseThrow();
                assertThat(URI.create("https://" + host + "/").getHost()).isEqualTo(host);
                assertThat(host).contains('.' + region.value() + '.');
            }
        }
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullArgument_isNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> ServiceHost.find(null, RegionId.of("us-east-1"), false, false))
                .withMessage("service");
        assertThatNullPointerException()
                .isThrownBy(() -> ServiceHost.find("ec2", null, false, false))
                .withMessage("region");
    }
}
