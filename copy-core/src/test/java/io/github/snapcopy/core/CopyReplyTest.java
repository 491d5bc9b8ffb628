// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.snapcopy.parameters.CopyOperation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopyReplyTest {
    /** The second sample of the API reference, which is well-formed. */
    private static final String SNAPSHOT = "<CopySnapshotResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\">"
            + " <requestId>256f6c57-6648-4544-a79a-35a03EXAMPLE</requestId>"
            + " <snapshotId>snap-0987654321abcdef0</snapshotId> </CopySnapshotResponse>";

    @Test
    void snapshot_sampleOfTheDocument_isRead() {
        CopyReply reply = CopyReply.read(CopyOperation.EC2_COPY_SNAPSHOT, 200, SNAPSHOT);
        assertThat(reply)
                .isEqualTo(SnapshotCopyResult.read(SNAPSHOT))
                .isNotEqualTo(SnapshotCopyResult.read(SNAPSHOT.replace("0987", "1987")))
                .hasSameHashCodeAs(SnapshotCopyResult.read(SNAPSHOT))
                .hasToString("SnapshotCopyResult[snapshotId=snap-0987654321abcdef0]");
        assertThat(reply.requestId()).hasValue("256f6c57-6648-4544-a79a-35a03EXAMPLE");
        assertThat(reply.toMap()).isEqualTo(Map.of("SnapshotId", "snap-0987654321abcdef0"));
        assertThat(((SnapshotCopyResult) reply).tags()).isEmpty();
    }

    /** The first sample ends in {@code </CopySnapshotResponse<}. */
    @Test
    void snapshot_malformedSampleOfTheDocument_isAClearError() {
        String sample = "<CopySnapshotResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\">"
                + " <requestId>60bc441d-fa2c-494d-b155-5d6a3EXAMPLE</requestId>"
                + " <snapshotId>snap-1234567890abcdef1</snapshotId> </CopySnapshotResponse<";
        assertThatExceptionOfType(MalformedReplyException.class)
                .isThrownBy(() -> SnapshotCopyResult.read(sample))
                .withMessageStartingWith("the reply is not well-formed XML, line 1, column 20")
                .satisfies(e -> assertThat(e.httpStatus()).isEmpty());
        assertThat(SnapshotCopyResult.read(sample.substring(0, sample.length() - 1) + ">")
                        .snapshotId())
                .isEqualTo("snap-1234567890abcdef1");
    }

    @Test
    void snapshot_tagsUnknownMembersAndTheOtherNamespace_areTolerated() {
        SnapshotCopyResult result = SnapshotCopyResult.read("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- c -->"
                + "<e:CopySnapshotResponse xmlns:e=\"http://ec2.amazonaws.com/doc/2016-11-15\">"
                + "<e:later><e:snapshotId>x</e:snapshotId></e:later>"
                + "<e:tagSet><e:item><e:key>a &amp; b</e:key><e:value><![CDATA[<1>]]></e:value></e:item>"
                + "<e:item><e:key> k</e:key><e:value> v </e:value></e:item><e:item><e:key>k</e:key><e:value/></e:item><e:item><e:key>n</e:key></e:item><e:item/></e:tagSet>"
                + "<e:snapshotId>not-checked</e:snapshotId></e:CopySnapshotResponse>");
        assertThat(result.requestId()).isEmpty();
        assertThat(result.snapshotId()).isEqualTo("not-checked");
        assertThat(result.tags())
                .containsExactly(
                        CopyTag.of("a & b", "<1>"),
                        CopyTag.of(" k", " v "),
                        CopyTag.of("k", ""),
                        CopyTag.withoutValue("n"));
        assertThat(result.toMap())
                .containsExactly(
                        Map.entry(
                                "Tags",
                                List.of(
                                        Map.of("Key", "a & b", "Value", "<1>"),
                                        Map.of("Key", " k", "Value", " v "),
                                        Map.of("Key", "k", "Value", ""),
                                        Map.of("Key", "n"))),
                        Map.entry("SnapshotId", "not-checked"));
    }

    @Test
    void image_isRead() {
        ImageCopyResult result = (ImageCopyResult) CopyReply.read(
                CopyOperation.EC2_COPY_IMAGE,
                200,
                "<CopyImageResponse><requestId>r</requestId><imageId>ami-4d3c2b1a</imageId></CopyImageResponse>");
        assertThat(result.requestId()).hasValue("r");
        assertThat(result.imageId()).isEqualTo("ami-4d3c2b1a");
        assertThat(result)
                .isEqualTo(ImageCopyResult.read("<CopyImageResponse><requestId>r</requestId>"
                        + "<imageId>ami-4d3c2b1a</imageId></CopyImageResponse>"))
                .isNotEqualTo(ImageCopyResult.read(
                        "<CopyImageResponse><requestId>r</requestId><imageId>ami-5</imageId></CopyImageResponse>"))
                .hasToString("ImageCopyResult[imageId=ami-4d3c2b1a]");
        assertThat(result.toMap()).isEqualTo(Map.of("ImageId", "ami-4d3c2b1a"));
    }

    @Test
    void cache_sampleOfTheDocument_isReadAndPrintedAsThere() {
        CacheSnapshotCopyResult result = CacheSnapshotCopyResult.read(resource("cache-sample.xml"));
        assertThat(result.requestId()).hasValue("93a5b9a5-6b5c-11d3-8f9c-000000000000");
        assertThat(result.vpcId()).hasValue("vpc-3820329f3");
        assertThat(result.numCacheNodes()).hasValue(1);
        assertThat(result.autoMinorVersionUpgrade()).hasValue(true);
        assertThat(result.cacheClusterCreateTime()).hasValue(Instant.parse("2016-12-21T22:24:04.955Z"));
        assertThat(result.arn()).isEmpty();
        assertThat(result.nodeSnapshots()).hasSize(1);
        assertThat(result.nodeSnapshots().get(0).cacheSize()).hasValue("3 MB");
        assertThat(result.nodeSnapshots().get(0).nodeGroupConfiguration()).isEmpty();
        Map<?, ?> snapshot = (Map<?, ?>) result.toMap().get("Snapshot");
        assertThat(snapshot)
                .isEqualTo(Map.ofEntries(
                        Map.entry("Engine", "redis"),
                        Map.entry("CacheParameterGroupName", "default.redis3.2"),
                        Map.entry("VpcId", "vpc-3820329f3"),
                        Map.entry("CacheClusterId", "my-redis4"),
                        Map.entry("SnapshotRetentionLimit", 7),
                        Map.entry("NumCacheNodes", 1),
                        Map.entry("SnapshotName", "my-snapshot-copy"),
                        Map.entry("CacheClusterCreateTime", "2016-12-21T22:24:04.955Z"),
                        Map.entry("AutoMinorVersionUpgrade", true),
                        Map.entry("PreferredAvailabilityZone", "us-east-1c"),
                        Map.entry("SnapshotStatus", "creating"),
                        Map.entry("SnapshotSource", "manual"),
                        Map.entry("SnapshotWindow", "07:00-08:00"),
                        Map.entry("EngineVersion", "3.2.4"),
                        Map.entry(
                                "NodeSnapshots",
                                List.of(Map.of(
                                        "CacheSize", "3 MB",
                                        "SnapshotCreateTime", "2016-12-28T07:00:52Z",
                                        "CacheNodeId", "0001",
                                        "CacheNodeCreateTime", "2016-12-21T22:24:04.955Z"))),
                        Map.entry("CacheSubnetGroupName", "default"),
                        Map.entry("Port", 6379),
                        Map.entry("PreferredMaintenanceWindow", "tue:09:30-tue:10:30"),
                        Map.entry("CacheNodeType", "cache.m3.large")));
    }

    @Test
    void cache_all29Members_areRead() throws Exception {
        CacheSnapshotCopyResult result = CacheSnapshotCopyResult.read(resource("cache-full.xml"));
        for (Method accessor : CacheSnapshotCopyResult.class.getMethods()) {
            if (accessor.getReturnType() == Optional.class) {
                assertThat((Optional<?>) accessor.invoke(result))
                        .as(accessor.getName())
                        .isPresent();
            }
        }
        Map<?, ?> snapshot = (Map<?, ?>) result.toMap().get("Snapshot");
        assertThat(snapshot).hasSize(29);
        assertThat(result.durability()).hasValue("default");
        assertThat(result.port()).hasValue(6379);
        assertThat(result.snapshotRetentionLimit()).hasValue(0);
        assertThat(result.numNodeGroups()).hasValue(1);
        CopiedNode node = result.nodeSnapshots().get(0);
        assertThat(node.nodeGroupId()).hasValue("0001");
        assertThat(node.cacheNodeId()).hasValue("0001");
        assertThat(node.cacheNodeCreateTime()).isPresent();
        assertThat(node.snapshotCreateTime()).isPresent();
        assertThat(node.cacheClusterId()).hasValue("c-0001-001");
        CopiedNodeGroup group = node.nodeGroupConfiguration().orElseThrow();
        assertThat(group.nodeGroupId()).hasValue("0001");
        assertThat(group.slots()).hasValue("0-16383");
        assertThat(group.replicaCount()).hasValue(2);
        assertThat(group.primaryAvailabilityZone()).hasValue("us-east-1a");
        assertThat(group.replicaAvailabilityZones()).containsExactly("us-east-1b", "us-east-1c");
        assertThat(group.primaryOutpostArn()).hasValue("arn:p");
        assertThat(group.replicaOutpostArns()).containsExactly("arn:r");
        assertThat(result.toMap())
                .extractingByKey("Snapshot", InstanceOfAssertFactories.MAP)
                .extractingByKey("NodeSnapshots", InstanceOfAssertFactories.LIST)
                .first(InstanceOfAssertFactories.MAP)
                .extractingByKey("NodeGroupConfiguration")
                .isEqualTo(Map.of(
                        "NodeGroupId", "0001",
                        "Slots", "0-16383",
                        "ReplicaCount", 2,
                        "PrimaryAvailabilityZone", "us-east-1a",
                        "ReplicaAvailabilityZones", List.of("us-east-1b", "us-east-1c"),
                        "PrimaryOutpostArn", "arn:p",
                        "ReplicaOutpostArns", List.of("arn:r")));
        assertThat(result).isEqualTo(CacheSnapshotCopyResult.read(resource("cache-full.xml")));
        assertThat(result.toString()).contains("my-copy", "creating");
    }

    @Test
    void cache_valuesOfAnotherType_areEmptyAndPrintedAsTheyAre() {
        CacheSnapshotCopyResult result = CacheSnapshotCopyResult.read("<CopySnapshotResponse><CopySnapshotResult>"
                + "<Snapshot><Port>many</Port><AutoMinorVersionUpgrade>yes</AutoMinorVersionUpgrade>"
                + "<CacheClusterCreateTime>once</CacheClusterCreateTime><Engine>tomorrow</Engine></Snapshot>"
                + "</CopySnapshotResult></CopySnapshotResponse>");
        assertThat(result.port()).isEmpty();
        assertThat(result.autoMinorVersionUpgrade()).isEmpty();
        assertThat(result.cacheClusterCreateTime()).isEmpty();
        assertThat(result.nodeSnapshots()).isEmpty();
        assertThat(result.toMap())
                .isEqualTo(Map.of(
                        "Snapshot",
                        Map.of(
                                "Port",
                                "many",
                                "AutoMinorVersionUpgrade",
                                "yes",
                                "CacheClusterCreateTime",
                                "once",
                                "Engine",
                                "tomorrow")));
    }

    @Test
    void stream_isReadLikeText_andInItsOwnEncoding() {
        String latin = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><CopyImageResponse><imageId>\u00e9</imageId>"
                + "</CopyImageResponse>";
        assertThat(ImageCopyResult.read(new ByteArrayInputStream(latin.getBytes(StandardCharsets.ISO_8859_1)))
                        .imageId())
                .isEqualTo("\u00e9");
        assertThat(SnapshotCopyResult.read(new ByteArrayInputStream(SNAPSHOT.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(SnapshotCopyResult.read(SNAPSHOT));
        for (CopyOperation operation : CopyOperation.values()) {
            String xml = switch (operation) {
                case EC2_COPY_SNAPSHOT -> SNAPSHOT;
                case EC2_COPY_IMAGE -> latin;
                case ELASTICACHE_COPY_SNAPSHOT -> resource("cache-full.xml");
            };
            assertThat(CopyReply.read(
                            operation, 200, new ByteArrayInputStream(xml.getBytes(StandardCharsets.ISO_8859_1))))
                    .isEqualTo(CopyReply.read(operation, 200, xml));
            assertThat(CopyReply.read(operation, 200, xml).operation()).isEqualTo(operation);
            String error = CopyFaultTest.xml(operation, "c", "m");
            assertThat(CopyReply.read(operation, 400, new ByteArrayInputStream(error.getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo(CopyReply.read(operation, 400, error));
        }
    }

    @ParameterizedTest
    @CsvSource({"199, false", "200, true", "201, true", "299, true", "300, false"})
    void status_of200To299_isSuccess(int status, boolean success) {
        for (CopyOperation operation : CopyOperation.values()) {
            String error = CopyFaultTest.xml(operation, "c", "m");
            ThrowingCallable ofText = () -> CopyReply.read(operation, status, error);
            ThrowingCallable ofStream = () ->
                    CopyReply.read(operation, status, new ByteArrayInputStream(error.getBytes(StandardCharsets.UTF_8)));
            for (ThrowingCallable read : List.of(ofText, ofStream)) {
                if (success) {
                    assertThatExceptionOfType(MalformedReplyException.class)
                            .isThrownBy(read)
                            .withMessageContaining("read it as a fault");
                } else {
                    assertThatCode(read).doesNotThrowAnyException();
                }
            }
        }
    }

    @Test
    void cache_equality_isThatOfRequestAndMembers() {
        String xml = resource("cache-full.xml");
        CacheSnapshotCopyResult result = CacheSnapshotCopyResult.read(xml);
        CacheSnapshotCopyResult same = CacheSnapshotCopyResult.read(xml);
        assertThat(result).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo("another type");
        CopiedNode node = result.nodeSnapshots().get(0);
        CopiedNodeGroup group = node.nodeGroupConfiguration().orElseThrow();
        assertThat(node)
                .isEqualTo(same.nodeSnapshots().get(0))
                .hasSameHashCodeAs(same.nodeSnapshots().get(0));
        assertThat(group)
                .isEqualTo(same.nodeSnapshots().get(0).nodeGroupConfiguration().orElseThrow())
                .hasSameHashCodeAs(
                        same.nodeSnapshots().get(0).nodeGroupConfiguration().orElseThrow());
        assertThat(node).isNotEqualTo(group);
        assertThat(group).isNotEqualTo(node);
        assertThat(node).hasToString("CopiedNode[cacheClusterId=c-0001-001, cacheNodeId=0001]");
        assertThat(group).hasToString("CopiedNodeGroup[nodeGroupId=0001, slots=0-16383]");

        CacheSnapshotCopyResult otherSlots = CacheSnapshotCopyResult.read(xml.replace("0-16383", "0-16382"));
        CopiedNode otherNode = otherSlots.nodeSnapshots().get(0);
        assertThat(result).isNotEqualTo(otherSlots).doesNotHaveSameHashCodeAs(otherSlots);
        assertThat(node).isNotEqualTo(otherNode).doesNotHaveSameHashCodeAs(otherNode);
        assertThat(group)
                .isNotEqualTo(otherNode.nodeGroupConfiguration().orElseThrow())
                .doesNotHaveSameHashCodeAs(otherNode.nodeGroupConfiguration().orElseThrow());
        assertThat(result)
                .isNotEqualTo(CacheSnapshotCopyResult.read(
                        xml.replace(result.requestId().orElseThrow(), "another request")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<CopyImageResponse/>|the reply is 'CopyImageResponse' instead of 'CopySnapshotResponse'",
                "<Response><Errors/></Response>|read it as a fault",
                "<CopySnapshotResponse/>|the reply has no snapshotId",
                "<CopySnapshotResponse><snapshotId> </snapshotId></CopySnapshotResponse>|the reply has no snapshotId",
                "<CopySnapshotResponse><CopySnapshotResult/></CopySnapshotResponse>|that of ElastiCache",
                "<html/>|the reply is 'html'",
            })
    void reply_ofAnotherKind_isAClearError(String xml, String message) {
        assertThatExceptionOfType(MalformedReplyException.class)
                .isThrownBy(() -> CopyReply.read(CopyOperation.EC2_COPY_SNAPSHOT, 200, xml))
                .withMessageContaining(message);
    }

    /** Broken off anywhere, a reply is an error, never a shorter result. */
    @ParameterizedTest
    @ValueSource(strings = {"cache-sample.xml", "cache-full.xml"})
    void reply_brokenOffAnywhere_isAClearError(String name) {
        String whole = resource(name).trim();
        for (int end = 0; end < whole.length(); end++) {
            String part = whole.substring(0, end);
            assertThatExceptionOfType(MalformedReplyException.class)
                    .as("%d characters", end)
                    .isThrownBy(() -> CacheSnapshotCopyResult.read(part));
        }
    }

    static String resource(String name) {
        try (InputStream in = CopyReplyTest.class.getResourceAsStream("/replies/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
