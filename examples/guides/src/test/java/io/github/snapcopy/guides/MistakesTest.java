// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.guides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.documented.RuleId;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.presign.SignedParameters;
import io.github.snapcopy.presign.SnapshotCopyPresigner;
import io.github.snapcopy.sdk.CopyRequestInterceptor;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import io.github.snapcopy.validation.Rule;
import io.github.snapcopy.validation.RuleCatalog;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.Ec2ClientBuilder;
import software.amazon.awssdk.services.ec2.model.CopySnapshotRequest;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

/**
 * The two tables of mistakes in the README: each row is tried on the client of the SDK, alone and with the interceptor.
 */
class MistakesTest {
    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIASNAPCOPY00000001", "not/a+secret"));

    /** Copies that no interceptor of ours lets pass, by the first cell of their row. */
    private static Map<String, Consumer<CopySnapshotRequest.Builder>> refused() {
        Map<String, Consumer<CopySnapshotRequest.Builder>> mistakes = new LinkedHashMap<>();
        mistakes.put(
                "a KMS key of the source Region",
                copy -> copy.encrypted(true)
                        .kmsKeyId("arn:aws:kms:us-west-2:210774411744:key/1234abcd-12ab-34cd-56ef-1234567890ab"));
        mistakes.put(
                "a KMS key with a typing error", copy -> copy.encrypted(true).kmsKeyId("alias:backup"));
        mistakes.put(
                "a presigned URL that was encoded twice",
                copy -> copy.presignedUrl(url(text -> text.replace("My%20copy", "My%2520copy"))));
        mistakes.put(
                "a presigned URL for the destination's host",
                copy -> copy.presignedUrl(url(text -> text.replace("ec2.us-west-2", "ec2.us-east-1"))));
        mistakes.put(
                "a presigned URL of another snapshot",
                copy -> copy.sourceSnapshotId("snap-0123456789abcdef0").presignedUrl(url(text -> text)));
        mistakes.put("a KMS key without `Encrypted`", copy -> copy.kmsKeyId("alias/backup"));
        mistakes.put("`Encrypted=false`", copy -> copy.encrypted(false));
        mistakes.put("a duration of 20 minutes", copy -> copy.completionDurationMinutes(20));
        mistakes.put(
                "a tag key `aws:team`",
                copy -> copy.tagSpecifications(TagSpecification.builder()
                        .resourceType(ResourceType.SNAPSHOT)
                        .tags(Tag.builder().key("aws:team").value("storage").build())
                        .build()));
        return mistakes;
    }

    private static String url(UnaryOperator<String> change) {
        SnapshotCopyRequest request = SnapshotCopyRequest.builder()
                .sourceRegion("us-west-2")
                .sourceSnapshotId("snap-066877671789bd71b")
                .destinationRegion("us-east-1")
                .description("My copy")
                .build();
        SnapshotCopyPresigner presigner = SnapshotCopyPresigner.builder(CREDENTIALS)
                .signedParameters(SignedParameters.ALL)
                .build();
        return change.apply(presigner.presignCopySnapshot(request).unredactedUrl());
    }

    private static CopySnapshotRequest copy(Consumer<CopySnapshotRequest.Builder> mistake) {
        CopySnapshotRequest.Builder copy = CopySnapshotRequest.builder()
                .sourceRegion("us-west-2")
                .sourceSnapshotId("snap-066877671789bd71b")
                .description("My copy");
        mistake.accept(copy);
        return copy.build();
    }

    private static Ec2Client client(StubService service, Consumer<Ec2ClientBuilder> settings) {
        Ec2ClientBuilder builder =
                Ec2Client.builder().httpClient(service).region(Region.US_EAST_1).credentialsProvider(CREDENTIALS);
        settings.accept(builder);
        return builder.build();
    }

    private static void protect(Ec2ClientBuilder builder) {
        builder.overrideConfiguration(o -> o.addExecutionInterceptor(
                CopyRequestInterceptor.builder().presign().build()));
    }

    @Test
    void rowsOfMistakes_areSentByTheSdk_andRefusedByTheRuleNamed() throws IOException {
        List<List<String>> rows =
                GuideTable.rows("README.md", "| mistake | what EC2 does, by its documents | what Snapcopy says |");
        assertThat(rows)
                .extracting(row -> row.get(0))
                .containsExactlyElementsOf(refused().keySet());
        for (List<String> row : rows) {
            CopySnapshotRequest copy = copy(Objects.requireNonNull(refused().get(row.get(0))));
            StubService alone = new StubService();
            try (Ec2Client ec2 = client(alone, builder -> {})) {
                ec2.copySnapshot(copy);
            }
            assertThat(alone.bodies()).as("sent by the SDK: %s", row.get(0)).hasSize(1);

            StubService protectedService = new StubService();
            String ruleId = GuideTable.code(row.get(2)).get(0);
            try (Ec2Client ec2 = client(protectedService, MistakesTest::protect)) {
                assertThatExceptionOfType(InvalidCopyRequestException.class)
                        .as(row.get(0))
                        .isThrownBy(() -> ec2.copySnapshot(copy))
                        .satisfies(refused -> assertThat(refused.report().errors())
                                .as(row.get(0))
                                .extracting(violation -> violation.rule().value())
                                .containsExactly(ruleId));
            }
            assertThat(protectedService.bodies()).as(row.get(0)).isEmpty();
            boolean later = row.get(1).equals("accepts it; the copy goes to `error`");
            assertThat(later).as(row.get(0)).isEqualTo(failsLater(ruleId));
            if (!later) {
                assertThat(rule(ruleId).fails()).contains(GuideTable.code(row.get(1)));
            }
        }
    }

    private static Rule rule(String id) {
        return RuleCatalog.standard().rule(RuleId.of(id)).orElseThrow();
    }

    private static boolean failsLater(String ruleId) {
        String fails = rule(ruleId).fails();
        return fails.startsWith("asynchronously") || fails.startsWith("accepted, then");
    }

    /** What the SDK alone makes of a client with these settings, and what it makes with the interceptor. */
    private static Map<String, Consumer<Ec2ClientBuilder>> clients() {
        Map<String, Consumer<Ec2ClientBuilder>> clients = new LinkedHashMap<>();
        clients.put("FIPS", builder -> builder.fipsEnabled(true));
        clients.put("dual-stack", builder -> builder.dualstackEnabled(true));
        clients.put(
                "a VPC endpoint",
                builder -> builder.endpointOverride(
                        URI.create("https://vpce-0a1b2c3d4e5f-abcdefgh.ec2.us-east-1.vpce.amazonaws.com")));
        clients.put("an emulator", builder -> builder.endpointOverride(URI.create("http://localhost:4566")));
        clients.put("any client", builder -> {});
        return clients;
    }

    private static final Map<String, String> LOOKED_AT = Map.of(
            "FIPS", "host",
            "dual-stack", "host",
            "a VPC endpoint", "DestinationRegion",
            "an emulator", "DestinationRegion",
            "any client", "X-Amz-Expires");

    @Test
    void rowsOfClients_areWhatTheUrlHolds() throws IOException {
        List<List<String>> rows = GuideTable.rows("README.md", "| client | URL of the SDK | URL of Snapcopy |");
        assertThat(rows)
                .extracting(row -> row.get(0))
                .containsExactlyElementsOf(clients().keySet());
        for (List<String> row : rows) {
            Consumer<Ec2ClientBuilder> settings =
                    Objects.requireNonNull(clients().get(row.get(0)));
            String part = Objects.requireNonNull(LOOKED_AT.get(row.get(0)));
            assertThat(inUrl(part, settings))
                    .as(row.get(0))
                    .isEqualTo(GuideTable.code(row.get(1)).get(0));
            assertThat(inUrl(part, settings.andThen(MistakesTest::protect)))
                    .as(row.get(0))
                    .isEqualTo(GuideTable.code(row.get(2)).get(0));
        }
    }

    private static String inUrl(String part, Consumer<Ec2ClientBuilder> settings) {
        StubService service = new StubService();
        try (Ec2Client ec2 = client(service, settings)) {
            ec2.copySnapshot(copy(request -> {}));
        } catch (IllegalArgumentException failed) {
            return String.valueOf(failed.getMessage());
        }
        CopyParameters sent = QueryString.read(
                CopyOperation.EC2_COPY_SNAPSHOT, service.bodies().get(0));
        URI url = URI.create(Objects.requireNonNull(sent.text("PresignedUrl")));
        if (part.equals("host")) {
            return url.getHost();
        }
        for (String pair : url.getRawQuery().split("&", -1)) {
            if (pair.startsWith(part + "=")) {
                return pair;
            }
        }
        return "absent";
    }
}
