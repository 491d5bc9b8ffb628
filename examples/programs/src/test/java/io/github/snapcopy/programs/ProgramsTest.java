// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.programs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.snapcopy.core.CopyReply;
import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.presign.CopyRequestSigner;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The programs against a service on this machine. */
class ProgramsTest {
    private static final String KEY = "arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final HttpServer service;
    private volatile String dryRunCode = "DryRunOperation";

    ProgramsTest() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        service.createContext("/", exchange -> {
            try (exchange) {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                bodies.add(body);
                boolean trial = body.contains("&DryRun=true");
                byte[] reply = (trial
                                ? "<Response><Errors><Error><Code>" + dryRunCode
                                        + "</Code><Message>m</Message></Error></Errors></Response>"
                                : "<CopySnapshotResponse><snapshotId>snap-1</snapshotId></CopySnapshotResponse>")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(trial ? 412 : 200, reply.length);
                exchange.getResponseBody().write(reply);
            }
        });
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    private CopyRequestSigner signer() {
        return CopyRequestSigner.builder(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIASNAPCOPY00000001", "secret")))
                .endpoint(URI.create("http://127.0.0.1:" + service.getAddress().getPort()))
                .build();
    }

    @Test
    void shortProgram_copiesASnapshot() throws Exception {
        CopyReply reply = CopySnapshotByHttp.copy(signer(), "us-west-2", "snap-066877671789bd71b", "us-east-1");
        assertThat(reply.toMap()).isEqualTo(Map.of("SnapshotId", "snap-1"));
        assertThat(bodies).singleElement().asString().contains("&PresignedUrl=https%3A%2F%2Fec2.us-west-2.");
    }

    @Test
    void shortProgram_hasThirtyLines() throws IOException {
        List<String> lines =
                Files.readAllLines(Path.of("src/main/java/io/github/snapcopy/programs/CopySnapshotByHttp.java"));
        assertThat(lines.subList(0, 2)).allMatch(line -> line.startsWith("// ")); // the licence
        assertThat(lines).hasSizeLessThanOrEqualTo(2 + 30);
    }

    @Test
    void programOfTwoAccounts_asksForThePermissionThenCopies() throws Exception {
        SnapshotCopyRequest request =
                CopyEncryptedSnapshotOfAnotherAccount.request("us-west-2", "snap-066877671789bd71b", "us-east-1", KEY);
        assertThat(request.report().violations()).isEmpty();
        assertThat(CopyEncryptedSnapshotOfAnotherAccount.copy(signer(), request))
                .startsWith("begun: snap-1");
        assertThat(bodies).hasSize(2);
        assertThat(bodies.get(0)).contains("&DryRun=true");
        assertThat(bodies.get(1)).contains("&Encrypted=true&KmsKeyId=arn").doesNotContain("DryRun");
    }

    @Test
    void programOfTwoAccounts_withoutPermission_doesNotCopy() throws Exception {
        dryRunCode = "UnauthorizedOperation";
        SnapshotCopyRequest request =
                CopyEncryptedSnapshotOfAnotherAccount.request("us-west-2", "snap-066877671789bd71b", "us-east-1", KEY);
        assertThat(CopyEncryptedSnapshotOfAnotherAccount.copy(signer(), request))
                .startsWith("not permitted: UnauthorizedOperation")
                .contains("check the policies");
        assertThat(bodies).hasSize(1);
    }
}
