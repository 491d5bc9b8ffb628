// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import io.github.snapcopy.values.RegionId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheSnapshotCopyRequestTest {
    private static CacheSnapshotCopyRequest.Builder sound() {
        return CacheSnapshotCopyRequest.builder()
                .sourceSnapshotName("my-snapshot")
                .targetSnapshotName("my-snapshot-copy");
    }

    @Test
    void build_withSixMistakes_reportsAllSix() {
        InvalidCopyRequestException refusal = catchThrowableOfType(
                InvalidCopyRequestException.class,
                () -> CacheSnapshotCopyRequest.builder()
                        .targetSnapshotName("copy")
                        .targetBucket("My_Bucket")
                        .kmsKeyId("my-key")
                        .endpointRegion("us-west-2a")
                        .tag("", "v")
                        .build());

        assertThat(refusal.report().errors())
                .extracting(violation -> violation.parameter() + " " + violation.rule())
                .containsExactly(
                        "KmsKeyId elasticache-export-kms",
                        "KmsKeyId elasticache-kms-key-id",
                        "SourceSnapshotName required-parameter",
                        "Tags[0].Key tag-key-required",
                        "TargetBucket elasticache-bucket-grammar",
                        "endpointRegion region-id-grammar");
    }

    @Test
    void toFormBody_ofThePlainCopy_isAsDocumented() {
        assertThat(sound().build().toFormBody())
                .isEqualTo("Action=CopySnapshot&Version=2015-02-02&SourceSnapshotName=my-snapshot"
                        + "&TargetSnapshotName=my-snapshot-copy");
    }

    @Test
    void tag_withoutValue_isLegalAndHasNoValueKey() {
        CacheSnapshotCopyRequest request = sound().tag(CopyTag.withoutValue("bare"))
                .tag("empty", "")
                .tag("Name", "a b")
                .build();

        assertThat(request.tags())
                .containsExactly(CopyTag.withoutValue("bare"), CopyTag.of("empty", ""), CopyTag.of("Name", "a b"));
        assertThat(request.toFormBody())
                .endsWith("&Tags.Tag.1.Key=bare&Tags.Tag.2.Key=empty&Tags.Tag.2.Value="
                        + "&Tags.Tag.3.Key=Name&Tags.Tag.3.Value=a%20b");
        assertThat(request.report().isClean()).isTrue();
        assertThat(CopyRequest.from(request.toParameters(), request.context())).isEqualTo(request);
    }

    @Test
    void tags_ofAnEmptyList_areLikeNone() {
        CopyParameters parameters = CopyParameters.fromMap(
                CopyOperation.ELASTICACHE_COPY_SNAPSHOT,
                Map.of(
                        "SourceSnapshotName", "my-snapshot",
                        "TargetSnapshotName", "my-snapshot-copy",
                        "Tags", List.of()));

        assertThat(CacheSnapshotCopyRequest.from(parameters, CopyContext.empty()))
                .isEqualTo(sound().build());
    }

    @Test
    void toString_quotesTheParameters() {
        assertThat(sound().targetBucket("my-s3-bucket").build().toString())
                .startsWith("elasticache:CopySnapshot{SourceSnapshotName='")
                .endsWith("TargetBucket='my-s3-bucket'}");
    }

    @Test
    void withoutTags_leavesNone() {
        CacheSnapshotCopyRequest tagged = sound().tag("a", "1").build();

        assertThat(tagged.toBuilder().withoutTags().build().tags()).isEmpty();
    }

    @Test
    void export_withBucket_isBuilt() {
        CacheSnapshotCopyRequest request = sound().targetBucket("my-s3-bucket").build();

        assertThat(request.targetBucket()).contains("my-s3-bucket");
        assertThat(request.toFormBody()).endsWith("&TargetBucket=my-s3-bucket");
    }

    @Test
    void endpointRegion_isNoPartOfTheIdentityButKeptInTheContext() {
        CacheSnapshotCopyRequest request = sound().endpointRegion("eu-west-1").build();

        assertThat(request).isEqualTo(sound().build());
        assertThat(request.endpointRegion()).contains(RegionId.of("eu-west-1"));
        assertThat(sound().endpointRegion(RegionId.of("eu-west-1")).build().endpointRegion())
                .isEqualTo(request.endpointRegion());
        assertThat(sound().build().endpointRegion()).isEmpty();
        assertThat(request.context().endpointRegion()).hasValue("eu-west-1");
        assertThat(request.toBuilder()
                        .context(CopyContext.empty())
                        .build()
                        .context()
                        .endpointRegion())
                .hasValue("eu-west-1");
        assertThat(request.toFormBody()).doesNotContain("eu-west-1");
    }

    @Test
    void without_removesParametersAndTags() {
        CacheSnapshotCopyRequest request = sound().kmsKeyId(
                        "arn:aws:kms:us-east-1:123456789012:key/" + "1234abcd-12ab-34cd-56ef-1234567890ab")
                .addTags(Map.of("a", "1"))
                .tag("b", "2")
                .build();

        assertThat(request.toBuilder().without("KmsKeyId").withoutTag("a").build())
                .isEqualTo(sound().tag("b", "2").build());
        assertThat(request.toBuilder().without("KmsKeyId").without("Tags").build())
                .isEqualTo(sound().build());
        assertThatThrownBy(() -> sound().without("TagSpecifications"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("elasticache:CopySnapshot has no parameter 'TagSpecifications'; it has SourceSnapshotName,"
                        + " TargetSnapshotName, TargetBucket, KmsKeyId, Tags");
    }
}
