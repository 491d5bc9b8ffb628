// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidateCommandTest {
    static final String GOOD = "\"operation\": \"ec2:CopySnapshot\", \"parameters\": {\"SourceRegion\": \"us-west-2\","
            + " \"SourceSnapshotId\": \"snap-066877671789bd71b\"}, \"context\": {\"endpointRegion\": \"us-east-1\"}}";

    @Test
    void validate_documentedLine_isAnsweredAsDocumented() {
        Outcome outcome = new Program()
                .withInput("{\"id\": \"a1\", \"operation\": \"ec2:CopySnapshot\", \"parameters\": {\"SourceRegion\":"
                        + " \"us-west-2\", \"SourceSnapshotId\": \"snap-066877671789bd71b\", \"KmsKeyId\": \"alias/x\"},"
                        + " \"context\": {\"endpointRegion\": \"us-east-1\"}}\n")
                .run("validate");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.lines()).hasSize(1);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.json().keySet()).containsExactly("id", "acceptable", "violations");
        assertThat(outcome.json()).containsEntry("id", "a1").containsEntry("acceptable", false);
        List<?> violations = (List<?>) Objects.requireNonNull(outcome.json().get("violations"));
        Map<?, ?> violation = (Map<?, ?>) Objects.requireNonNull(violations.get(0));
        assertThat(violation.keySet().stream().map(String::valueOf))
                .containsExactly("rule", "severity", "parameter", "message", "sources");
        assertThat(violation.get("rule")).isEqualTo("kms-requires-encrypted");
        assertThat(violation.get("severity")).isEqualTo("ERROR");
        assertThat(violation.get("parameter")).isEqualTo("KmsKeyId");
    }

    @ParameterizedTest
    @CsvSource({"'\"x\\ud800y\"'", "17", "1.50e400", "true", "null", "'\"\u00e9\"'"})
    void validate_anyScalarAsId_isEchoedAsWritten(String id) {
        Outcome outcome =
                new Program().withInput("{\"id\": " + id + ", " + GOOD).run("validate");
        assertThat(outcome.out()).startsWith("{\"id\":" + id + ",\"acceptable\":true");
        assertThat(outcome.status()).isZero();
    }

    @Test
    void validate_noId_isAnsweredWithoutOne() {
        assertThat(new Program().withInput("{" + GOOD).run("validate").json().keySet())
                .containsExactly("acceptable", "violations");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"operation\": \"s3:canary\", \"parameters\": {}}|operation must be one of ec2:CopySnapshot",
                "{\"operation\": 7, \"parameters\": {}}|operation must be a string",
                "{\"parameters\": {}}|operation is missing",
                "{\"operation\": \"ec2:CopyImage\"}|parameters or query is missing",
                "{\"operation\": \"ec2:CopyImage\", \"parameters\": {}, \"query\": \"canary\"}|both parameters and query",
                "{\"operation\": \"ec2:CopyImage\", \"parameters\": [\"canary\"]}|parameters must be an object",
                "{\"operation\": \"ec2:CopyImage\", \"query\": {\"canary\": 1}}|query must be a string",
                "{\"operation\": \"ec2:CopyImage\", \"parameters\": {}, \"context\": \"canary\"}|context must be an object",
                "{\"operation\": \"ec2:CopyImage\", \"parameters\": {}, \"contxt\": \"canary\"}|no field 'contxt'",
                "{\"id\": [\"canary\"], \"operation\": \"ec2:CopyImage\", \"parameters\": {}}|id must be",
                "[\"canary\"]|a line must be an object",
                "\"canary\"|a line must be an object",
                "{\"canary|ends too early",
                "'   '|blank",
            })
    void validate_unreadableLine_isNamedWithoutItsContent(String line, String error) {
        Outcome outcome = new Program()
                .withInput("{" + GOOD + "\n" + line + "\n{\"id\": 3, " + GOOD + "\n")
                .run("validate");
        assertThat(outcome.lines()).hasSize(3);
        assertThat(outcome.reply(1).keySet()).containsExactly("line", "error");
        assertThat(outcome.reply(1)).containsEntry("line", new LiteralNumber("2"));
        assertThat(String.valueOf(outcome.reply(1).get("error"))).contains(error);
        assertThat(outcome.reply(2)).containsEntry("acceptable", true);
        assertThat(outcome.out() + outcome.err()).doesNotContain("canary");
        assertThat(outcome.status()).isEqualTo(2);
    }

    @Test
    void validate_unreadableLineWithAnId_isNamedByItToo() {
        Outcome outcome = new Program()
                .withInput("{\"operation\": \"canary\", \"parameters\": {}, \"id\": \"a7\"}")
                .run("validate");
        assertThat(outcome.out())
                .startsWith("{\"line\":1,\"error\":\"operation must be")
                .endsWith(",\"id\":\"a7\"}\n");
        assertThat(new Program()
                        .withInput("{\"id\": null, \"x\": 1}")
                        .run("validate")
                        .out())
                .endsWith(",\"id\":null}\n");
    }

    @Test
    void validate_surrogatesInAnyPlace_becomeUtf8OrEscapes() {
        String id = "\\ud800".repeat(3) + "\ud83d\ude00".repeat(5_000) + "\\ude00\u20ac\\ud83d";
        assertThat(new Program()
                        .withInput("{\"id\": \"" + id + "\", " + GOOD)
                        .run("validate")
                        .out())
                .startsWith("{\"id\":\"" + id + "\",\"acceptable\":true");
    }

    @Test
    void validate_annotationsOfKnownAnswers_areReadOver() {
        Outcome outcome = new Program()
                .withInput("{\"why\": \"x\", \"expect\": {\"errors\": []}, \"description\": \"y\", " + GOOD)
                .run("validate");
        assertThat(outcome.json()).containsEntry("acceptable", true);
    }

    @Test
    void validate_refusedAndUnreadable_endsWithTheGreaterStatus() {
        Outcome outcome = new Program()
                .withInput("{\n{\"operation\": \"ec2:CopySnapshot\", \"parameters\": {}}\n")
                .run("validate");
        assertThat(outcome.status()).isEqualTo(2);
    }

    @Test
    void validate_wrongTypes_areViolations() {
        Outcome outcome = new Program()
                .withInput("{\"operation\": \"ec2:CopySnapshot\", \"parameters\": {\"SourceRegion\": 7, \"Encrypted\":"
                        + " \"yes\", \"SourceSnapshotId\": \"snap-066877671789bd71b\"}, \"context\": {\"endpointRegion\":"
                        + " \"us-east-1\"}}")
                .run("validate");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out())
                .contains("parameter-type")
                .contains("Encrypted")
                .contains("SourceRegion");
    }

    @ParameterizedTest
    @CsvSource({"15, true", "15.0, false", "1.5e1, false", "\"15\", false"})
    void validate_numbers_stayAsWritten(String literal, boolean acceptable) {
        String line = "{"
                + GOOD.replace("\"}, \"context\"", "\", \"CompletionDurationMinutes\": " + literal + "}, \"context\"");
        assertThat(new Program().withInput(line).run("validate").json()).containsEntry("acceptable", acceptable);
    }

    @Test
    void validate_query_isReadAsRawRequest() {
        Outcome outcome = new Program()
                .withInput("{\"operation\": \"ec2:CopySnapshot\", \"query\": \"Action=CopySnapshot&Version=2016-11-15&"
                        + "SourceRegion=us-west-2&SourceSnapshotId=snap-066877671789bd71b&Encrypted=True\","
                        + " \"context\": {\"endpointRegion\": \"us-east-1\"}}")
                .run("validate");
        assertThat(outcome.out()).contains("query-boolean-literal");
    }

    @Test
    void validate_byteOrderMarkAndWindowsLineEnds_areAccepted() {
        Outcome outcome = new Program()
                .withInput("\uFEFF{" + GOOD + "\r\n{" + GOOD + "\r\n")
                .run("validate");
        assertThat(outcome.lines()).hasSize(2);
        assertThat(outcome.status()).isZero();
    }

    @Test
    void validate_invalidUtf8_isAnUnreadableLine() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("{\"id\": \"".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xFF);
        bytes.writeBytes("\"}\n{".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(GOOD.getBytes(StandardCharsets.UTF_8));
        Outcome outcome = new Program().withInput(bytes.toByteArray()).run("validate");
        assertThat(outcome.lines().get(0)).isEqualTo("{\"line\":1,\"error\":\"not UTF-8: byte 9\"}");
        assertThat(outcome.reply(1)).containsEntry("acceptable", true);
        assertThat(outcome.status()).isEqualTo(2);
    }

    @Test
    void validate_lineOfMoreThan16MiB_isSkipped() {
        String line = "{\"id\": \"" + "x".repeat(16 << 20) + "\"}\n{" + GOOD;
        Outcome outcome = new Program().withInput(line).run("validate");
        assertThat(outcome.lines().get(0)).isEqualTo("{\"line\":1,\"error\":\"longer than 16777216 bytes\"}");
        assertThat(outcome.reply(1)).containsEntry("acceptable", true);
    }

    @Test
    void validate_emptyInput_isDone() {
        assertThat(new Program().run("validate")).isEqualTo(new Outcome(0, "", ""));
    }

    @Test
    void validate_files_areCountedTogetherAndDashIsStandardInput(@TempDir Path directory) throws Exception {
        Path first = Files.writeString(directory.resolve("first"), "{" + GOOD + "\n{" + GOOD);
        Path second = Files.writeString(directory.resolve("second"), "canary\n");
        Outcome outcome = new Program().withInput("{\n").run("validate", first.toString(), "-", second.toString());
        assertThat(outcome.lines()).hasSize(4);
        assertThat(outcome.reply(2)).containsEntry("line", new LiteralNumber("3"));
        assertThat(outcome.reply(3)).containsEntry("line", new LiteralNumber("4"));
    }

    @Test
    void validate_missingFile_isOneLineOnStandardErrorAndTheRunGoesOn(@TempDir Path directory) throws Exception {
        Path good = Files.writeString(directory.resolve("good"), "{" + GOOD);
        Outcome outcome = new Program()
                .run("validate", directory.resolve("missing").toString(), directory.toString(), good.toString());
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err().lines()).hasSize(2).allMatch(line -> line.startsWith("snapcopy: cannot read '"));
        assertThat(outcome.json()).containsEntry("acceptable", true);
    }

    @Test
    void validate_optionOfTheCopyCommands_isRefused() {
        Outcome outcome = new Program().run("validate", "--region", "us-east-1");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("--region belongs to the copy commands");
    }
}
