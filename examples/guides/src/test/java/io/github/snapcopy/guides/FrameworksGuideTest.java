// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.guides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.presign.SnapshotCopyPresigner;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CopySnapshotRequest;

class FrameworksGuideTest {
    private static final AwsCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIASNAPCOPY00000001", "not/a+secret"));

    private static ConfigurableApplicationContext start(StubService service, String... arguments) {
        return new SpringApplicationBuilder(SpringExample.class)
                .initializers(context -> {
                    var beans = context.getBeanFactory();
                    beans.registerSingleton("credentials", CREDENTIALS);
                    beans.registerSingleton("httpClient", (SdkHttpClient) service);
                })
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(arguments);
    }

    @Test
    void springBoot_startsWithTheBeans_andTheClientChecksAndSigns() {
        StubService service = new StubService();
        try (ConfigurableApplicationContext context =
                start(service, "--copies.region=us-east-1", "--copies.url-lives=5m")) {
            Ec2Client ec2 = context.getBean(Ec2Client.class);
            CopySnapshotRequest copy = CopySnapshotRequest.builder()
                    .sourceRegion("us-west-2")
                    .sourceSnapshotId("snap-066877671789bd71b")
                    .build();
            assertThat(ec2.copySnapshot(copy).snapshotId()).isEqualTo("snap-0123456789abcdef0");
            assertThat(QueryString.read(
                                    CopyOperation.EC2_COPY_SNAPSHOT,
                                    service.bodies().get(0))
                            .text("PresignedUrl"))
                    .contains("X-Amz-Expires=300");
            assertThatExceptionOfType(InvalidCopyRequestException.class)
                    .isThrownBy(() ->
                            ec2.copySnapshot(copy.toBuilder().encrypted(false).build()));
            assertThat(service.bodies()).hasSize(1);
            assertThat(context.getBean(SnapshotCopyPresigner.class).toString()).contains("PT5M");
        }
    }

    @Test
    void springBoot_withoutTheProperty_takesFifteenMinutes() {
        try (ConfigurableApplicationContext context = start(new StubService(), "--copies.region=us-east-1")) {
            assertThat(context.getBean(SnapshotCopyPresigner.class).toString()).contains("PT15M");
        }
    }

    @Test
    void plainJava_isThreeObjects() {
        PlainExample wired = PlainExample.wire(CREDENTIALS);
        SnapshotCopyRequest request = SnapshotCopyRequest.builder()
                .validator(wired.validator())
                .sourceRegion("us-west-2")
                .sourceSnapshotId("snap-066877671789bd71b")
                .destinationRegion("us-east-1")
                .build();
        assertThat(wired.presigner().presignCopySnapshot(request).expiresIn()).isEqualTo(Duration.ofMinutes(15));
        assertThat(wired.signer().sign(request).unredactedBody()).contains("X-Amz-Expires%3D900");
    }

    @Test
    void json_goesAroundUnchanged() throws JsonProcessingException {
        String json = "{\"SourceRegion\":\"us-west-2\",\"SourceSnapshotId\":\"snap-066877671789bd71b\","
                + "\"Encrypted\":true,\"CompletionDurationMinutes\":60,\"TagSpecifications\":[{\"ResourceType\":"
                + "\"snapshot\",\"Tags\":[{\"Key\":\"team\",\"Value\":\"storage\"}]}]}";
        CopyParameters parameters = JacksonExample.read(json);
        assertThat(JacksonExample.write(parameters)).isEqualTo(json);
        assertThat(JacksonExample.read(JacksonExample.write(parameters))).isEqualTo(parameters);
        assertThat(errors(parameters)).isEmpty();
    }

    @Test
    void rowsOfTheGuide_areWhatBecomesOfTheJson() throws IOException {
        List<List<String>> rows = GuideTable.rows("copy-core/guides/frameworks.md", "| JSON | outcome |");
        assertThat(rows).hasSize(8);
        for (List<String> row : rows) {
            String member = GuideTable.code(row.get(0)).get(0);
            String json = "{\"SourceRegion\": \"us-west-2\", \"SourceSnapshotId\": \"snap-066877671789bd71b\", "
                    + member + "}";
            assertThat(errors(JacksonExample.read(json))).as(member).isEqualTo(GuideTable.code(row.get(1)));
        }
    }

    private static List<String> errors(CopyParameters parameters) {
        return CopyValidator.standard()
                .validate(parameters, CopyContext.ofEndpointRegion("us-east-1"))
                .errors()
                .stream()
                .map(violation -> violation.rule().value())
                .toList();
    }

    @Test
    void nullOfJson_isAbsence_soItIsNotWrittenBack() throws JsonProcessingException {
        assertThat(JacksonExample.write(JacksonExample.read("{\"Description\": null}")))
                .isEqualTo("{}");
    }

    @Test
    void unknownName_staysInTheJson() throws JsonProcessingException {
        assertThat(JacksonExample.write(JacksonExample.read("{\"Descripton\": \"x\"}")))
                .isEqualTo("{\"Descripton\":\"x\"}");
    }

    @Test
    void nameGivenTwice_isRefusedByTheReader() {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> JacksonExample.read("{\"Encrypted\": true, \"Encrypted\": false}"));
    }

    @Test
    void presignedUrl_standsInTheJson_andNotInToString() throws JsonProcessingException {
        CopyParameters parameters =
                CopyParameters.fromMap(CopyOperation.EC2_COPY_SNAPSHOT, Map.of("PresignedUrl", "https://x/?secret"));
        assertThat(JacksonExample.write(parameters)).contains("secret");
        assertThat(parameters.toString()).doesNotContain("secret");
    }
}
