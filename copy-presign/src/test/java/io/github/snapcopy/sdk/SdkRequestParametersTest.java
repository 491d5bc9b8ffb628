// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.snapcopy.core.CacheSnapshotCopyRequest;
import io.github.snapcopy.core.ImageCopyRequest;
import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterDefinition;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.validation.CopyValidator;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.ec2.model.CopyImageRequest;
import software.amazon.awssdk.services.ec2.model.CopySnapshotRequest;
import software.amazon.awssdk.services.ec2.model.DescribeRegionsRequest;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

class SdkRequestParametersTest {
    static Stream<SdkRequest> empty() {
        return Stream.of(
                CopySnapshotRequest.builder().build(),
                CopyImageRequest.builder().build(),
                software.amazon.awssdk.services.elasticache.model.CopySnapshotRequest.builder()
                        .build());
    }

    @Test
    void operationOf_tellsServicesApart() {
        assertThat(empty().map(SdkRequestParameters::operationOf))
                .extracting(java.util.Optional::orElseThrow)
                .containsExactly(CopyOperation.values());
        assertThat(SdkRequestParameters.operationOf(
                        DescribeRegionsRequest.builder().build()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("empty")
    void fieldsOfTheSdk_areTheParametersOfTheCatalog(SdkRequest request) {
        CopyOperation operation = SdkRequestParameters.operationOf(request).orElseThrow();
        assertThat(request.sdkFields().stream().map(SdkValues::nameOf))
                .containsExactlyInAnyOrderElementsOf(operation.parameters().stream()
                        .map(ParameterDefinition::name)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("empty")
    void emptyRequest_hasNoParameters(SdkRequest request) {
        assertThat(SdkRequestParameters.from(request).values()).isEmpty();
    }

    @Test
    void otherRequest_isRefusedByName() {
        SdkRequest request = DescribeRegionsRequest.builder().build();
        assertThatThrownBy(() -> SdkRequestParameters.from(request))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DescribeRegionsRequest");
    }

    @Test
    void everyKindOfField_isReadAsItIs() {
        CopySnapshotRequest request = CopySnapshotRequest.builder()
                .sourceRegion("us-west-2")
                .encrypted(true)
                .dryRun(false)
                .completionDurationMinutes(45)
                .description("")
                .tagSpecifications(TagSpecification.builder()
                        .resourceType(ResourceType.SNAPSHOT)
                        .tags(
                                Tag.builder().key("a").value("").build(),
                                Tag.builder().key("b").build())
                        .build())
                .build();
        assertThat(SdkRequestParameters.from(request))
                .isEqualTo(CopyParameters.fromMap(
                        CopyOperation.EC2_COPY_SNAPSHOT,
                        Map.<String, Object>of(
                                "SourceRegion",
                                "us-west-2",
                                "Encrypted",
                                true,
                                "DryRun",
                                false,
                                "CompletionDurationMinutes",
                                45,
                                "Description",
                                "",
                                "TagSpecifications",
                                List.of(Map.of(
                                        "ResourceType",
                                        "snapshot",
                                        "Tags",
                                        List.of(Map.of("Key", "a", "Value", ""), Map.of("Key", "b")))))));
    }

    @Test
    void numberOfCopyImage_isALongAndStaysOne() {
        CopyImageRequest request = CopyImageRequest.builder()
                .snapshotCopyCompletionDurationMinutes(5_000_000_000L)
                .build();
        CopyParameters parameters = SdkRequestParameters.from(request);
        assertThat(parameters.value("SnapshotCopyCompletionDurationMinutes"))
                .isEqualTo(new ParameterValue.Number("5000000000"));
        assertThat(SdkRequestParameters.copyTo(parameters, CopyImageRequest.builder())
                        .build())
                .isEqualTo(request);
    }

    @Test
    void clientTokenThatWasNotSet_isNotInvented() {
        assertThat(SdkRequestParameters.from(Clients.image().build()).has("ClientToken"))
                .isFalse();
        assertThat(SdkRequestParameters.from(Clients.image().clientToken("mine").build())
                        .text("ClientToken"))
                .isEqualTo("mine");
    }

    @Test
    void listThatWasNotSet_isAbsentAndAnEmptyOneIsNot() {
        assertThat(SdkRequestParameters.from(CopySnapshotRequest.builder()
                                .tagSpecifications((java.util.Collection<TagSpecification>) null)
                                .build())
                        .has("TagSpecifications"))
                .isFalse();
        CopySnapshotRequest set =
                CopySnapshotRequest.builder().tagSpecifications(List.of()).build();
        CopyParameters parameters = SdkRequestParameters.from(set);
        assertThat(parameters.value("TagSpecifications")).isEqualTo(new ParameterValue.Items(List.of()));
        CopySnapshotRequest back = SdkRequestParameters.copyTo(parameters, CopySnapshotRequest.builder())
                .build();
        assertThat(back.hasTagSpecifications()).isTrue();
        assertThat(back.tagSpecifications()).isEmpty();
    }

    @Test
    void nullInAList_isKeptAndRefusedByTheRules() {
        CopySnapshotRequest request = Clients.snapshot()
                .tagSpecifications(Arrays.asList(
                        TagSpecification.builder()
                                .resourceType("snapshot")
                                .tags(Collections.singletonList((Tag) null))
                                .build(),
                        null))
                .build();
        CopyParameters parameters = SdkRequestParameters.from(request);
        assertThat(parameters.value("TagSpecifications"))
                .isInstanceOfSatisfying(
                        ParameterValue.Items.class,
                        items -> assertThat(items.values())
                                .last()
                                .isEqualTo(new ParameterValue.Malformed("null", null)));
        assertThat(CopyValidator.standard()
                        .validate(parameters, CopyContext.ofEndpointRegion("us-east-1"))
                        .isAcceptable())
                .isFalse();
        assertThat(SdkRequestParameters.copyTo(parameters, CopySnapshotRequest.builder())
                        .build())
                .isEqualTo(request);
    }

    @Test
    void copyTo_ofModels_writesWhatTheModelsHold() {
        SnapshotCopyRequest snapshot = SnapshotCopyRequest.builder()
                .sourceRegion("us-west-2")
                .sourceSnapshotId(Clients.SNAPSHOT)
                .destinationRegion("us-east-1")
                .encryptWith("alias/copy")
                .completionDurationMinutes(60)
                .tag("a", "b")
                .build();
        CopySnapshotRequest sdk = SdkRequestParameters.copyTo(snapshot, CopySnapshotRequest.builder())
                .build();
        assertThat(sdk)
                .isEqualTo(CopySnapshotRequest.builder()
                        .sourceRegion("us-west-2")
                        .sourceSnapshotId(Clients.SNAPSHOT)
                        .encrypted(true)
                        .kmsKeyId("alias/copy")
                        .completionDurationMinutes(60)
                        .tagSpecifications(TagSpecification.builder()
                                .resourceType(ResourceType.SNAPSHOT)
                                .tags(Tag.builder().key("a").value("b").build())
                                .build())
                        .build());
        ImageCopyRequest image = ImageCopyRequest.builder()
                .sourceRegion("us-west-2")
                .sourceImageId("ami-066877671789bd71b")
                .destinationRegion("us-east-1")
                .name("web-2026")
                .build();
        assertThat(SdkRequestParameters.copyTo(image, CopyImageRequest.builder())
                        .build()
                        .name())
                .isEqualTo("web-2026");
        CacheSnapshotCopyRequest cache = CacheSnapshotCopyRequest.builder()
                .sourceSnapshotName("automatic.web")
                .targetSnapshotName("web-copy")
                .build();
        assertThat(SdkRequestParameters.copyTo(
                                cache, software.amazon.awssdk.services.elasticache.model.CopySnapshotRequest.builder())
                        .build()
                        .targetSnapshotName())
                .isEqualTo("web-copy");
    }

    @Test
    void copyTo_leavesTheRestOfTheBuilderAlone() {
        CopySnapshotRequest.Builder builder = CopySnapshotRequest.builder()
                .description("stays")
                .overrideConfiguration(o -> o.putHeader("x-test", "stays"));
        CopySnapshotRequest request = SdkRequestParameters.copyTo(
                        CopyParameters.fromMap(CopyOperation.EC2_COPY_SNAPSHOT, Map.of("SourceRegion", "us-west-2")),
                        builder)
                .build();
        assertThat(request.description()).isEqualTo("stays");
        assertThat(request.sourceRegion()).isEqualTo("us-west-2");
        assertThat(request.overrideConfiguration()).isPresent();
    }

    @Test
    void copyTo_builderOfAnotherService_isRefused() {
        CopyParameters parameters = CopyParameters.fromMap(CopyOperation.EC2_COPY_SNAPSHOT, Map.of());
        assertThatThrownBy(() -> SdkRequestParameters.copyTo(
                        parameters, software.amazon.awssdk.services.elasticache.model.CopySnapshotRequest.builder()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parameters of ec2:CopySnapshot do not go into a builder of elasticache:CopySnapshot");
        assertThatThrownBy(() -> SdkRequestParameters.copyTo(parameters, DescribeRegionsRequest.builder()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another operation");
    }

    static Stream<Map<String, ?>> unfit() {
        return Stream.of(
                Map.of("Encrypted", "c0ffee"),
                Map.of("SourceRegion", true),
                Map.of("CompletionDurationMinutes", 4_000_000_000L),
                Map.of("CompletionDurationMinutes", 15.5),
                Map.of("TagSpecifications", "c0ffee"),
                Map.of("TagSpecifications", List.of("c0ffee")),
                Map.of("TagSpecifications", List.of(Map.of("Tags", List.of(Map.of("Key", 1))))),
                Map.of("TagSpecifications", List.of(Map.of("c0ffees", "c0ffee"))),
                Map.of("SourceRegion", new Object()));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void copyTo_valueTheSdkCannotHold_isNamedByItsParameterAlone(Map<String, ?> map) {
        CopyParameters parameters = CopyParameters.fromMap(CopyOperation.EC2_COPY_SNAPSHOT, map);
        CopySnapshotRequest.Builder builder = CopySnapshotRequest.builder();
        assertThatThrownBy(() -> SdkRequestParameters.copyTo(parameters, builder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(map.keySet().iterator().next())
                .message()
                .doesNotContain("c0ffee ");
    }

    @Test
    void copyTo_olderSdk_namesTheParameterItLacks() {
        SdkRequest older = OtherSdk.request(List.of("SourceRegion", "SourceSnapshotId"), Arrays.asList(null, null));
        CopyParameters parameters = SdkRequestParameters.from(
                Clients.snapshot().completionDurationMinutes(60).build());
        assertThatThrownBy(() -> copyTo(parameters, older.toBuilder()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("this version of the AWS SDK has no Description");
        SdkRequest written =
                copyTo(parameters.without("Description").without("CompletionDurationMinutes"), older.toBuilder());
        assertThat(SdkRequestParameters.from(written).text("SourceRegion")).isEqualTo("us-west-2");
    }

    private static <B extends SdkRequest.Builder & SdkPojo> SdkRequest copyTo(
            CopyParameters parameters, SdkRequest.Builder builder) {
        @SuppressWarnings("unchecked")
        B both = (B) builder;
        return SdkRequestParameters.copyTo(parameters, both).build();
    }

    @Test
    void newerSdk_unknownFieldIsReadAndWrittenBack() {
        List<String> fields = List.of("SourceRegion", "SourceSnapshotId", "Tomorrow");
        SdkRequest newer = OtherSdk.request(fields, List.of("us-west-2", Clients.SNAPSHOT, "x"));
        CopyParameters parameters = SdkRequestParameters.from(newer);
        assertThat(parameters.text("Tomorrow")).isEqualTo("x");
        SdkRequest empty = OtherSdk.request(fields, Arrays.asList(null, null, null));
        assertThat(SdkRequestParameters.from(copyTo(parameters, empty.toBuilder())))
                .isEqualTo(parameters);
    }

    @Test
    void newerSdk_unknownFieldIsNoReasonToRefuse() {
        KnownPart known = KnownPart.of(CopyParameters.fromMap(
                CopyOperation.EC2_COPY_SNAPSHOT,
                Map.<String, Object>of(
                        "SourceRegion",
                        "us-west-2",
                        "Tomorrow",
                        1,
                        "TagSpecifications",
                        List.of(Map.of("Tags", List.of(Map.of("Key", "a", "Value", "b", "Shade", "red")))))));
        assertThat(known.unknown())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("Tomorrow", "TagSpecifications[0].Tags[0].Shade");
        assertThat(known.parameters())
                .isEqualTo(CopyParameters.fromMap(
                        CopyOperation.EC2_COPY_SNAPSHOT,
                        Map.<String, Object>of(
                                "SourceRegion",
                                "us-west-2",
                                "TagSpecifications",
                                List.of(Map.of("Tags", List.of(Map.of("Key", "a", "Value", "b")))))));
    }

    @Test
    void nullArguments_areNamed() {
        assertThatThrownBy(() -> SdkRequestParameters.from(NullArgument.of(SdkRequest.class)))
                .hasMessage("request");
        assertThatThrownBy(() -> SdkRequestParameters.operationOf(NullArgument.of(SdkRequest.class)))
                .hasMessage("request");
        assertThatThrownBy(() -> SdkRequestParameters.copyTo(
                        NullArgument.of(CopyParameters.class), CopySnapshotRequest.builder()))
                .hasMessage("parameters");
        assertThatThrownBy(() -> SdkRequestParameters.copyTo(
                        NullArgument.of(SnapshotCopyRequest.class), CopySnapshotRequest.builder()))
                .hasMessage("request");
    }
}
