// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.snapcopy.wrapper.LoopbackEc2;
import io.github.snapcopy.wrapper.LoopbackEc2.Life;
import io.github.snapcopy.wrapper.LoopbackEc2.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program in a process of its own. */
class CopyEverywhereTest {
    private static final String SECRET = "wrapper-secret-canary";
    private static final String TOKEN = "wrapper-token-canary";
    private static final String PLAN = """
            {"sourceRegion": "us-west-2", "sourceSnapshotId": "snap-066877671789bd71b", "sourceEncrypted": true,
             "targets": [
              {"region": "us-east-1", "kmsKeyId": "alias/virginia", "tags": {"Name": "nightly"}},
              {"name": "irish", "region": "eu-west-1", "encrypted": true, "description": "from Oregon"}]}
            """;

    @TempDir
    private Path folder = Path.of("");

    private final LoopbackEc2 ec2 = new LoopbackEc2(Clock.systemUTC()::instant);

    @AfterEach
    void stop() {
        ec2.close();
    }

    private record Ended(int status, String printed) {}

    private Process start(String plan, String... options) throws IOException {
        Files.writeString(folder.resolve("plan.json"), plan);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CopyEverywhere.class.getName(),
                "plan.json",
                "--endpoint-url",
                ec2.endpoint().toString(),
                "--poll-seconds",
                "1"));
        command.addAll(List.of(options));
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed").toFile());
        process.environment()
                .putAll(Map.of(
                        "AWS_ACCESS_KEY_ID",
                        "AKIDEXAMPLE",
                        "AWS_SECRET_ACCESS_KEY",
                        SECRET,
                        "AWS_SESSION_TOKEN",
                        TOKEN,
                        "AWS_EC2_METADATA_DISABLED",
                        "true"));
        return process.start();
    }

    private Ended end(Process process) throws IOException, InterruptedException {
        try {
            assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(folder.resolve("printed"), StandardCharsets.UTF_8));
    }

    private JsonNode summary() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("copy-summary.json").toFile());
    }

    @Test
    void plan_thatSucceeds_isStatus0WithASummaryAndIsNotCopiedAgain() throws Exception {
        ec2.life("us-east-1", Life.completed(Duration.ofSeconds(1)))
                .life("eu-west-1", Life.completed(Duration.ofSeconds(1)));

        Ended ended = end(start(PLAN));

        assertThat(ended.printed())
                .contains("us-east-1 copying snap-", "irish completed snap-", "2 of 2 copies complete");
        assertThat(ended.status()).isZero();
        assertThat(summary().path("state").asText()).isEqualTo("ENDED");
        assertThat(summary().path("counts").path("COMPLETED").asInt()).isEqualTo(2);
        assertThat(ec2.received("CopySnapshot")).hasSize(2);

        Ended again = end(start(PLAN));

        assertThat(again.status()).isEqualTo(2);
        assertThat(again.printed()).contains("resume that with --run-id");

        Ended resumed = end(start(PLAN, "--run-id", summary().path("runId").asText()));

        assertThat(resumed.status()).isZero();
        assertThat(ec2.received("CopySnapshot")).hasSize(2);
    }

    @Test
    void failure_isStatus1AndNothingPrintedOrWrittenHoldsASecret() throws Exception {
        ec2.life("eu-west-1", Life.completed(Duration.ofSeconds(1)))
                .onCopy(
                        "us-east-1",
                        (server, request) -> new Reply(
                                403,
                                "<Response><Errors><Error><Code>SignatureDoesNotMatch</Code><Message>"
                                        + "host:ec2\nx-amz-security-token:" + TOKEN + "\n\n"
                                        + request.text("PresignedUrl").replace("&", "&amp;")
                                        + "</Message></Error></Errors><RequestID>r-9</RequestID></Response>"));

        Ended ended = end(start(PLAN, "--progress", "bar"));

        String signature = ec2.received("CopySnapshot").stream()
                .filter(one -> one.region().equals("us-east-1"))
                .map(one -> one.text("PresignedUrl"))
                .map(url -> url.substring(url.indexOf("X-Amz-Signature=") + 16, url.indexOf("X-Amz-Signature=") + 80))
                .findFirst()
                .orElseThrow();
        String written = Files.readString(folder.resolve("copy-summary.json"));
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.printed()).contains("SignatureDoesNotMatch", "1 of 2 copies complete", "--run-id ");
        assertThat(ended.printed()).doesNotContain(SECRET, TOKEN, signature);
        assertThat(written).contains("SignatureDoesNotMatch", "r-9").doesNotContain(SECRET, TOKEN, signature);
    }

    @Test
    void wrongPlan_isStatus2WithEveryViolationAndNothingIsSent() throws Exception {
        String wrong = PLAN.replace("alias/virginia", "arn:aws:kms:eu-west-1:111122223333:alias/x")
                .replace("from Oregon\"", "ok\", \"completionDurationMinutes\": 16");

        Ended ended = end(start(wrong));

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.printed())
                .contains(
                        "nothing was sent",
                        "us-east-1: ERROR KmsKeyId kms-arn-region-mismatch",
                        "irish: ERROR CompletionDurationMinutes");
        assertThat(ec2.received("CopySnapshot")).isEmpty();
        assertThat(folder.resolve("copy-summary.json")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"runId\": \"run-a\"}", "a text of somebody"})
    void summary_ofAnotherRun_isNotOverwrittenByAResumedOne(String earlier) throws Exception {
        Path summary = Files.writeString(folder.resolve("copy-summary.json"), earlier);

        Ended ended = end(start(PLAN, "--run-id", "run-b"));

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.printed()).contains("nothing was sent: the summary that is there is not of the run");
        assertThat(summary).hasContent(earlier);
        assertThat(ec2.received("CopySnapshot")).isEmpty();
    }

    @Test
    void summary_thatCannotBeWritten_isStatus2AndNothingIsSent() throws Exception {
        Ended ended = end(start(PLAN, "--summary", "no-such-folder/summary.json"));

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.printed()).contains("the summary cannot be written");
        assertThat(ec2.received("CopySnapshot")).isEmpty();
    }

    @Test
    void termination_leavesASummaryOfWhatGoesOn() throws Exception {
        ec2.life("us-east-1", Life.completed(Duration.ofHours(1)))
                .life("eu-west-1", Life.completed(Duration.ofHours(1)));
        Process process = start(PLAN);
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (ec2.received("DescribeSnapshots").isEmpty() && System.nanoTime() < patience) {
            Thread.sleep(50);
        }

        process.destroy();
        Ended ended = end(process);

        assertThat(ended.status()).isNotZero();
        assertThat(summary().path("state").asText()).isEqualTo("CANCELLED");
        assertThat(summary().path("counts").path("COPYING").asInt()).isEqualTo(2);
        assertThat(summary().path("copies").path(0).path("snapshotId").asText()).startsWith("snap-");
        assertThat(ended.printed())
                .contains("--run-id " + summary().path("runId").asText());
    }
}
