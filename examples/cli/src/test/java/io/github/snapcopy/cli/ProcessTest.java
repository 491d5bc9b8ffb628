// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own: real pipes, real environment, real credentials chain. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ProcessTest {
    /** The common pool may have one thread only, and each of these tasks waits for another process. */
    private static final Executor OWN_THREAD = task -> new Thread(task).start();

    private static final String[] EXAMPLE = {
        "ec2",
        "copy-snapshot",
        "--region",
        "us-east-1",
        "--source-region",
        "us-west-2",
        "--source-snapshot-id",
        "snap-066877671789bd71b",
        "--description",
        "This is my copied snapshot."
    };

    @TempDir
    private Path home;

    @Test
    void copySnapshot_noCredentialsAnywhere_isValidatedAndSaysSo() throws Exception {
        Outcome outcome = run(Map.of(), EXAMPLE);
        assertThat(outcome.status()).isZero();
        assertThat(outcome.json()).containsEntry("presignedUrl", null);
        assertThat(outcome.err().lines()).singleElement().asString().contains("AWS_ACCESS_KEY_ID");
    }

    @Test
    void copySnapshot_credentialsInTheEnvironment_isPresigned() throws Exception {
        Outcome outcome = run(
                Map.of(
                        "AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE",
                        "AWS_SECRET_ACCESS_KEY", Program.SECRET,
                        "AWS_SESSION_TOKEN", "token/+="),
                EXAMPLE);
        assertThat(outcome.status()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(String.valueOf(outcome.json().get("presignedUrl")))
                .startsWith("https://ec2.us-west-2.amazonaws.com/?Action=CopySnapshot&")
                .contains("&X-Amz-Security-Token=token%2F%2B%3D&");
    }

    @Test
    void copySnapshot_namedProfile_winsOverTheEnvironment() throws Exception {
        Files.writeString(
                home.resolve("credentials"),
                "[backup]\naws_access_key_id = AKIABACKUP\naws_secret_access_key = " + Program.SECRET + "\n");
        Files.writeString(home.resolve("config"), "[profile backup]\nregion = eu-west-1\n");
        Map<String, String> environment =
                Map.of("AWS_ACCESS_KEY_ID", "AKIAENVIRONMENT", "AWS_SECRET_ACCESS_KEY", Program.SECRET);
        Outcome outcome = run(
                environment,
                "ec2",
                "copy-snapshot",
                "--profile",
                "backup",
                "--source-region",
                "us-west-2",
                "--source-snapshot-id",
                "snap-066877671789bd71b");
        assertThat(outcome.json()).containsEntry("endpoint", "https://ec2.eu-west-1.amazonaws.com");
        assertThat(String.valueOf(outcome.json().get("presignedUrl"))).contains("X-Amz-Credential=AKIABACKUP%2F");
        Outcome missing = run(environment, "ec2", "copy-snapshot", "--profile", "none");
        assertThat(missing.status()).isEqualTo(2);
        assertThat(missing.err()).contains("no profile 'none'");
    }

    @Test
    void copySnapshot_halfOfTheCredentials_namesTheOther() throws Exception {
        assertThat(run(Map.of("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE"), EXAMPLE)
                        .err())
                .contains("AWS_SECRET_ACCESS_KEY is missing");
        Outcome secret = run(Map.of("AWS_SECRET_ACCESS_KEY", Program.SECRET), EXAMPLE);
        assertThat(secret.err()).contains("AWS_ACCESS_KEY_ID is missing").doesNotContain(Program.SECRET);
    }

    @Test
    void copySnapshot_profileOfTheEnvironment_isNamedIfItIsOfNoUse() throws Exception {
        Files.writeString(home.resolve("config"), "[profile empty]\nregion = eu-west-1\n");
        Outcome missing = run(Map.of("AWS_PROFILE", "none"), EXAMPLE);
        assertThat(missing.status()).isEqualTo(2);
        assertThat(missing.err()).contains("no profile 'none', which AWS_PROFILE names");
        Outcome empty = run(Map.of("AWS_PROFILE", "empty"), EXAMPLE);
        assertThat(empty.status()).isZero();
        assertThat(empty.err()).contains("the profile 'empty' holds no usable credentials");
        List<String> arguments = new ArrayList<>(List.of("--profile", "empty"));
        arguments.addAll(List.of(EXAMPLE));
        assertThat(run(Map.of(), arguments.toArray(new String[0])).err())
                .contains("the profile 'empty' holds no usable credentials");
    }

    @Test
    void copySnapshot_profileOfAnotherService_isExplained() throws Exception {
        Files.writeString(
                home.resolve("config"),
                "[profile role]\nrole_arn = arn:aws:iam::123456789012:role/x\nsource_profile = base\n"
                        + "[profile base]\naws_access_key_id = AKIABASE\naws_secret_access_key = " + Program.SECRET
                        + "\n");
        List<String> arguments = new ArrayList<>(List.of("--profile", "role"));
        arguments.addAll(List.of(EXAMPLE));
        Outcome outcome = run(Map.of(), arguments.toArray(new String[0]));
        assertThat(outcome.status()).isZero();
        assertThat(outcome.err()).contains("STS or SSO").doesNotContain(Program.SECRET);
    }

    @Test
    void copySnapshot_brokenConfiguration_isOneLineWithoutItsContent() throws Exception {
        Files.writeString(home.resolve("config"), "[default\naws_secret_access_key canary\n");
        Outcome outcome =
                run(Map.of(), "elasticache", "copy-snapshot", "--source-snapshot-name", "a", "--tags", "Key=a");
        assertThat(outcome.status()).isIn(1, 2);
        assertThat(outcome.err()).doesNotContain("canary").doesNotContain("Exception");
    }

    @Test
    void validate_lineByLine_isAnsweredBeforeTheInputEnds() throws Exception {
        Process process = start(Map.of(), List.of(), "validate");
        try (BufferedWriter in = process.outputWriter(StandardCharsets.UTF_8);
                BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i < 3; i++) {
                in.write("{\"id\": " + i + ", " + ValidateCommandTest.GOOD + "\n");
                in.flush();
                assertThat(out.readLine()).startsWith("{\"id\":" + i + ",\"acceptable\":true");
            }
        }
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void validate_readerGone_endsQuietly() throws Exception {
        Process process = start(Map.of(), List.of(), "validate");
        CompletableFuture<String> err = read(process.errorReader(StandardCharsets.UTF_8));
        process.getInputStream().close();
        CompletableFuture<Boolean> writer = CompletableFuture.supplyAsync(() -> feedForever(process), OWN_THREAD);
        assertThat(process.waitFor()).isZero();
        assertThat(writer.join()).isTrue();
        assertThat(err.join()).isEmpty();
    }

    @Test
    void validate_asciiLocale_stillPrintsUtf8() throws Exception {
        Process process = start(Map.of("LC_ALL", "C"), List.of(), "validate");
        try (BufferedWriter in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write("{\"id\": \"\u00e9\ud83d\ude00\", " + ValidateCommandTest.GOOD);
        }
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).startsWith("{\"id\":\"\u00e9\ud83d\ude00\",");
        }
    }

    @Test
    void copySnapshot_argumentTheLocaleCannotRead_isRefused() throws Exception {
        assumeThat(new File("/bin/sh")).exists();
        List<String> command =
                new ArrayList<>(List.of("/bin/sh", "-c", "exec \"$@\" \"$(printf 'caf\\303\\251')\"", "sh"));
        command.addAll(command(List.of(), EXAMPLE));
        command.remove(command.size() - 1);
        Outcome outcome = finish(builder(Map.of("LC_ALL", "C"), command).start());
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("LC_ALL=C.UTF-8");
        Outcome utf8 = finish(builder(Map.of("LC_ALL", "C.UTF-8"), command).start());
        assertThat(utf8.out()).contains("Description=caf%C3%A9");
    }

    /** With -Dsnapcopy.lines=1000000 a million. */
    @Test
    void validate_manyLines_needConstantMemory() throws Exception {
        int lines = Integer.getInteger("snapcopy.lines", 100_000);
        Process process = start(Map.of(), List.of("-Xmx32m"), "validate");
        CompletableFuture<String> err = read(process.errorReader(StandardCharsets.UTF_8));
        long start = System.nanoTime();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> feed(process, lines), OWN_THREAD);
        int answered = 0;
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                assertThat(line.startsWith("{\"id\":" + answered + ",")).isTrue();
                answered++;
            }
        }
        writer.join();
        assertThat(answered).isEqualTo(lines);
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(err.join()).isEmpty();
        System.out.println(lines + " lines in 32 MiB of heap: " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }

    @Test
    void validate_lineOfManyUnknownParameters_isAnsweredInSmallMemory() throws Exception {
        Outcome outcome = runLines(List.of("-Xmx256m"), unknownParameters(100_000));
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.lines()).hasSize(3);
        assertThat(outcome.reply(0)).containsEntry("acceptable", true);
        assertThat((List<?>) outcome.reply(1).get("violations")).hasSizeGreaterThanOrEqualTo(100_000);
        assertThat(outcome.reply(2)).containsEntry("acceptable", true);
    }

    @Test
    void validate_lineTooGreatForTheMemory_isAnErrorAndTheRunGoesOn() throws Exception {
        Outcome outcome = runLines(List.of("-Xmx24m"), unknownParameters(100_000));
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.lines()).hasSize(3);
        assertThat(outcome.reply(0)).containsEntry("acceptable", true);
        assertThat(outcome.reply(1)).containsEntry("line", new LiteralNumber("2"));
        assertThat(String.valueOf(outcome.reply(1).get("error"))).contains("out of memory");
        assertThat(outcome.reply(2)).containsEntry("acceptable", true);
    }

    private Outcome runLines(List<String> jvmOptions, String middle) throws Exception {
        Path lines = Files.writeString(
                home.resolve("lines"),
                "{" + ValidateCommandTest.GOOD + "\n" + middle + "\n{" + ValidateCommandTest.GOOD + "\n");
        return finish(start(Map.of(), jvmOptions, "validate", lines.toString()));
    }

    private static String unknownParameters(int count) {
        StringBuilder line = new StringBuilder("{\"id\": 1, \"operation\": \"ec2:CopySnapshot\", \"parameters\": {");
        for (int i = 0; i < count; i++) {
            line.append(i == 0 ? "\"" : ",\"").append(i).append("\":1");
        }
        return line.append("}}").toString();
    }

    private static void feed(Process process, int lines) {
        try (BufferedWriter in = process.outputWriter(StandardCharsets.UTF_8)) {
            for (int i = 0; i < lines; i++) {
                String line = "{\"id\": " + i + ", " + ValidateCommandTest.GOOD + "\n";
                in.write(i % 2 == 0 ? line : line.replace("us-west-2", "region" + i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean feedForever(Process process) {
        try (BufferedWriter in = process.outputWriter(StandardCharsets.UTF_8)) {
            while (true) {
                in.write("{" + ValidateCommandTest.GOOD + "\n");
            }
        } catch (IOException e) {
            return true;
        }
    }

    private Outcome run(Map<String, String> environment, String... arguments) throws Exception {
        return finish(start(environment, List.of(), arguments));
    }

    private static Outcome finish(Process process) throws Exception {
        process.getOutputStream().close();
        CompletableFuture<String> out = read(process.inputReader(StandardCharsets.UTF_8));
        CompletableFuture<String> err = read(process.errorReader(StandardCharsets.UTF_8));
        return new Outcome(process.waitFor(), out.join(), err.join());
    }

    private Process start(Map<String, String> environment, List<String> jvmOptions, String... arguments)
            throws IOException {
        return builder(environment, command(jvmOptions, arguments)).start();
    }

    private List<String> command(List<String> jvmOptions, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.add("-Duser.home=" + home);
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(Snapcopy.class.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    private ProcessBuilder builder(Map<String, String> environment, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("JAVA_TOOL"));
        builder.environment().put("AWS_CONFIG_FILE", home.resolve("config").toString());
        builder.environment()
                .put("AWS_SHARED_CREDENTIALS_FILE", home.resolve("credentials").toString());
        builder.environment().putAll(environment);
        return builder;
    }

    private static CompletableFuture<String> read(BufferedReader reader) {
        return CompletableFuture.supplyAsync(
                () -> {
                    StringBuilder out = new StringBuilder();
                    try (reader) {
                        for (int c = reader.read(); c >= 0; c = reader.read()) {
                            out.append((char) c);
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return out.toString();
                },
                OWN_THREAD);
    }
}
