// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresignCommandTest {
    private static final String REQUEST = "\"operation\": \"ec2:CopySnapshot\", \"parameters\": {\"SourceRegion\":"
            + " \"us-west-2\", \"SourceSnapshotId\": \"snap-066877671789bd71b\"}, \"destinationRegion\": \"us-east-1\"";
    private static final String CREDENTIALS = ", \"credentials\": {\"accessKeyId\": \"AKIAIOSFODNN7EXAMPLE\","
            + " \"secretAccessKey\": \"" + Program.SECRET + "\"}";

    @Test
    void presign_defaults_areNowAnHourAndTheDefaultChain() {
        Outcome outcome =
                new Program().withCredentials().withInput("{" + REQUEST + "}").run("presign");
        assertThat(outcome.status()).isZero();
        assertThat(outcome.json())
                .containsEntry("signedAt", "2026-01-15T12:34:56Z")
                .containsEntry("expiresAt", "2026-01-15T13:34:56Z");
        assertThat(String.valueOf(outcome.json().get("url")))
                .startsWith("https://ec2.us-west-2.amazonaws.com/?")
                .contains("AKIAIOSFODNN7EXAMPLE");
    }

    @Test
    void presign_profile_choosesItsCredentials() {
        Outcome outcome = new Program()
                .withProfile("backup", Map.of())
                .withCredentials()
                .withCredentials("backup", "AKIABACKUP")
                .withInput("{" + REQUEST + "}")
                .run("presign", "--profile", "backup");
        assertThat(outcome.out()).contains("AKIABACKUP%2F");
    }

    @Test
    void presign_noCredentials_isAnUnreadableLine() {
        Outcome outcome = new Program().withInput("{" + REQUEST + "}").run("presign");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(String.valueOf(outcome.json().get("error"))).contains("credentials");
    }

    @Test
    void presign_refusedRequest_getsItsViolations() {
        Outcome outcome = new Program()
                .withInput("{\"id\": 7, " + REQUEST.replace("snap-066877671789bd71b", "snap-1") + CREDENTIALS + "}")
                .run("presign");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.json().keySet()).containsExactly("id", "acceptable", "violations");
        assertThat(outcome.out()).contains("snapshot-id-grammar");
    }

    @Test
    void presign_lenient_skipsTheRulesButNotThoseOfTheHost() {
        String odd = REQUEST.replace("snap-066877671789bd71b", "snap-1") + ", \"lenient\": true" + CREDENTIALS;
        assertThat(new Program().withInput("{" + odd + "}").run("presign").status())
                .isZero();
        Outcome hostile = new Program()
                .withInput("{" + odd.replace("us-west-2", "evil.example/") + "}")
                .run("presign");
        assertThat(hostile.status()).isEqualTo(1);
        assertThat(hostile.out()).contains("region-id-grammar");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"fips\": true}', ec2-fips.us-west-2.amazonaws.com",
        "'{\"dualstack\": true, \"url\": null}', ec2.us-west-2.api.aws",
        "'{\"fips\": true, \"dualstack\": true}', ec2-fips.us-west-2.api.aws",
        "'{\"url\": \"http://localhost:4566\"}', localhost:4566",
        "null, ec2.us-west-2.amazonaws.com",
    })
    void presign_endpoint_isTheHost(String endpoint, String host) {
        Outcome outcome = new Program()
                .withInput("{" + REQUEST + CREDENTIALS + ", \"endpoint\": " + endpoint + "}")
                .run("presign", "--trace");
        assertThat(outcome.status()).isZero();
        assertThat(String.valueOf(outcome.json().get("url"))).contains("://" + host + "/?");
        assertThat(String.valueOf(outcome.json().get("canonicalRequest"))).contains("\nhost:" + host + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"expiresIn\": 0|expiresIn must be",
                "\"expiresIn\": 604801|expiresIn must be",
                "\"expiresIn\": 3600.0|expiresIn must be",
                "\"expiresIn\": \"3600\"|expiresIn must be",
                "\"expiresIn\": 99999999999999999999|expiresIn must be",
                "\"sign\": \"canary\"|sign must be documented or all",
                "\"sign\": true|sign must be a string",
                "\"signedAt\": \"canary\"|signedAt must be an instant",
                "\"signedAt\": \"+10000-01-01T00:00:00Z\"|signedAt must be an instant",
                "\"signedAt\": 1768480496|signedAt must be a string",
                "\"lenient\": \"canary\"|lenient must be true or false",
                "\"endpoint\": {\"url\": \"http://canary.example\"}|endpoint.url must be an https URL",
                "\"endpoint\": {\"url\": \"https://user:canary@host.example\"}|endpoint.url must be an https URL",
                "\"endpoint\": {\"url\": \"https://can ary\"}|endpoint.url must be an https URL",
                "\"endpoint\": {\"port\": 1}|no field 'endpoint.port'",
                "\"endpoint\": {\"fips\": \"canary\"}|endpoint.fips must be true or false",
                "\"credentials\": {\"accessKeyId\": \"canary\"}|credentials.secretAccessKey is missing",
                "\"credentials\": {\"accessKeyId\": \"canary\", \"secretAccessKey\": [\"canary\"]}|must be a string",
                "\"credentials\": {\"accessKeyId\": \"canary\", \"secretAccessKey\": \" \"}|credentials.secretAccessKey is blank",
                "\"credentials\": {\"accessKeyId\": \"canary\", \"secretAccessKey\": \"canary\", \"sessionToken\": \"\"}|credentials.sessionToken is blank",
                "\"credentials\": {\"accessKeyId\": \"canary\", \"secretAccessKey\": \"canary \"}|the secret access key has white space around it",
                "\"credentials\": {\"accessKeyId\": \"canary\", \"secretAccessKey\": \"\\ud800canary\"}|secretAccessKey holds an unpaired surrogate",
                "\"endpoint\": {\"url\": \"https://host.example\", \"fips\": true}|endpoint.url names the host, so endpoint.fips must not",
                "\"endpoint\": {\"url\": \"https://host.example\", \"dualstack\": true}|so endpoint.dualstack must not",
                "\"credentials\": [\"canary\"]|credentials must be an object",
                "\"expiresin\": 1|no field 'expiresin'",
            })
    void presign_wrongField_isNamedWithoutItsContent(String field, String error) {
        Outcome outcome = new Program()
                .withCredentials()
                .withInput("{" + REQUEST + ", " + field + "}")
                .run("presign");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(String.valueOf(outcome.json().get("error"))).contains(error).doesNotContain("canary");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void presign_otherOperation_hasNoUrl() {
        Outcome outcome = new Program()
                .withInput("{" + REQUEST.replace("CopySnapshot", "CopyImage") + CREDENTIALS + "}")
                .run("presign");
        assertThat(outcome.out()).contains("only ec2:CopySnapshot has a presigned URL");
    }

    @Test
    void presign_missingParametersOrDestination_areNamed() {
        Program program = new Program().withCredentials();
        assertThat(program.withInput("{\"operation\": \"ec2:CopySnapshot\"}")
                        .run("presign")
                        .out())
                .contains("parameters is missing");
        assertThat(program.withInput("{\"lenient\": true, " + REQUEST.replace("destinationRegion", "comment") + "}")
                        .run("presign")
                        .out())
                .contains("destinationRegion is missing");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void presign_twoDestinations_areRefusedEvenLeniently(boolean lenient) {
        String line = REQUEST.replace("\"SourceRegion\"", "\"DestinationRegion\": \"eu-west-1\", \"SourceRegion\"");
        Outcome outcome = new Program()
                .withInput("{\"id\": 7, " + line + ", \"lenient\": " + lenient + CREDENTIALS + "}")
                .run("presign");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.json().keySet()).containsExactly("id", "acceptable", "violations");
        assertThat(outcome.json()).containsEntry("acceptable", false);
        assertThat(outcome.out()).contains("\"destination-region-contradicts\"").contains("\"DestinationRegion\"");
        assertThat(new Program()
                        .withInput("{" + line.replace("eu-west-1", "us-east-1") + ", \"lenient\": " + lenient
                                + CREDENTIALS + "}")
                        .run("presign")
                        .status())
                .isZero();
    }

    @Test
    void presign_sourceRegionOfNoKnownDomain_isRefusedWithItsId() {
        Outcome outcome = new Program()
                .withInput("{\"id\": \"p9\", " + REQUEST.replace("us-west-2", "xx-west-2") + CREDENTIALS + "}")
                .run("presign");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.json()).containsEntry("id", "p9").containsEntry("acceptable", false);
        assertThat(outcome.out()).contains("\"source-region-domain-unknown\"").contains("endpoint.url");
    }

    @Test
    void presign_acceptableWithWarnings_tellsThem() {
        Outcome outcome = new Program()
                .withInput("{" + REQUEST.replace("\"SourceRegion\"", "\"Description\": \"\u00e9\", \"SourceRegion\"")
                        + CREDENTIALS + "}")
                .run("presign");
        assertThat(outcome.status()).isZero();
        assertThat(outcome.json().keySet()).containsExactly("url", "signedAt", "expiresAt", "violations");
        assertThat(outcome.out()).contains("\"description-non-ascii\"").contains("\"WARNING\"");
    }

    @ParameterizedTest
    @CsvSource({"7, SourceSnapshotId is no text", "null, SourceSnapshotId is missing"})
    void presign_lenientWithoutSnapshot_namesIt(String snapshot, String error) {
        Outcome outcome = new Program()
                .withInput("{\"id\": 1, \"lenient\": true, " + REQUEST.replace("\"snap-066877671789bd71b\"", snapshot)
                        + CREDENTIALS + "}")
                .run("presign");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(String.valueOf(outcome.json().get("error"))).contains(error);
        assertThat(outcome.out()).endsWith(",\"id\":1}\n");
    }

    @Test
    void presign_noDestination_isRefusedNamingTheField() {
        Outcome outcome = new Program()
                .withInput("{" + REQUEST.replace("destinationRegion", "comment") + CREDENTIALS + "}")
                .run("presign");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).contains("name it with the field destinationRegion");
    }
}
