// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The copy commands with {@code --send}, against a service on this machine. */
class SendTest {
    private static final String SNAPSHOT_REPLY = "<CopySnapshotResponse><requestId>r</requestId>"
            + "<snapshotId>snap-0987654321abcdef0</snapshotId></CopySnapshotResponse>";
    private static final String IMAGE_REPLY = "<CopyImageResponse><imageId>ami-4d3c2b1a</imageId></CopyImageResponse>";
    private static final String CACHE_REPLY = "<CopySnapshotResponse><CopySnapshotResult><Snapshot>"
            + "<SnapshotName>my-snapshot-copy</SnapshotName><Port>6379</Port><NodeSnapshots><NodeSnapshot>"
            + "<CacheSize>3 MB</CacheSize></NodeSnapshot></NodeSnapshots></Snapshot></CopySnapshotResult>"
            + "</CopySnapshotResponse>";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private volatile String reply = "";
    private volatile int bytesMissing;
    private volatile long delayMillis;
    private volatile long delayAfterHead;
    private final HttpServer server = newServer();

    private static HttpServer newServer() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void start() {
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
                byte[] bytes = reply.getBytes(StandardCharsets.UTF_8);
                Thread.sleep(delayMillis);
                exchange.getResponseHeaders().set("Location", "/elsewhere");
                exchange.sendResponseHeaders(
                        status, bytes.length + bytesMissing == 0 ? -1 : bytes.length + bytesMissing);
                exchange.getResponseBody().write(bytes);
                exchange.getResponseBody().flush();
                Thread.sleep(delayAfterHead);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private Outcome send(Program program, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--send",
                "--endpoint-url",
                "http://127.0.0.1:" + server.getAddress().getPort()));
        return program.run(all.toArray(new String[0]));
    }

    private Outcome snapshot(Program program, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "ec2",
                "copy-snapshot",
                "--region",
                "us-east-1",
                "--source-region",
                "us-west-2",
                "--source-snapshot-id",
                "snap-066877671789bd71b"));
        all.addAll(List.of(more));
        return send(program, all.toArray(new String[0]));
    }

    private Outcome image(Program program, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "ec2",
                "copy-image",
                "--region",
                "ap-northeast-1",
                "--source-region",
                "us-east-1",
                "--source-image-id",
                "ami-5731123e",
                "--name",
                "My server"));
        all.addAll(List.of(more));
        return send(program, all.toArray(new String[0]));
    }

    private Outcome cache(Program program, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "elasticache",
                "copy-snapshot",
                "--region",
                "us-west-2",
                "--source-snapshot-name",
                "my-snapshot",
                "--target-snapshot-name",
                "my-snapshot-copy"));
        all.addAll(List.of(more));
        return send(program, all.toArray(new String[0]));
    }

    private static Program machine() {
        return new Program().withCredentials();
    }

    private void refuses(int httpStatus, String code, String message) {
        status = httpStatus;
        reply = "<Response><Errors><Error><Code>" + code + "</Code><Message>" + message
                + "</Message></Error></Errors><RequestID>r-1</RequestID></Response>";
    }

    @Test
    void copySnapshot_isSignedSentAndPrintedAsByTheAwsCli() {
        reply = SNAPSHOT_REPLY;
        Outcome outcome = snapshot(machine());
        assertThat(outcome.status()).isZero();
        assertThat(outcome.json()).isEqualTo(Map.of("SnapshotId", "snap-0987654321abcdef0"));
        assertThat(outcome.err()).isEmpty();
        assertThat(bodies)
                .singleElement()
                .asString()
                .contains("&PresignedUrl=https%3A%2F%2Fec2.us-west-2.amazonaws.com");
        assertThat(authorizations)
                .singleElement()
                .asString()
                .startsWith("AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260115/us-east-1/ec2/aws4_request, ");
    }

    @Test
    void copyImageAndCacheCopySnapshot_arePrintedAsByTheAwsCli() {
        reply = IMAGE_REPLY;
        assertThat(image(machine()).json()).isEqualTo(Map.of("ImageId", "ami-4d3c2b1a"));
        reply = CACHE_REPLY;
        assertThat(cache(machine()).lines())
                .containsExactly(
                        "{",
                        "    \"Snapshot\": {",
                        "        \"SnapshotName\": \"my-snapshot-copy\",",
                        "        \"Port\": 6379,",
                        "        \"NodeSnapshots\": [",
                        "            {",
                        "                \"CacheSize\": \"3 MB\"",
                        "            }",
                        "        ]",
                        "    }",
                        "}");
        assertThat(authorizations.get(1)).contains("/us-west-2/elasticache/aws4_request");
    }

    @Test
    void presignedUrl_ofTheCaller_isSentAsItIs() {
        String body = String.valueOf(machine()
                .run(
                        "ec2",
                        "copy-snapshot",
                        "--region",
                        "us-east-1",
                        "--source-region",
                        "us-west-2",
                        "--source-snapshot-id",
                        "snap-066877671789bd71b")
                .json()
                .get("presignedUrl"));
        reply = SNAPSHOT_REPLY;
        assertThat(snapshot(machine(), "--presigned-url", body).status()).isZero();
        assertThat(URLDecoder.decode(Objects.requireNonNull(bodies.get(0)), StandardCharsets.UTF_8))
                .contains("PresignedUrl=" + body);
    }

    @Test
    void output_textAndTable_areLinesAndABox() {
        reply = CACHE_REPLY;
        assertThat(cache(machine(), "--output", "text").lines())
                .containsExactly(
                        "Snapshot.SnapshotName: my-snapshot-copy",
                        "Snapshot.Port: 6379",
                        "Snapshot.NodeSnapshots[0].CacheSize: 3 MB");
        assertThat(cache(machine(), "--output", "table").lines())
                .hasSize(7)
                .anyMatch(line -> line.contains("Snapshot.Port"));
    }

    @Test
    void profile_names_theCredentials() {
        reply = SNAPSHOT_REPLY;
        Outcome outcome = snapshot(
                machine().withProfile("backup", Map.of()).withCredentials("backup", "AKIABACKUP"),
                "--profile",
                "backup");
        assertThat(outcome.status()).isZero();
        assertThat(authorizations.get(0)).contains("Credential=AKIABACKUP/");
    }

    @Test
    void dryRun_permitted_isDone() {
        refuses(412, "DryRunOperation", "Request would have succeeded, but DryRun flag is set.");
        Outcome outcome = snapshot(machine(), "--dry-run");
        assertThat(outcome.status()).isZero();
        assertThat(outcome.json()).isEqualTo(Map.of("DryRun", "PERMITTED"));
        assertThat(bodies.get(0)).contains("&DryRun=true");
    }

    @Test
    void error_isPrintedWithItsRemedyAndStatusOne() {
        refuses(400, "InvalidSnapshot.NotFound", "The snapshot does not exist.");
        Outcome outcome = snapshot(machine());
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.lines())
                .containsExactly(
                        "{",
                        "    \"Error\": {",
                        "        \"Code\": \"InvalidSnapshot.NotFound\",",
                        "        \"Message\": \"The snapshot does not exist.\",",
                        "        \"HttpStatus\": 400,",
                        "        \"RequestId\": \"r-1\",",
                        "        \"Cause\": \"wrong Region, wrong account, deleted, or not shared\",",
                        "        \"Remedy\": \"check SourceRegion first\",",
                        "        \"Retry\": \"NO\",",
                        "        \"Rules\": [],",
                        "        \"Advisories\": [",
                        "            \"adv-shared-encrypted-source\"",
                        "        ]",
                        "    }",
                        "}");
        assertThat(outcome.err()).contains("The snapshot does not exist.", "remedy: check SourceRegion first");
        assertThat(bodies).hasSize(1);
    }

    @Test
    void error_ofAnExport_namesTheDocumentedMessage() {
        status = 400;
        reply = "<ErrorResponse><Error><Code>InvalidParameterValue</Code><Message>The S3 bucket reports does not exist."
                + "</Message></Error><RequestId>r</RequestId></ErrorResponse>";
        Outcome outcome = cache(machine(), "--target-bucket", "reports");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.out()).contains("EXPORT_BUCKET_MISSING", "AFTER_THE_FIX");
    }

    @Test
    void error_thatDrawsOnTheTerminal_isTamed() {
        refuses(400, "InvalidRequest", "a\u0085b\nc");
        assertThat(snapshot(machine(), "--output", "text").lines()).contains("Error.Message: a b c");
    }

    @ParameterizedTest
    @CsvSource({"500, InternalError", "503, ServiceUnavailable", "400, RequestLimitExceeded", "301, Moved"})
    void nothing_isSentTwice(int httpStatus, String code) {
        refuses(httpStatus, code, "m");
        assertThat(snapshot(machine()).status()).isEqualTo(1);
        assertThat(bodies).hasSize(1);
    }

    @Test
    void timeOut_ofCopySnapshot_saysWhatToLookFor() {
        reply = SNAPSHOT_REPLY;
        delayMillis = 20_000;
        Outcome outcome = snapshot(machine(), "--cli-read-timeout", "1");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(outcome.err())
                .contains(
                        "no reply came in time",
                        "no client token",
                        "aws ec2 describe-snapshots --owner-ids self --region us-east-1",
                        "2026-01-15T12:34:56Z");
        assertThat(bodies).hasSize(1);
    }

    @Test
    void reply_brokenOff_isNoticed() {
        reply = SNAPSHOT_REPLY.substring(0, 50);
        bytesMissing = 100;
        Outcome outcome = snapshot(machine());
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("the connection broke", "the copy may have begun");
    }

    /** The head of the reply is in time, its last byte is not. */
    @Test
    void timeOut_withinTheReply_isNoticed() {
        reply = SNAPSHOT_REPLY.substring(0, 50);
        bytesMissing = 100;
        delayAfterHead = 20_000;
        Outcome outcome = snapshot(machine(), "--cli-connect-timeout", "1", "--cli-read-timeout", "1");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("no reply came in time");
    }

    @Test
    void timeOut_ofCopyImage_namesTheTokenToRepeatWith() {
        delayMillis = 20_000;
        Outcome outcome = image(machine(), "--cli-read-timeout", "1", "--client-token", "token-1");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("again with --client-token token-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<CopySnapshotResponse><snapshotId>snap-1</snapshotId></CopySnapshotResponse<", "<html/>"})
    void reply_thatCannotBeRead_saysWhatToLookFor(String body) {
        reply = body;
        Outcome outcome = snapshot(machine());
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("cannot be understood", "the copy may have begun");
    }

    @Test
    void service_thatIsNotThere_gotNothing() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Outcome outcome = machine()
                .run(
                        "elasticache",
                        "copy-snapshot",
                        "--region",
                        "us-west-2",
                        "--source-snapshot-name",
                        "a",
                        "--target-snapshot-name",
                        "b",
                        "--send",
                        "--endpoint-url",
                        "http://127.0.0.1:" + port);
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("nothing was sent");
    }

    @Test
    void request_thatTheRulesRefuse_isNotSent() {
        assertThat(snapshot(machine(), "--no-encrypted").status()).isEqualTo(1);
        assertThat(snapshot(machine(), "--generate-cli-skeleton", "output").status())
                .isZero();
        assertThat(bodies).isEmpty();
    }

    @Test
    void send_withoutWhatItNeeds_isRefused() {
        assertThat(snapshot(new Program()).err()).contains("cannot be signed: no credentials on this machine");
        assertThat(snapshot(machine(), "--no-sign-request").err()).contains("--send needs a signature");
        assertThat(snapshot(machine(), "--cli-read-timeout", "soon").err()).contains("--cli-read-timeout must be");
        Outcome noRegion = send(
                machine(),
                "elasticache",
                "copy-snapshot",
                "--source-snapshot-name",
                "a",
                "--target-snapshot-name",
                "b");
        assertThat(noRegion.status()).isEqualTo(2);
        assertThat(noRegion.err()).contains("--send needs a Region");
        assertThat(bodies).isEmpty();
    }

    @Test
    void nothingPrinted_holdsASecret() {
        refuses(403, "SignatureDoesNotMatch", "x-amz-security-token:" + Program.SECRET);
        Outcome outcome = snapshot(machine());
        assertThat(outcome.out() + outcome.err()).doesNotContain(Program.SECRET).contains("SignatureDoesNotMatch");
    }
}
