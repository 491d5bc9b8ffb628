// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.ParameterDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SkeletonTest {
    @Test
    void inputJson_ofCacheCopySnapshot_isThatOfTheAwsCli() {
        assertThat(new Skeleton(CopyOperation.ELASTICACHE_COPY_SNAPSHOT).inputJson())
                .isEqualTo("""
                        {
                            "SourceSnapshotName": "",
                            "TargetSnapshotName": "",
                            "TargetBucket": "",
                            "KmsKeyId": "",
                            "Tags": [
                                {
                                    "Key": "",
                                    "Value": ""
                                }
                            ]
                        }""");
    }

    @Test
    void inputJson_ofCopySnapshot_isThatOfTheAwsCli() {
        assertThat(new Skeleton(CopyOperation.EC2_COPY_SNAPSHOT).inputJson()).isEqualTo("""
                        {
                            "Description": "",
                            "DestinationOutpostArn": "",
                            "DestinationRegion": "",
                            "Encrypted": true,
                            "KmsKeyId": "",
                            "PresignedUrl": "",
                            "SourceRegion": "",
                            "SourceSnapshotId": "",
                            "TagSpecifications": [
                                {
                                    "ResourceType": "capacity-reservation",
                                    "Tags": [
                                        {
                                            "Key": "",
                                            "Value": ""
                                        }
                                    ]
                                }
                            ],
                            "CompletionDurationMinutes": 0,
                            "DestinationAvailabilityZone": "",
                            "DryRun": true
                        }""");
    }

    @ParameterizedTest
    @EnumSource(CopyOperation.class)
    void order_ofEveryOperation_holdsEveryParameterOnce(CopyOperation operation) {
        assertThat(Skeleton.order(operation))
                .containsExactlyInAnyOrderElementsOf(operation.parameters().stream()
                        .map(ParameterDefinition::name)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(CopyOperation.class)
    void inputYaml_read_isTheSameAsTheJson(CopyOperation operation) throws Exception {
        Skeleton skeleton = new Skeleton(operation);
        assertThat(Documents.yaml(skeleton.inputYaml())).isEqualTo(Documents.json(skeleton.inputJson()));
        assertThat(skeleton.inputYaml().lines()).allMatch(line -> line.contains(" # "));
    }

    @Test
    void skeletonOption_withoutValueOrWithInput_printsTheSampleAndChecksNothing() {
        Outcome bare = new Program().run("ec2", "copy-image", "--generate-cli-skeleton");
        Outcome named = new Program().run("ec2", "copy-image", "--generate-cli-skeleton", "input");
        assertThat(bare).isEqualTo(named);
        assertThat(bare.status()).isZero();
        assertThat(bare.json()).containsKeys("ClientToken", "SourceImageId");
    }

    @Test
    void skeletonOption_yamlInput_printsYaml() {
        assertThat(new Program()
                        .run("elasticache", "copy-snapshot", "--generate-cli-skeleton", "yaml-input")
                        .lines())
                .first()
                .asString()
                .startsWith("SourceSnapshotName: '' # [REQUIRED] ");
    }

    @Test
    void skeletonOption_output_checksTheRequestFirst() {
        Outcome refused = new Program().run("ec2", "copy-image", "--generate-cli-skeleton", "output");
        assertThat(refused.status()).isEqualTo(1);
        Outcome printed = new Program()
                .run(
                        "elasticache",
                        "copy-snapshot",
                        "--source-snapshot-name",
                        "a",
                        "--target-snapshot-name",
                        "b",
                        "--generate-cli-skeleton",
                        "output");
        assertThat(printed.status()).isZero();
        assertThat(printed.json()).containsOnlyKeys("Snapshot");
    }

    @Test
    void skeletonOption_other_isRefused() {
        assertThat(new Program()
                        .run("ec2", "copy-image", "--generate-cli-skeleton", "canary")
                        .status())
                .isEqualTo(2);
    }
}
