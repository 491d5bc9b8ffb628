// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper.program;

import static io.github.snapcopy.wrapper.program.Summaries.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.snapcopy.wrapper.CopyStatus;
import io.github.snapcopy.wrapper.CopySummary;
import io.github.snapcopy.wrapper.CopySummary.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryFileTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CopySummary MIXED = Summaries.of(
            RunState.CANCELLED,
            outcome("us-east-1", CopyStatus.COMPLETED, 100),
            outcome("eu-west-1", CopyStatus.FAILED, 0),
            outcome("eu-west-2", CopyStatus.COPYING, 40));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void summary_ofAMixedRun_holdsWhatIsNeededToGoOn() throws IOException {
        Path file = folder.resolve("summary.json");

        new SummaryFile(file).write(MIXED);

        assertThat(JSON.readTree(file.toFile())).isEqualTo(JSON.readTree("""
                {"runId": "run-1", "state": "CANCELLED", "sourceRegion": "us-west-2",
                 "sourceSnapshotId": "snap-066877671789bd71b",
                 "startedAt": "2026-11-20T12:00:00Z", "endedAt": "2026-11-20T12:01:30Z",
                 "counts": {"COPYING": 1, "COMPLETED": 1, "FAILED": 1},
                 "copies": [
                  {"name": "us-east-1", "region": "us-east-1", "kmsKeyId": "alias/us-east-1", "status": "COMPLETED",
                   "snapshotId": "snap-00000000000000001", "progress": 100, "attempts": 1,
                   "startedAt": "2026-11-20T12:00:00Z", "endedAt": "2026-11-20T12:01:00Z"},
                  {"name": "eu-west-1", "region": "eu-west-1", "kmsKeyId": "alias/eu-west-1", "status": "FAILED",
                   "progress": 0, "attempts": 1,
                   "startedAt": "2026-11-20T12:00:00Z", "endedAt": "2026-11-20T12:01:00Z",
                   "failure": {"code": "UnauthorizedOperation", "message": "no \\u001b[2J way", "cause": "IAM refuses",
                    "remedy": "check the policy", "retry": "NO", "retryable": false, "copyMayExist": false,
                    "requestId": "r-3", "advisories": ["adv-x"]}},
                  {"name": "eu-west-2", "region": "eu-west-2", "kmsKeyId": "alias/eu-west-2", "status": "COPYING",
                   "snapshotId": "snap-00000000000000001", "progress": 40, "attempts": 1,
                   "startedAt": "2026-11-20T12:00:00Z"}]}
                """));
        assertThat(names()).containsExactly("summary.json");
    }

    @Test
    void runId_isReadFromASummaryAndFromNothingElse() throws IOException {
        Path file = folder.resolve("summary.json");
        SummaryFile summary = new SummaryFile(file);

        assertThat(summary.runId()).isEmpty();
        summary.write(MIXED);
        assertThat(summary.runId()).contains("run-1");
        for (String other : new String[] {"", "run-1", "[]", "{}", "{\"runId\": 1}", "{\"runId\": \"run-1\""}) {
            Files.writeString(file, other);
            assertThat(summary.runId()).isEmpty();
        }
    }

    @Test
    void reader_atAnyMoment_findsAWholeSummary() throws Exception {
        Path file = folder.resolve("summary.json");
        SummaryFile summary = new SummaryFile(file);
        summary.write(MIXED);
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Integer> reads = CompletableFuture.supplyAsync(() -> {
            int count = 0;
            while (!over.get()) {
                try {
                    JsonNode tree = JSON.readTree(Files.readAllBytes(file));
                    assertThat(tree.path("runId").asText()).isEqualTo("run-1");
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
                count++;
            }
            return count;
        });

        for (int i = 0; i < 200; i++) {
            summary.write(MIXED);
        }
        over.set(true);

        assertThat(reads.get()).isPositive();
    }

    @Test
    void summary_thatCannotBeWritten_leavesNothingBehind() throws IOException {
        Path taken = folder.resolve("taken");
        Files.createDirectories(taken.resolve("by-a-folder"));

        assertThatThrownBy(() -> new SummaryFile(taken).write(MIXED)).isInstanceOf(IOException.class);

        assertThat(names()).containsExactly("taken");
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList().stream();
        }
    }
}
