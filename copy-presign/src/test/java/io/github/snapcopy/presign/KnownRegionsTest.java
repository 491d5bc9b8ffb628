// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.endpoint.ServiceEndpoint;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import io.github.snapcopy.values.Partition;
import io.github.snapcopy.values.RegionId;
import org.junit.jupiter.api.Test;

/** Every pair of known Regions: within a partition it is signed, across partitions there is no request to sign. */
class KnownRegionsTest {
    @Test
    void knownRegions_withinTheirPartition_areSourceAndDestination() {
        SnapshotCopyPresigner presigner = Copies.presigner().build();
        int pairs = 0;
        for (RegionId source : RegionId.known()) {
            Partition partition = source.partition().orElseThrow();
            for (RegionId destination : RegionId.known()) {
                if (destination.partition().orElseThrow() != partition) {
                    assertThatThrownBy(() -> Copies.from(source.value(), destination.value())
                                    .build())
                            .isInstanceOf(InvalidCopyRequestException.class)
                            .hasMessageContaining("cross-partition-copy");
                    continue;
                }
                pairs++;
                SnapshotCopyRequest request =
                        Copies.from(source.value(), destination.value()).build();
                PresignedUrl url = presigner.presignCopySnapshot(request);
                UrlParts parts = UrlParts.of(url);
                assertThat(parts.uri()).hasHost("ec2." + source + "." + partition.dnsSuffix());
                assertThat(parts.query("SourceRegion")).isEqualTo(source.value());
                assertThat(parts.query("DestinationRegion")).isEqualTo(destination.value());
                assertThat(parts.query("X-Amz-Credential")).endsWith("/20260115/" + source + "/ec2/aws4_request");
                assertThat(url.endpoint()).isInstanceOf(ServiceEndpoint.Listed.class);
                assertThat(presigner.withPresignedUrl(request).report().violations())
                        .isEmpty();
            }
        }
        assertThat(RegionId.known()).hasSize(46);
        // 34 Regions of aws, 1 of aws-iso-e, 1 of aws-eusc, 2 of each of the other five partitions
        assertThat(pairs).isEqualTo(34 * 34 + 1 + 1 + 5 * 2 * 2);
    }
}
