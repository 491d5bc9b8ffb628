// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.QueryString;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopyCommandTest {
    private static final String DOCUMENT =
            "{\"SourceRegion\": \"us-west-2\", \"SourceSnapshotId\": \"snap-066877671789bd71b\"}";

    @Test
    void copySnapshot_exampleOfTheDocument_isPresignedForTheSourceAndSentToTheDestination() {
        Outcome outcome = new Program()
                .withCredentials()
                .run(
                        "--region",
                        "us-east-1",
                        "ec2",
                        "copy-snapshot",
                        "--source-region",
                        "us-west-2",
                        "--source-snapshot-id",
                        "snap-066877671789bd71b",
                        "--description",
                        "This is my copied snapshot.");
        assertThat(outcome.status()).isZero();
        assertThat(outcome.err()).isEmpty();
        Map<String, @Nullable Object> result = outcome.json();
        assertThat(result.keySet())
                .containsExactly(
                        "operation",
                        "endpoint",
                        "method",
                        "contentType",
                        "body",
                        "presignedUrl",
                        "expiresAt",
                        "warnings");
        assertThat(result)
                .containsEntry("operation", "ec2:CopySnapshot")
                .containsEntry("endpoint", "https://ec2.us-east-1.amazonaws.com")
                .containsEntry("method", "POST")
                .containsEntry("contentType", "application/x-www-form-urlencoded; charset=utf-8")
                .containsEntry("expiresAt", "2026-01-15T13:34:56Z")
                .containsEntry("warnings", List.of());
        CopyParameters sent = QueryString.read(CopyOperation.EC2_COPY_SNAPSHOT, String.valueOf(result.get("body")));
        assertThat(sent.text("Description")).isEqualTo("This is my copied snapshot.");
        assertThat(sent.text("DestinationRegion")).isEqualTo("us-east-1");
        assertThat(sent.text("PresignedUrl"))
                .isEqualTo(result.get("presignedUrl"))
                .startsWith("https://ec2.us-west-2.amazonaws.com/?Action=CopySnapshot&DestinationRegion=us-east-1&");
    }

    @Test
    void copySnapshot_noCredentials_isValidatedAndSaysWhatIsMissing() {
        Outcome outcome = snapshot(new Program());
        assertThat(outcome.status()).isZero();
        assertThat(outcome.json()).containsEntry("presignedUrl", null).containsEntry("expiresAt", null);
        assertThat(outcome.err().lines())
                .singleElement()
                .asString()
                .contains("acceptable")
                .contains("no credentials on this machine");
    }

    @Test
    void copySnapshot_noCredentialsAndRefused_isRefused() {
        Outcome outcome = snapshot(new Program(), "--kms-key-id", "alias/x", "--no-encrypted");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.json().keySet()).containsExactly("acceptable", "violations");
        assertThat(outcome.json()).containsEntry("acceptable", false);
        assertThat(outcome.err())
                .contains("ERROR Encrypted copy-snapshot-encrypted-false")
                .contains("ERROR KmsKeyId kms-requires-encrypted");
    }

    @Test
    void copySnapshot_ownPresignedUrl_isSentAsItIs() {
        String url =
                String.valueOf(snapshot(new Program().withCredentials()).json().get("presignedUrl"));
        Outcome outcome = snapshot(
                new Program().withCredentials("", "AKIAOTHER"),
                "--presigned-url",
                url,
                "--destination-region",
                "us-east-1");
        assertThat(outcome.status()).isZero();
        assertThat(outcome.json()).containsEntry("presignedUrl", url).containsEntry("expiresAt", null);
    }

    @Test
    void copySnapshot_noSignRequest_looksForNoCredentials() {
        Outcome outcome = snapshot(new Program().withCredentials(), "--no-sign-request");
        assertThat(outcome.json()).containsEntry("presignedUrl", null);
        assertThat(outcome.status()).isZero();
    }

    @Test
    void copyImage_exampleOfTheDocument_getsAToken() {
        Outcome outcome = new Program()
                .run(
                        "ec2",
                        "copy-image",
                        "--source-image-id",
                        "ami-5731123e",
                        "--source-region",
                        "us-east-1",
                        "--region",
                        "ap-northeast-1",
                        "--name",
                        "My server");
        assertThat(outcome.status()).isZero();
        assertThat(outcome.json())
                .containsEntry("endpoint", "https://ec2.ap-northeast-1.amazonaws.com")
                .containsEntry("presignedUrl", null);
        CopyParameters sent = QueryString.read(
                CopyOperation.EC2_COPY_IMAGE, String.valueOf(outcome.json().get("body")));
        assertThat(sent.text("ClientToken")).hasSize(36);
        assertThat(sent.text("Name")).isEqualTo("My server");
    }

    @Test
    void cacheCopySnapshot_exampleOfTheDocument_isPrinted() {
        Outcome outcome = new Program()
                .run(
                        "elasticache",
                        "copy-snapshot",
                        "--region",
                        "us-west-2",
                        "--source-snapshot-name",
                        "my-snapshot",
                        "--target-snapshot-name",
                        "my-snapshot-copy",
                        "--tags",
                        "Key=team,Value=storage",
                        "Key=empty");
        assertThat(outcome.status()).isZero();
        assertThat(outcome.json())
                .containsEntry("endpoint", "https://elasticache.us-west-2.amazonaws.com")
                .containsEntry(
                        "body",
                        "Action=CopySnapshot&Version=2015-02-02&SourceSnapshotName=my-snapshot&TargetSnapshotName="
                                + "my-snapshot-copy&Tags.Tag.1.Key=team&Tags.Tag.1.Value=storage&Tags.Tag.2.Key=empty");
    }

    @Test
    void cacheCopySnapshot_noRegion_isAcceptableWithoutEndpoint() {
        Outcome outcome = new Program()
                .run("elasticache", "copy-snapshot", "--source-snapshot-name", "a", "--target-snapshot-name", "b");
        assertThat(outcome.status()).isZero();
        assertThat(outcome.json()).containsEntry("endpoint", null);
        assertThat(outcome.err()).contains("--region");
    }

    @Test
    void region_ofOptionEnvironmentAndProfile_countInThatOrder() {
        Program program = new Program().withProfile("default", Map.of("region", "eu-west-1"));
        assertThat(endpoint(program)).isEqualTo("https://ec2.eu-west-1.amazonaws.com");
        program.with("AWS_DEFAULT_REGION", "eu-west-2");
        assertThat(endpoint(program)).isEqualTo("https://ec2.eu-west-2.amazonaws.com");
        program.with("AWS_REGION", "eu-west-3");
        assertThat(endpoint(program)).isEqualTo("https://ec2.eu-west-3.amazonaws.com");
        assertThat(endpoint(program, "--region", "eu-central-1")).isEqualTo("https://ec2.eu-central-1.amazonaws.com");
    }

    @Test
    void region_ofTheNamedProfile_isTaken() {
        Program program = new Program().withProfile("backup", Map.of("region", "eu-west-1"));
        assertThat(endpoint(program, "--profile", "backup")).isEqualTo("https://ec2.eu-west-1.amazonaws.com");
    }

    @Test
    void region_missing_isRefused() {
        Outcome outcome = new Program().run("ec2", "copy-snapshot", "--cli-input-json", DOCUMENT);
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).contains("destination-region-undetermined");
        assertThat(outcome.out()).contains("name it with --region or AWS_REGION");
        assertThat(outcome.err()).contains("name it with --region or AWS_REGION");
    }

    @Test
    void endpoint_fipsAndDualStackVariables_areHonouredOnBothSides() {
        Outcome outcome = snapshot(new Program()
                .withCredentials()
                .with("AWS_USE_FIPS_ENDPOINT", "true")
                .with("AWS_USE_DUALSTACK_ENDPOINT", "True"));
        assertThat(outcome.json()).containsEntry("endpoint", "https://ec2-fips.us-east-1.api.aws");
        assertThat(String.valueOf(outcome.json().get("presignedUrl")))
                .startsWith("https://ec2-fips.us-west-2.api.aws/");
    }

    @Test
    void endpoint_variableNeitherTrueNorFalse_isRefused() {
        Outcome outcome = snapshot(new Program().with("AWS_USE_FIPS_ENDPOINT", "canary"));
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("AWS_USE_FIPS_ENDPOINT").doesNotContain("canary");
    }

    @Test
    void endpointUrl_ofTheDestination_isPrintedAndLeavesTheSourceAlone() {
        Outcome outcome = snapshot(new Program().withCredentials(), "--endpoint-url", "http://localhost:4566");
        assertThat(outcome.json()).containsEntry("endpoint", "http://localhost:4566");
        assertThat(String.valueOf(outcome.json().get("presignedUrl")))
                .startsWith("https://ec2.us-west-2.amazonaws.com/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com", "https://user:canary@example.com", "canary", "https://a b"})
    void endpointUrl_ofAnotherKind_isRefused(String url) {
        Outcome outcome = snapshot(new Program(), "--endpoint-url", url);
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("--endpoint-url must be").doesNotContain("canary");
    }

    @Test
    void options_andDocument_optionsWin() {
        Outcome outcome = new Program()
                .run(
                        "ec2",
                        "copy-snapshot",
                        "--region",
                        "us-east-1",
                        "--cli-input-json",
                        "{\"SourceRegion\": \"eu-west-1\", \"SourceSnapshotId\": \"snap-066877671789bd71b\","
                                + " \"Description\": null, \"Encrypted\": true}",
                        "--source-region",
                        "us-west-2");
        assertThat(outcome.json())
                .containsEntry(
                        "body",
                        "Action=CopySnapshot&Version=2016-11-15&SourceRegion=us-west-2&SourceSnapshotId="
                                + "snap-066877671789bd71b&Encrypted=true");
    }

    @Test
    void document_fromFileSchemeStandardInputAndYaml_isTheSame(@TempDir Path directory) throws Exception {
        Path json = Files.writeString(directory.resolve("in.json"), "\uFEFF" + DOCUMENT);
        Path yaml = Files.writeString(
                directory.resolve("in.yaml"), "SourceRegion: us-west-2\nSourceSnapshotId: snap-066877671789bd71b\n");
        List<Outcome> outcomes = new ArrayList<>();
        for (List<String> document : List.of(
                List.of("--cli-input-json", DOCUMENT),
                List.of("--cli-input-json", json.toString()),
                List.of("--cli-input-json", "file://" + json),
                List.of("--cli-input-json", "-"),
                List.of("--cli-input-yaml", yaml.toString()),
                List.of("--cli-input-yaml", "file://" + yaml),
                List.of("--cli-input-yaml", "-"),
                List.of("--cli-input-yaml", Files.readString(yaml)))) {
            outcomes.add(new Program()
                    .withInput(DOCUMENT)
                    .run("ec2", "copy-snapshot", "--region", "us-east-1", document.get(0), document.get(1)));
        }
        assertThat(outcomes).allMatch(outcome -> outcome.status() == 0);
        assertThat(outcomes.stream().map(Outcome::out).distinct()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--cli-input-json|{\"canary\": 1, \"canary\": 2}|twice in one object, line 1 column",
                "--cli-input-json|{\"Description\": canary}|not JSON, line 1 column 17",
                "--cli-input-json|[\"canary\"]|the document must be an object",
                "--cli-input-json|/no/such/file|cannot read the file",
                "--cli-input-yaml|{Description: 'canary}|not YAML",
            })
    void document_unreadable_isOneLineWithItsPlace(String option, String document, String message) {
        Outcome outcome = snapshot(new Program(), option, document);
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.err()).contains(option + ": ").contains(message).doesNotContain("canary");
    }

    @Test
    void document_unknownParameter_isAViolation() {
        Outcome outcome = snapshot(new Program(), "--cli-input-json", "{\"Colour\": \"red\"}");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).contains("parameter-not-on-operation").contains("Colour");
    }

    @Test
    void document_bothKinds_areRefused() {
        assertThat(snapshot(new Program(), "--cli-input-json", "{}", "--cli-input-yaml", "{}")
                        .status())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-15", "15.0", "", "1e2", "99999999999999999999"})
    void number_ofAnyText_isForTheRules(String text) {
        Outcome outcome = snapshot(new Program(), "--completion-duration-minutes", text);
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).contains("\"completion-duration-");
    }

    @Test
    void text_thatLooksLikeAnOption_canBeAttached() {
        assertThat(snapshot(new Program(), "--description=--x").out()).contains("&Description=--x\"");
        assertThat(snapshot(new Program(), "--description", "-").out()).contains("&Description=-\"");
        assertThat(snapshot(new Program(), "--description", "@file").out()).contains("&Description=%40file\"");
        assertThat(snapshot(new Program(), "--description", "${user.home}").out())
                .contains("&Description=%24%7Buser.home%7D\"");
        assertThat(snapshot(new Program(), "--description", "").out()).contains("&Description=\"");
        assertThat(snapshot(new Program(), "--description", " a ").out()).contains("&Description=%20a%20\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ResourceType=snapshot,Tags=[{Key=a,Value=b},{Key=c,Value=d}]",
                "[{\"ResourceType\": \"snapshot\", \"Tags\": [{\"Key\": \"a\", \"Value\": \"b\"}, {\"Key\": \"c\","
                        + " \"Value\": \"d\"}]}]",
                "{\"ResourceType\": \"snapshot\", \"Tags\": [{\"Key\": \"a\", \"Value\": \"b\"}, {\"Key\": \"c\","
                        + " \"Value\": \"d\"}]}"
            })
    void tags_inShorthandAndJson_areTheSame(String text) {
        assertThat(snapshot(new Program(), "--tag-specifications", text).out())
                .contains("&TagSpecification.1.ResourceType=snapshot&TagSpecification.1.Tag.1.Key=a&"
                        + "TagSpecification.1.Tag.1.Value=b&TagSpecification.1.Tag.2.Key=c&"
                        + "TagSpecification.1.Tag.2.Value=d\"");
    }

    @Test
    void tags_fromAFile_areRead(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(
                directory.resolve("tags.json"),
                "[{\"ResourceType\": \"snapshot\", \"Tags\": [{\"Key\": \"a\"," + " \"Value\": \"\"}]}]");
        assertThat(snapshot(new Program(), "--tag-specifications", "file://" + file)
                        .out())
                .contains("&TagSpecification.1.Tag.1.Key=a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"canary", "{\"canary", "[{\"canary\": 1, \"canary\": 2}]", "Key=a,Key=canary", "--canary"})
    void tags_unreadable_areRefusedWithoutTheirContent(String text) {
        Outcome outcome = snapshot(new Program(), "--tag-specifications", text);
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.err()).contains("--tag-specifications: ").doesNotContain("canary");
    }

    @Test
    void tags_ofUnknownMembers_areViolations() {
        Outcome outcome = snapshot(new Program(), "--tag-specifications", "ResourceType=snapshot,Colour=red");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).contains("TagSpecifications[0].Colour");
    }

    @Test
    void warnings_areInTheResultAndOnStandardError() {
        Outcome outcome = snapshot(new Program(), "--description", "caf\u00e9", "--no-sign-request");
        assertThat(outcome.status()).isZero();
        assertThat((List<?>) outcome.json().get("warnings")).hasSize(1);
        assertThat(outcome.err()).contains("WARNING Description description-non-ascii");
    }

    @Test
    void output_text_isALineForEachFact() {
        Outcome outcome = snapshot(new Program().withCredentials(), "--output", "text");
        assertThat(outcome.lines())
                .hasSize(7)
                .contains("operation: ec2:CopySnapshot", "endpoint: https://ec2.us-east-1.amazonaws.com")
                .anyMatch(line -> line.startsWith("presignedUrl: https://ec2.us-west-2."));
        assertThat(snapshot(new Program(), "--output", "text", "--no-encrypted").lines())
                .contains("acceptable: false")
                .anyMatch(line -> line.startsWith("violation: ERROR Encrypted copy-snapshot-encrypted-false: "));
    }

    @Test
    void output_table_isABoxWhoseLinesAreEquallyLong() {
        for (Outcome outcome : List.of(
                snapshot(new Program().withCredentials(), "--output", "table", "--description", "\u00e9"),
                snapshot(new Program(), "--output", "table", "--no-encrypted"))) {
            assertThat(outcome.lines())
                    .hasSizeGreaterThan(4)
                    .allMatch(line -> line.startsWith("-")
                            || (line.startsWith("+") && line.endsWith("+"))
                            || (line.startsWith("|") && line.endsWith("|")));
            assertThat(outcome.lines().stream().map(String::length).distinct()).hasSize(1);
        }
    }

    @Test
    void violations_inTextAndTable_arePrintedOnce() {
        for (String format : List.of("text", "table")) {
            Outcome refused = snapshot(new Program(), "--output", format, "--no-encrypted");
            assertThat(refused.out()).contains("copy-snapshot-encrypted-false");
            assertThat(refused.err()).isEmpty();
            Outcome warned = snapshot(new Program().withCredentials(), "--output", format, "--description", "\u00e9");
            assertThat(warned.out()).contains("description-non-ascii");
            assertThat(warned.err()).isEmpty();
        }
    }

    @Test
    void endpointUrl_ofTheEnvironment_countsAfterTheOption() {
        Program program = new Program().withCredentials().with("AWS_ENDPOINT_URL", "http://localhost:1");
        assertThat(snapshot(program).json()).containsEntry("endpoint", "http://localhost:1");
        program.with("AWS_ENDPOINT_URL_ELASTICACHE", "http://localhost:2");
        assertThat(snapshot(program).json()).containsEntry("endpoint", "http://localhost:1");
        program.with("AWS_ENDPOINT_URL_EC2", "http://localhost:3");
        assertThat(snapshot(program).json()).containsEntry("endpoint", "http://localhost:3");
        assertThat(snapshot(program, "--endpoint-url", "http://localhost:4").json())
                .containsEntry("endpoint", "http://localhost:4");
        program.with("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true");
        assertThat(snapshot(program).json()).containsEntry("endpoint", "https://ec2.us-east-1.amazonaws.com");
        assertThat(snapshot(new Program().with("AWS_ENDPOINT_URL", "http://canary.example"))
                        .err())
                .contains("AWS_ENDPOINT_URL must be")
                .doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ResourceType=snapshot,Tags=[Key=a]",
                "ResourceType=snapshot,Tags=[Key=a,Value=b]",
                "ResourceType=snapshot,Tags=Key=a"
            })
    void tags_whoseBracesTheShellAte_areExplained(String text) {
        Outcome outcome = snapshot(new Program(), "--tag-specifications", text);
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("column 2").contains("quote the braces from the shell");
    }

    @Test
    void output_other_isRefused() {
        assertThat(snapshot(new Program(), "--output", "yaml").status()).isEqualTo(2);
    }

    @Test
    void optionsOfConnectionsAndTerminals_areAcceptedWithANote() {
        Outcome outcome = snapshot(new Program(), "--no-cli-pager", "--color", "off", "--cli-read-timeout", "5");
        assertThat(outcome.status()).isZero();
        assertThat(outcome.err()).contains("--no-cli-pager has no effect").contains("--color has no effect");
    }

    private static String endpoint(Program program, String... more) {
        List<String> arguments = new ArrayList<>(List.of("ec2", "copy-snapshot", "--cli-input-json", DOCUMENT));
        arguments.addAll(List.of(more));
        return String.valueOf(
                program.run(arguments.toArray(new String[0])).json().get("endpoint"));
    }

    private static Outcome snapshot(Program program, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "ec2",
                "copy-snapshot",
                "--region",
                "us-east-1",
                "--source-region",
                "us-west-2",
                "--source-snapshot-id",
                "snap-066877671789bd71b"));
        arguments.addAll(List.of(more));
        return program.run(arguments.toArray(new String[0]));
    }
}
