// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.guides;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.sdk.CopyCheck;
import io.github.snapcopy.sdk.CopyRequestInterceptor;
import io.github.snapcopy.validation.CopyValidator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CopySnapshotRequest;

class SdkWrapperGuideTest {
    private static final CopySnapshotRequest SOUND = CopySnapshotRequest.builder()
            .sourceRegion("us-west-2")
            .sourceSnapshotId("snap-066877671789bd71b")
            .build();

    private final StubService service = new StubService();
    private final List<CopyCheck> checks = new ArrayList<>();

    private Ec2Client client() {
        CopyRequestInterceptor interceptor = SdkWrapperExample.interceptor(CopyValidator.standard(), checks::add);
        return Ec2Client.builder()
                .httpClient(service)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create("AKIASNAPCOPY00000001", "not/a+secret")))
                .overrideConfiguration(SdkWrapperExample.onceOnly(interceptor))
                .build();
    }

    @Test
    void soundCopy_isSentWithOurUrl() {
        try (Ec2Client ec2 = client()) {
            assertThat(SdkWrapperExample.copy(ec2, SOUND)).isEqualTo("snap-0123456789abcdef0");
        }
        assertThat(QueryString.read(
                                CopyOperation.EC2_COPY_SNAPSHOT,
                                service.bodies().get(0))
                        .text("PresignedUrl"))
                .startsWith("https://vpce-0a1b2c3d4e5f-abcdefgh.ec2.us-west-2.vpce.amazonaws.com/?")
                .contains("DestinationRegion=us-east-1")
                .contains("X-Amz-Expires=1800");
        assertThat(checks).hasSize(1);
        assertThat(checks.get(0).urlExpiresAt()).isPresent();
    }

    @Test
    void wrongCopy_isNotSent() {
        try (Ec2Client ec2 = client()) {
            assertThat(SdkWrapperExample.copy(
                            ec2, SOUND.toBuilder().kmsKeyId("alias/backup").build()))
                    .contains("kms-requires-encrypted");
        }
        assertThat(service.bodies()).isEmpty();
        assertThat(checks).hasSize(1);
        assertThat(checks.get(0).report().isAcceptable()).isFalse();
    }

    @Test
    void requestOfTheSdk_isReadAndWritten() {
        assertThat(SdkWrapperExample.check(SOUND.toBuilder().encrypted(false).build(), "us-east-1")
                        .violations())
                .extracting(violation -> violation.rule().value())
                .containsExactly("copy-snapshot-encrypted-false");
        SnapshotCopyRequest ours = SnapshotCopyRequest.builder()
                .sourceRegion("us-west-2")
                .sourceSnapshotId("snap-066877671789bd71b")
                .destinationRegion("us-east-1")
                .build();
        assertThat(SdkWrapperExample.convert(ours)).isEqualTo(SOUND);
    }
}
