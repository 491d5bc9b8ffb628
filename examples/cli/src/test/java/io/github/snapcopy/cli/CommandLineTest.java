// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.ParameterDefinition;
import io.github.snapcopy.validation.RuleCatalog;
import io.github.snapcopy.validation.RuleCatalogWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ec2",
                "elasticache",
                "ec2 copy-snapshot",
                "ec2 copy-image",
                "elasticache copy-snapshot",
                "validate",
                "presign",
                "explain-url",
                "rules"
            })
    void everyLevel_helpAndVersion_arePrinted(String level) {
        List<String> arguments = new ArrayList<>(level.isEmpty() ? List.of() : List.of(level.split(" ")));
        arguments.add("--help");
        Outcome help = new Program().run(arguments.toArray(new String[0]));
        assertThat(help.status()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).startsWith("Usage: snapcopy" + (level.isEmpty() ? "" : " " + level));
        assertThat(help.out()).doesNotContain("${").doesNotContain("\u001b");
        arguments.set(arguments.size() - 1, "--version");
        Outcome version = new Program().run(arguments.toArray(new String[0]));
        assertThat(version.status()).isZero();
        assertThat(version.out()).startsWith("snapcopy ");
    }

    @Test
    void copyCommands_offerEveryParameterOfTheirOperation() {
        String help = new Program().run("ec2", "copy-snapshot", "--help").out();
        for (ParameterDefinition parameter : CopyOperation.EC2_COPY_SNAPSHOT.parameters()) {
            assertThat(help).contains(OptionNames.of(parameter.name()).substring(2));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "KmsKeyId, --kms-key-id",
        "PresignedUrl, --presigned-url",
        "SnapshotCopyCompletionDurationMinutes, --snapshot-copy-completion-duration-minutes",
        "Name, --name"
    })
    void optionName_ofAParameter_isInKebabCase(String parameter, String option) {
        assertThat(OptionNames.of(parameter)).isEqualTo(option);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|a command is missing",
                "ec2|a command is missing: one of copy-snapshot, copy-image",
                "canary|unknown command",
                "ec2 canary|unknown command",
                "ec2 copy-snapshot canary|an argument belongs to no option",
                "ec2 copy-snapshot --source-regoin=canary|unknown option --source-regoin",
                "ec2 copy-snapshot --Canary1=canary|unknown option",
                "ec2 copy-snapshot --description|--description needs a value",
                "ec2 copy-snapshot --description --encrypted|--description needs a value",
                "ec2 copy-snapshot --encrypted=canary|cannot be understood",
                "ec2 copy-snapshot --encrypted --no-encrypted|--encrypted is given twice",
                "ec2 copy-snapshot --description canary --description canary|--description is given twice",
                "--region canary ec2 copy-snapshot --region canary|--region is given twice",
                "ec2 copy-snapshot --query canary|--query is not supported",
                "ec2 copy-snapshot --query=canary|--query is not supported",
                "ec2 copy-snapshot --encrypted true|take no value",
                "ec2 copy-snapshot --no-encrypted False|take no value",
                "rules --format canary|--format must be markdown or json",
                "--output canary rules|--output belongs to the copy commands",
                "presign --region canary|--region belongs to the copy commands",
                "presign --profile canary|no such profile",
                "ec2 copy-snapshot --profile canary|no such profile",
            })
    void wrongCommand_isOneLineWithoutWhatWasTyped(String line, String message) {
        Outcome outcome = new Program().run(line.isEmpty() ? new String[0] : line.split(" "));
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines()).singleElement().asString().startsWith("snapcopy: ");
        assertThat(outcome.err()).contains(message).contains("--help").doesNotContain("canary");
    }

    @Test
    void rules_inBothFormats_areThoseOfTheCatalog() throws Exception {
        assertThat(new Program().run("rules").out()).isEqualTo(RuleCatalogWriter.markdown(RuleCatalog.standard()));
        assertThat(new Program().run("rules", "--format", "markdown").out())
                .isEqualTo(new Program().run("rules").out());
        assertThat(Documents.json(new Program().run("rules", "--format", "json").out()))
                .isEqualTo(RuleCatalogWriter.maps(RuleCatalog.standard()));
    }

    @Test
    void standardOutput_fullDisk_isAnErrorOfItsOwn() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(run(new Failing("No space left on device"), err, "rules")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines("snapcopy: standard output cannot be written\n");
    }

    @Test
    void standardOutput_closedPipe_endsQuietly() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(run(new Failing("Broken pipe"), err, "rules")).isZero();
        assertThat(err.size()).isZero();
    }

    @Test
    void notes_ofAnyText_areHarmlessToTerminals() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        new Terminal(
                        new ByteArrayInputStream(new byte[0]),
                        new ByteArrayOutputStream(),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .note("a\u001b[31m\n\u202eb");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("snapcopy: a?[31m??b\n");
    }

    private static int run(OutputStream out, ByteArrayOutputStream err, String... arguments) {
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]), out, new PrintStream(err, true, StandardCharsets.UTF_8));
        return Snapcopy.run(arguments, new Machine(terminal, new Program(), Clock.systemUTC()));
    }

    private static final class Failing extends OutputStream {
        private final String message;

        Failing(String message) {
            this.message = message;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(message);
        }
    }
}
