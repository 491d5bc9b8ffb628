// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CopyImageRequest;
import software.amazon.awssdk.services.ec2.model.CopySnapshotRequest;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.elasticache.ElastiCacheClient;

/** The clients with real HTTP clients and a server on this machine. */
class LoopbackClientsTest {
    private final List<Sent> received = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final SdkHttpClient http = UrlConnectionHttpClient.create();
    private final SdkAsyncHttpClient asyncHttp = NettyNioAsyncHttpClient.create();
    private HttpServer server;
    private URI endpoint;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
        endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
        http.close();
        asyncHttp.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(new Sent(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            byte[] answer = StubWire.ANSWER.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/xml;charset=UTF-8");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private Ec2Client ec2(ExecutionInterceptor... interceptors) {
        return Ec2Client.builder()
                .httpClient(http)
                .region(Region.US_EAST_1)
                .endpointOverride(endpoint)
                .credentialsProvider(Clients.CREDENTIALS)
                .overrideConfiguration(o -> List.of(interceptors).forEach(o::addExecutionInterceptor))
                .build();
    }

    private Ec2AsyncClient ec2Async(ExecutionInterceptor... interceptors) {
        return Ec2AsyncClient.builder()
                .httpClient(asyncHttp)
                .region(Region.US_EAST_1)
                .endpointOverride(endpoint)
                .credentialsProvider(Clients.CREDENTIALS)
                .overrideConfiguration(o -> List.of(interceptors).forEach(o::addExecutionInterceptor))
                .build();
    }

    private ElastiCacheClient elastiCache(ExecutionInterceptor... interceptors) {
        return ElastiCacheClient.builder()
                .httpClient(http)
                .region(Region.US_EAST_1)
                .endpointOverride(endpoint)
                .credentialsProvider(Clients.CREDENTIALS)
                .overrideConfiguration(o -> List.of(interceptors).forEach(o::addExecutionInterceptor))
                .build();
    }

    /** The SDK alone needs the destination, for it cannot read it off this endpoint. */
    private static CopySnapshotRequest snapshot() {
        return Clients.snapshot()
                .destinationRegion("us-east-1")
                .description("a b+c/\u00e9~*%")
                .encrypted(true)
                .kmsKeyId("alias/copy")
                .completionDurationMinutes(60)
                .dryRun(false)
                .tagSpecifications(TagSpecification.builder()
                        .resourceType(ResourceType.SNAPSHOT)
                        .tags(Tag.builder().key("Name").value("x=1&y").build())
                        .build())
                .build();
    }

    private static CopyImageRequest image() {
        return Clients.image().clientToken("token-1").copyImageTags(true).build();
    }

    @Test
    void soundRequests_arriveByteForByteAsWithoutInterceptor_exceptForThePresignedUrl() {
        for (ExecutionInterceptor[] interceptors : new ExecutionInterceptor[][] {
            {},
            {CopyRequestInterceptor.create()},
            {CopyRequestInterceptor.builder().presign().build()}
        }) {
            try (Ec2Client ec2 = ec2(interceptors);
                    Ec2AsyncClient async = ec2Async(interceptors);
                    ElastiCacheClient cache = elastiCache(interceptors)) {
                ec2.copySnapshot(snapshot());
                async.copySnapshot(snapshot()).join();
                ec2.copyImage(image());
                async.copyImage(image()).join();
                cache.copySnapshot(Clients.cache().build());
                ec2.describeRegions();
            }
        }
        assertThat(received).hasSize(18);
        for (int call = 0; call < 6; call++) {
            Sent alone = received.get(call);
            for (Sent with : List.of(received.get(call + 6), received.get(call + 12))) {
                assertThat(with.method()).isEqualTo(alone.method());
                assertThat(with.uri()).isEqualTo(alone.uri());
                assertThat(withoutUrl(with.body())).isEqualTo(withoutUrl(alone.body()));
                assertThat(stable(with.headers())).isEqualTo(stable(alone.headers()));
            }
        }
        assertThat(received.get(0).inUrl("X-Amz-Expires")).isEqualTo("604800");
        assertThat(received.get(6).inUrl("X-Amz-Expires")).isEqualTo("604800");
        assertThat(received.get(12).inUrl("X-Amz-Expires")).isEqualTo("3600");
        assertThat(received.get(13).inUrl("X-Amz-Expires")).isEqualTo("3600");
    }

    /** The pairs as they are on the wire, in the order of their keys: the SDK puts its URL elsewhere. */
    private static List<String> withoutUrl(String body) {
        List<String> pairs = new ArrayList<>(List.of(body.split("&")));
        pairs.removeIf(pair -> pair.startsWith("PresignedUrl="));
        Collections.sort(pairs);
        return pairs;
    }

    /** Without what differs from call to call. */
    private static Map<String, List<String>> stable(Map<String, List<String>> headers) {
        Map<String, List<String>> stable = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        stable.putAll(headers);
        for (String name : List.of(
                "Authorization",
                "Amz-sdk-invocation-id",
                "X-Amz-Date",
                "X-Amz-Content-Sha256",
                "Content-Length",
                "Connection")) {
            stable.remove(name);
        }
        return stable;
    }

    @Test
    void wrongRequests_neverArrive() {
        ExecutionInterceptor interceptor = CopyRequestInterceptor.create();
        try (Ec2Client ec2 = ec2(interceptor);
                Ec2AsyncClient async = ec2Async(interceptor);
                ElastiCacheClient cache = elastiCache(interceptor)) {
            CopySnapshotRequest wrong = Clients.snapshot().encrypted(false).build();
            assertThatThrownBy(() -> ec2.copySnapshot(wrong)).isInstanceOf(InvalidCopyRequestException.class);
            assertThatThrownBy(() -> async.copySnapshot(wrong).join())
                    .hasCauseExactlyInstanceOf(InvalidCopyRequestException.class);
            assertThatThrownBy(() ->
                            ec2.copyImage(Clients.image().sourceRegion(null).build()))
                    .isInstanceOf(InvalidCopyRequestException.class);
            assertThatThrownBy(() -> cache.copySnapshot(Clients.cache()
                            .kmsKeyId("x y")
                            .targetSnapshotName("-")
                            .build()))
                    .isInstanceOf(InvalidCopyRequestException.class);
        }
        assertThat(received).isEmpty();
    }

    @Test
    void manyCallsAtOnce_eachGetTheUrlOfTheirOwn() {
        int calls = 200;
        try (Ec2AsyncClient async =
                ec2Async(CopyRequestInterceptor.builder().presign().build())) {
            List<CompletableFuture<?>> futures = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                String id = "snap-" + Long.toHexString(0x10000000L + i);
                CopySnapshotRequest request = Clients.snapshot()
                        .sourceSnapshotId(id)
                        .sourceRegion(i % 2 == 0 ? "us-west-2" : "eu-west-1")
                        .build();
                futures.add(CompletableFuture.runAsync(
                        () -> assertThat(async.copySnapshot(request).join().snapshotId())
                                .isNotEmpty(),
                        threads));
            }
            CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0]))
                    .join();
        }
        assertThat(received)
                .hasSize(calls)
                .allSatisfy(sent -> {
                    assertThat(sent.inUrl("SourceSnapshotId")).isEqualTo(sent.form("SourceSnapshotId"));
                    assertThat(sent.inUrl("SourceRegion")).isEqualTo(sent.form("SourceRegion"));
                    assertThat(sent.presignedUrl().getHost())
                            .isEqualTo("ec2." + sent.form("SourceRegion") + ".amazonaws.com");
                })
                .extracting(sent -> sent.form("SourceSnapshotId"))
                .doesNotHaveDuplicates();
    }
}
