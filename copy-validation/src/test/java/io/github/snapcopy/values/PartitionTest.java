// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionTest {
    @ParameterizedTest
    @CsvSource({
        "AWS, aws, amazonaws.com, api.aws, 34",
        "AWS_CN, aws-cn, amazonaws.com.cn, api.amazonwebservices.com.cn, 2",
        "AWS_US_GOV, aws-us-gov, amazonaws.com, api.aws, 2",
        "AWS_ISO, aws-iso, c2s.ic.gov, api.aws.ic.gov, 2",
        "AWS_ISO_B, aws-iso-b, sc2s.sgov.gov, api.aws.scloud, 2",
        "AWS_ISO_E, aws-iso-e, cloud.adc-e.uk, api.cloud-aws.adc-e.uk, 1",
        "AWS_ISO_F, aws-iso-f, csp.hci.ic.gov, api.aws.hci.ic.gov, 2",
        "AWS_EUSC, aws-eusc, amazonaws.eu, api.amazonwebservices.eu, 1"
    })
    void data_eachPartition_isThatOfTheSdkMetadata(
            Partition partition, String id, String dnsSuffix, String dualStackDnsSuffix, int regions) {
        assertThat(partition.id()).isEqualTo(id);
        assertThat(partition.dnsSuffix()).isEqualTo(dnsSuffix);
        assertThat(partition.dualStackDnsSuffix()).isEqualTo(dualStackDnsSuffix);
        assertThat(partition.regions()).hasSize(regions).isSorted();
        assertThat(Partition.byId(id)).contains(partition);
    }

    @Test
    void values_inOrder_areThoseOfThePartitionTable() {
        assertThat(Partition.values())
                .containsExactly(
                        Partition.AWS,
                        Partition.AWS_CN,
                        Partition.AWS_US_GOV,
                        Partition.AWS_ISO,
                        Partition.AWS_ISO_B,
                        Partition.AWS_ISO_E,
                        Partition.AWS_ISO_F,
                        Partition.AWS_EUSC);
    }

    @Test
    void regions_ofAllPartitions_areTheKnownRegions() {
        List<RegionId> all = new ArrayList<>();
        for (Partition partition : Partition.values()) {
            all.addAll(partition.regions());
            assertThat(partition.regions())
                    .allSatisfy(region -> assertThat(region.partition()).contains(partition));
        }
        assertThat(all).containsExactlyInAnyOrderElementsOf(RegionId.known());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AWS", "aws ", "aws-", "aws-iso-g", "aws_cn", "awsx"})
    void withId_unknownId_isEmpty(String id) {
        assertThat(Partition.byId(id)).isEmpty();
    }
}
