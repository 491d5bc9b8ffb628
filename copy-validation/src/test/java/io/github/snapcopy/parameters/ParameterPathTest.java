// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_IMAGE;
import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_SNAPSHOT;
import static io.github.snapcopy.parameters.CopyOperation.ELASTICACHE_COPY_SNAPSHOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParameterPathTest {
    private static final ParameterPath EC2_TAG_KEY =
            ParameterPath.of("TagSpecifications").item(0).member("Tags").item(2).member("Key");

    @Test
    void apiForm_hasBracketsFromZero() {
        assertThat(ParameterPath.of("KmsKeyId")).hasToString("KmsKeyId");
        assertThat(EC2_TAG_KEY).hasToString("TagSpecifications[0].Tags[2].Key");
        assertThat(ParameterPath.of("Tags").item(10).member("Value")).hasToString("Tags[10].Value");
    }

    @Test
    void wireKey_hasTheNamesOfTheDialectAndCountsFromOne() {
        assertThat(EC2_TAG_KEY.wireKey(EC2_COPY_SNAPSHOT)).isEqualTo("TagSpecification.1.Tag.3.Key");
        assertThat(EC2_TAG_KEY.wireKey(EC2_COPY_IMAGE)).isEqualTo("TagSpecification.1.Tag.3.Key");
        assertThat(ParameterPath.of("TagSpecifications")
                        .item(1)
                        .member("ResourceType")
                        .wireKey(EC2_COPY_IMAGE))
                .isEqualTo("TagSpecification.2.ResourceType");
        assertThat(ParameterPath.of("Tags").item(0).member("Value").wireKey(ELASTICACHE_COPY_SNAPSHOT))
                .isEqualTo("Tags.Tag.1.Value");
        assertThat(ParameterPath.of("Tags").wireKey(ELASTICACHE_COPY_SNAPSHOT)).isEqualTo("Tags");
        assertThat(ParameterPath.of("KmsKeyId").wireKey(EC2_COPY_SNAPSHOT)).isEqualTo("KmsKeyId");
    }

    @Test
    void wireKey_ofUnknownNames_keepsThem() {
        assertThat(ParameterPath.of("Colour").wireKey(EC2_COPY_SNAPSHOT)).isEqualTo("Colour");
        assertThat(ParameterPath.of("Colour").item(0).member("Hue").wireKey(EC2_COPY_SNAPSHOT))
                .isEqualTo("Colour.1.Hue");
        assertThat(ParameterPath.of("TagSpecifications")
                        .item(0)
                        .member("Colour")
                        .wireKey(EC2_COPY_SNAPSHOT))
                .isEqualTo("TagSpecification.1.Colour");
    }

    @Test
    void root_isTheFirstName() {
        assertThat(EC2_TAG_KEY.root()).isEqualTo("TagSpecifications");
        assertThat(ParameterPath.of("Name").root()).isEqualTo("Name");
    }

    @Test
    void order_isByNameThenByNumber_andParentsComeFirst() {
        ParameterPath tags = ParameterPath.of("Tags");
        List<ParameterPath> sorted = List.of(
                ParameterPath.of("Encrypted"),
                ParameterPath.of("Names").item(1),
                ParameterPath.of("Nodes").item(0),
                ParameterPath.of("SourceRegion"),
                tags,
                tags.item(0),
                tags.item(0).member("Key"),
                tags.item(0).member("Value"),
                tags.item(1).member("Key"),
                tags.item(2),
                tags.item(10),
                tags.member("Key"),
                ParameterPath.of("TargetBucket"),
                ParameterPath.of("endpointRegion"));
        List<ParameterPath> shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, new Random(7));
        Collections.sort(shuffled);
        assertThat(shuffled).isEqualTo(sorted);
    }

    @Test
    void equality_isByForm() {
        ParameterPath same = ParameterPath.of("TagSpecifications")
                .item(0)
                .member("Tags")
                .item(2)
                .member("Key");
        assertThat(same).isEqualTo(EC2_TAG_KEY).hasSameHashCodeAs(EC2_TAG_KEY).isEqualByComparingTo(EC2_TAG_KEY);
        assertThat(ParameterPath.of("Tags").item(1))
                .isNotEqualTo(ParameterPath.of("Tags").item(2))
                .isNotEqualTo(ParameterPath.of("Tags").member("1"));
    }

    @Test
    void item_negative_isRefused() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> ParameterPath.of("Tags").item(-1));
    }

    @Test
    void hashCode_pathsOfManyTags_mostlyDiffer() {
        Set<Integer> hashes = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            hashes.add(ParameterPath.of("Tags").item(i).member("Key").hashCode());
            hashes.add(ParameterPath.of("Tags").item(i).member("Value").hashCode());
        }
        assertThat(hashes).hasSizeGreaterThan(95);
    }
}
