// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.guides;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.core.CopyReply;
import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.presign.PresignedUrl;
import io.github.snapcopy.presign.SnapshotCopyPresigner;
import io.github.snapcopy.sigv4.SigningCredentials;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

class PresigningGuideTest {
    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIASNAPCOPY00000001", "not/a+secret"));

    private static SnapshotCopyRequest request() {
        return SnapshotCopyRequest.builder()
                .sourceRegion("us-west-2")
                .sourceSnapshotId("snap-066877671789bd71b")
                .destinationRegion("us-east-1")
                .description("My copy")
                .build();
    }

    @Test
    void completeRequest_holdsAUrlThatLives15Minutes() {
        assertThat(PresigningExample.complete(CREDENTIALS, request()).unredactedPresignedUrl())
                .hasValueSatisfying(url -> assertThat(url).contains("X-Amz-Expires=900"));
    }

    @Test
    void url_saysWhereAndHowLong_butNotItself() {
        SnapshotCopyPresigner presigner = SnapshotCopyPresigner.create(CREDENTIALS);
        PresignedUrl url = PresigningExample.urlAlone(presigner, request());
        assertThat(url.expiresIn()).isEqualTo(Duration.ofHours(1));
        assertThat(url.toString()).contains("ec2.us-west-2.amazonaws.com").doesNotContain("Signature");
    }

    @Test
    void fips_isTheHostOfTheSource_andAllParametersAreSigned() {
        assertThat(PresigningExample.fips(CREDENTIALS)
                        .presignCopySnapshot(request())
                        .unredactedUrl())
                .startsWith("https://ec2-fips.us-west-2.amazonaws.com/?")
                .contains("Description=My%20copy");
    }

    @Test
    void emulator_isSignedWithItsPort() {
        assertThat(PresigningExample.emulator(CREDENTIALS)
                        .presignCopySnapshot(request())
                        .unredactedUrl())
                .startsWith("http://localhost:4566/?");
    }

    @Test
    void reply_isToldWithRemedy() {
        CopyReply fault = CopyReply.read(
                CopyOperation.EC2_COPY_SNAPSHOT,
                400,
                "<Response><Errors><Error><Code>ResourceLimitExceeded</Code><Message>m</Message></Error></Errors>"
                        + "<RequestID>r</RequestID></Response>");
        assertThat(PresigningExample.tell(fault)).contains("a loop may repeat it: true");
        CopyReply result = CopyReply.read(
                CopyOperation.EC2_COPY_SNAPSHOT,
                200,
                "<CopySnapshotResponse><snapshotId>snap-0123456789abcdef0</snapshotId></CopySnapshotResponse>");
        assertThat(PresigningExample.tell(result)).isEqualTo("snap-0123456789abcdef0");
    }

    @Test
    void explanation_ofASoundUrlAndOfOneEncodedTwice() {
        String sound = PresigningExample.fips(CREDENTIALS)
                .presignCopySnapshot(request())
                .unredactedUrl();
        SigningCredentials key = SigningCredentials.of("AKIASNAPCOPY00000001", "not/a+secret");
        assertThat(explanation(sound, key)).containsExactly("genuine: true");
        assertThat(explanation(sound.replace("My%20copy", "My%2520copy"), key))
                .anySatisfy(line -> assertThat(line).contains("presigned-url-encoding"))
                .anySatisfy(line -> assertThat(line).startsWith("DOUBLE_ENCODING: "))
                .contains("genuine: false");
    }

    private static List<String> explanation(String url, SigningCredentials key) {
        List<String> lines = new ArrayList<>();
        PresigningExample.explain(url, key, line -> lines.add(line.toString()));
        return lines;
    }
}
