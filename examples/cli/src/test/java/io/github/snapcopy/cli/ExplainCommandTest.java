// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainCommandTest {
    private static final String TOKEN = "canaryToken";

    /** A URL that the program itself makes, signed at {@link Program#NOW}. */
    private static String url(@Nullable String token, String parameters) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("accessKeyId", token == null ? "AKIAIOSFODNN7EXAMPLE" : "ASIAIOSFODNN7EXAMPLE");
        line.put("secretAccessKey", Program.SECRET);
        line.put("sessionToken", token);
        Outcome outcome = new Program()
                .withInput(
                        "{\"operation\": \"ec2:CopySnapshot\", \"destinationRegion\": \"us-east-1\", \"sign\": \"all\","
                                + " \"parameters\": {\"SourceRegion\": \"us-west-2\","
                                + " \"SourceSnapshotId\": \"snap-066877671789bd71b\"" + parameters
                                + "}, \"credentials\": "
                                + Program.json(line) + "}")
                .run("presign");
        return Objects.requireNonNull((String) outcome.json().get("url"));
    }

    private static String url() {
        return url(null, "");
    }

    private static String line(String url, String more) {
        return "{\"id\": \"e1\", \"url\": " + Program.json(url) + more + "}";
    }

    private static String credentials(String secret) {
        return ", \"credentials\": {\"accessKeyId\": \"AKIAIOSFODNN7EXAMPLE\", \"secretAccessKey\": \"" + secret
                + "\"}";
    }

    private static List<String> rules(Outcome outcome) {
        List<String> rules = new ArrayList<>();
        for (Object violation : (List<?>) Objects.requireNonNull(outcome.json().get("violations"))) {
            Map<?, ?> map = (Map<?, ?>) Objects.requireNonNull(violation);
            rules.add(map.get("severity") + " " + map.get("rule"));
        }
        return rules;
    }

    @Test
    void line_withoutCredentials_isUnchecked() {
        Outcome outcome = new Program().withInput(line(url(), "")).run("explain-url");
        assertThat(outcome.status()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().strip())
                .isEqualTo("{\"id\":\"e1\",\"valid\":true,\"signature\":\"unchecked\",\"violations\":[],"
                        + "\"sourceRegion\":\"us-west-2\",\"destinationRegion\":\"us-east-1\","
                        + "\"sourceSnapshotId\":\"snap-066877671789bd71b\",\"signedAt\":\"2026-01-15T12:34:56Z\","
                        + "\"expiresAt\":\"2026-01-15T13:34:56Z\",\"mistakes\":[]}");
    }

    @Test
    void line_withCredentials_isGenuineOrMismatch() {
        Outcome genuine = new Program()
                .withInput(line(url(), credentials(Program.SECRET)))
                .run("explain-url");
        assertThat(genuine.status()).isZero();
        assertThat(genuine.json()).containsEntry("valid", true).containsEntry("signature", "genuine");
        Outcome mismatch =
                new Program().withInput(line(url(), credentials("other"))).run("explain-url");
        assertThat(mismatch.status()).isEqualTo(1);
        assertThat(mismatch.json()).containsEntry("valid", false).containsEntry("signature", "mismatch");
        assertThat(rules(mismatch)).isEmpty();
    }

    /** What looks encoded twice is known to be none once the signature is genuine. */
    @Test
    void line_percentSequenceInAValue_isValidIfGenuine() {
        String url = url(null, ", \"Description\": \"100%20\"");
        Outcome unchecked = new Program().withInput(line(url, "")).run("explain-url");
        assertThat(rules(unchecked)).containsExactly("ERROR presigned-url-encoding");
        assertThat(unchecked.json()).containsEntry("mistakes", List.of("DOUBLE_ENCODING"));
        Outcome genuine =
                new Program().withInput(line(url, credentials(Program.SECRET))).run("explain-url");
        assertThat(genuine.json()).containsEntry("valid", true).containsEntry("mistakes", List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"now\": \"2026-01-15T13:34:56Z\"|WARNING presigned-url-expires|0",
                "\"now\": \"2026-01-15T13:34:57Z\"|ERROR presigned-url-expires|1",
                "\"now\": \"2026-01-15T12:19:55Z\"|ERROR presigned-url-expires|1",
                "\"context\": {\"signedAt\": \"2027-01-15T12:19:55Z\"}|ERROR presigned-url-expires|1",
                "\"context\": {\"endpointRegion\": \"eu-west-1\"}|ERROR presigned-url-parameter-mismatch|1",
                "\"context\": {\"sourceEndpoint\": \"https://a.example\"}|ERROR presigned-url-host|1",
                "\"parameters\": {\"SourceRegion\": \"us-west-2\", \"SourceSnapshotId\": \"snap-00000000000000000\"}"
                        + "|ERROR presigned-url-parameter-mismatch|1",
            })
    void line_withMoreFacts_isJudgedByThem(String field, String rule, int status) {
        Outcome outcome = new Program()
                .withInput(line(url(), ", " + field + credentials(Program.SECRET)))
                .run("explain-url");
        assertThat(rules(outcome)).containsExactly(rule);
        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.json()).containsEntry("signature", "genuine").containsEntry("valid", status == 0);
    }

    @Test
    void line_textThatIsNoUrl_isNotValidAndHasNulls() {
        Outcome outcome =
                new Program().withInput(line("canary", credentials("x"))).run("explain-url");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.json())
                .containsEntry("signature", "mismatch")
                .containsEntry("sourceRegion", null)
                .containsEntry("expiresAt", null);
        assertThat(rules(outcome)).containsExactly("ERROR presigned-url-syntax");
        assertThat(outcome.out()).doesNotContain("canary");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|url is missing",
                "{\"url\": 7}|url must be a string",
                "{\"url\": \"x\", \"uri\": \"canary\"}|no field 'uri'",
                "{\"url\": \"x\", \"now\": \"canary\"}|now must be an instant",
                "{\"url\": \"x\", \"context\": {\"endpointRegion\": 7}}|context holds a fact of another name or type",
                "{\"url\": \"x\", \"context\": {\"canary\": 7}}|context holds a fact of another name or type",
                "{\"url\": \"x\", \"parameters\": [\"canary\"]}|parameters must be an object",
                "{\"url\": \"x\", \"credentials\": {\"accessKeyId\": \"canary\"}}|credentials.secretAccessKey is missing",
                "{\"url\": \"x\", \"credentials\": {\"accessKeyId\": \"canary\", \"secretAccessKey\": \" \"}}|is blank",
                "canary|",
            })
    void line_thatCannotBeRead_isNamedWithoutItsContent(String line, @Nullable String error) {
        Outcome outcome = new Program().withInput(line).run("explain-url");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(String.valueOf(outcome.json().get("error")))
                .contains(error == null ? "" : error)
                .doesNotContain("canary");
    }

    @Test
    void lines_ofAFile_areAnsweredInOrder(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("urls.jsonl");
        Files.writeString(file, line(url(), "") + "\n" + line("x", "") + "\nnothing\n");
        Outcome outcome = new Program().run("explain-url", file.toString());
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.lines()).hasSize(3);
        assertThat(outcome.reply(0)).containsEntry("valid", true);
        assertThat(outcome.reply(1)).containsEntry("valid", false);
        assertThat(outcome.lines().get(2)).contains("\"line\":3,\"error\":");
    }

    @Test
    void vectors_areGenuineAndValid() throws IOException {
        StringBuilder input = new StringBuilder();
        int count = 0;
        for (String vector : vectors()) {
            Map<String, @Nullable Object> map = new Outcome(0, vector, "").json();
            String endpoint = (String) ((Map<?, ?>) Objects.requireNonNull(map.get("endpoint"))).get("url");
            Map<String, @Nullable Object> line = new LinkedHashMap<>();
            line.put("id", map.get("id"));
            line.put("url", ((Map<?, ?>) Objects.requireNonNull(map.get("expected"))).get("url"));
            line.put("credentials", map.get("credentials"));
            line.put("now", map.get("signedAt"));
            line.put("parameters", map.get("parameters"));
            if (endpoint != null) {
                line.put("context", Map.of("sourceEndpoint", endpoint));
            }
            input.append(Program.json(line)).append('\n');
            count++;
        }
        Outcome outcome = new Program().withInput(input.toString()).run("explain-url");
        assertThat(count).isEqualTo(96);
        assertThat(outcome.lines())
                .hasSize(96)
                .allSatisfy(line -> assertThat(line).contains("\"valid\":true,\"signature\":\"genuine\""));
        assertThat(outcome.status()).isZero();
    }

    private static List<String> vectors() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ExplainCommandTest.class.getResourceAsStream("/vectors/presign.jsonl"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Test
    void page_ofASoundUrl_readsWell() {
        Outcome outcome = new Program().run("explain-url", url(TOKEN, ", \"Description\": \"a \\u001b b\""));
        assertThat(outcome.status()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.lines())
                .containsExactly(
                        "Operation           CopySnapshot, version 2016-11-15",
                        "Host                ec2.us-west-2.amazonaws.com (the EC2 endpoint of us-west-2, plain)",
                        "Source Region       us-west-2",
                        "Destination Region  us-east-1",
                        "Snapshot            snap-066877671789bd71b",
                        "Parameter           'Description' = 'a \\u001b b'",
                        "Access key          ASIA****MPLE",
                        "Session token       there is one (not shown)",
                        "Credential scope    20260115/us-west-2/ec2/aws4_request",
                        "Signed at           2026-01-15T12:34:56Z",
                        "Expires at          2026-01-15T13:34:56Z (1 h 0 min left)",
                        "Signed headers      host",
                        "Signature           unchecked (--verify checks it with your credentials)",
                        "Verdict             valid",
                        "",
                        "Violations: none",
                        "",
                        "Known mistakes: none");
    }

    @Test
    void page_withVerify_asksTheMachineForCredentials() {
        Outcome genuine = new Program().withCredentials().run("explain-url", "--verify", url());
        assertThat(genuine.status()).isZero();
        assertThat(genuine.out()).contains("Signature           genuine\n");
        Outcome mismatch =
                new Program().withCredentials().run("explain-url", "--verify", url().replace("us-east-1", "eu-west-1"));
        assertThat(mismatch.status()).isEqualTo(1);
        assertThat(mismatch.out())
                .contains("Signature           mismatch: these credentials did not sign this URL\n")
                .contains("Where the URL differs from the one these credentials sign:\n  SIGNATURE: ")
                .contains("Canonical request these credentials sign:\nGET\n/\nAction=CopySnapshot&")
                .contains("String to sign:\nAWS4-HMAC-SHA256\n20260115T123456Z\n");
        Outcome none = new Program().run("explain-url", "--verify", url());
        assertThat(none.status()).isEqualTo(2);
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).contains("no credentials on this machine");
    }

    @Test
    void lines_withVerify_askTheMachineWhereThereAreNone() {
        Outcome outcome = new Program()
                .withCredentials()
                .withInput(line(url(), "") + "\n" + line(url(), credentials("other")))
                .run("explain-url", "--verify");
        assertThat(outcome.reply(0)).containsEntry("signature", "genuine");
        assertThat(outcome.reply(1)).containsEntry("signature", "mismatch");
        Outcome none = new Program().withInput(line(url(), "")).run("explain-url", "--verify");
        assertThat(none.json()).containsEntry("error", "no credentials on this machine");
    }

    @Test
    void page_ofAForeignProfile_usesIt() {
        Program program = new Program().withProfile("p", Map.of()).withCredentials("p", "AKIAIOSFODNN7EXAMPLE");
        assertThat(program.run("explain-url", "--verify", "--profile", "p", url())
                        .out())
                .contains("Signature           genuine\n");
        assertThat(program.run("explain-url", "--profile", "q", url()).status()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "https://ec2.us-west-2, http://ec2.us-west-2, presigned-url-syntax",
        "X-Amz-Expires=3600, X-Amz-Expires=604800, SEVEN_DAY_LIFE",
        "ec2.us-west-2, ec2.us-east-1, DESTINATION_HOST",
        "us-west-2%2Fec2, us-west-2%2Fs3, presigned-url-credential-scope",
        "Action=CopySnapshot, Action=Copy+Snapshot, SPACE_AS_PLUS",
        "%2F, %252F, presigned-url-encoding",
    })
    void page_ofAFaultyUrl_namesFaultAndRemedy(String part, String replacement, String named) {
        String url = url();
        assertThat(url).contains(part);
        Outcome outcome = new Program().run("explain-url", url.replace(part, replacement));
        assertThat(outcome.out()).contains(named);
        assertThat(outcome.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https%3A%2F%2Fec2", "http:x", "ec2.amazonaws.com/?X-Amz-Date=", "ftp://x", "https://"})
    void argument_thatIsMeantAsUrl_isNotTakenForAFile(String argument) {
        Outcome outcome = new Program().run("explain-url", argument);
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).contains("Verdict             not valid").contains("presigned-url-syntax");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void arguments_urlAndFile_areRefused() {
        Outcome outcome = new Program().run("explain-url", url(), "file");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("give one URL, or files").doesNotContain("X-Amz");
    }

    @Test
    void nothingPrinted_holdsTokenOrSignature() {
        String url = url(TOKEN, "");
        String signature = url.substring(url.length() - 64);
        String withToken = ", \"credentials\": {\"accessKeyId\": \"ASIAIOSFODNN7EXAMPLE\", \"secretAccessKey\": \"x\","
                + " \"sessionToken\": \"" + TOKEN + "\"}";
        for (String suffix :
                List.of("", "&X-Amz-Security-Token%3D" + TOKEN, "&x-amz-security-token=" + TOKEN, "#" + TOKEN)) {
            Outcome page = new Program().withCredentials().run("explain-url", "--verify", url + suffix);
            Outcome line =
                    new Program().withInput(line(url + suffix, withToken)).run("explain-url");
            for (Outcome outcome : List.of(page, line)) {
                assertThat(outcome.out() + outcome.err())
                        .isNotBlank()
                        .doesNotContain(TOKEN)
                        .doesNotContain(signature)
                        .doesNotContain(Program.SECRET);
            }
        }
    }
}
