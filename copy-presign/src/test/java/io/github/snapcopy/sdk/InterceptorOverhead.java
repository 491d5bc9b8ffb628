// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sdk;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.Ec2ClientBuilder;
import software.amazon.awssdk.services.ec2.model.CopyImageRequest;
import software.amazon.awssdk.services.ec2.model.CopySnapshotRequest;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsRequest;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

/**
 * What the interceptor costs a call: the processor time of the calling thread, with and without it, in turns, and of
 * each the best round. Over a wire that answers at once, and over HTTP on this machine.
 */
public final class InterceptorOverhead {
    private static final CopySnapshotRequest SNAPSHOT = Clients.snapshot()
            .encrypted(true)
            .kmsKeyId("alias/copy")
            .tagSpecifications(TagSpecification.builder()
                    .resourceType(ResourceType.SNAPSHOT)
                    .tags(
                            Tag.builder().key("Name").value("of the night").build(),
                            Tag.builder().key("Team").value("storage").build())
                    .build())
            .build();
    private static final CopyImageRequest IMAGE = Clients.image().build();
    private static final DescribeSnapshotsRequest OTHER =
            DescribeSnapshotsRequest.builder().snapshotIds(Clients.SNAPSHOT).build();

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private InterceptorOverhead() {}

    static Ec2Client client(ExecutionInterceptor... interceptors) {
        return client(new QuietWire(), null, interceptors);
    }

    private static Ec2Client client(SdkHttpClient http, @Nullable URI endpoint, ExecutionInterceptor... interceptors) {
        Ec2ClientBuilder builder = Ec2Client.builder()
                .httpClient(http)
                .region(Region.US_EAST_1)
                .credentialsProvider(Clients.CREDENTIALS)
                .overrideConfiguration(o -> List.of(interceptors).forEach(o::addExecutionInterceptor));
        return endpoint == null
                ? builder.build()
                : builder.endpointOverride(endpoint).build();
    }

    static void copySnapshot(Ec2Client ec2) {
        ec2.copySnapshot(SNAPSHOT);
    }

    /** Microseconds a call of each client, in the best of some rounds. */
    static double[] micros(List<Ec2Client> clients, Consumer<Ec2Client> call, int rounds, int calls) {
        double[] best = new double[clients.size()];
        Arrays.fill(best, Double.MAX_VALUE);
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < best.length; i++) {
                long start = THREADS.getCurrentThreadCpuTime();
                for (int n = 0; n < calls; n++) {
                    call.accept(clients.get(i));
                }
                best[i] = Math.min(best[i], (THREADS.getCurrentThreadCpuTime() - start) / 1000.0 / calls);
            }
        }
        return best;
    }

    /**
     * Prints the figures.
     *
     * @param arguments none
     * @throws IOException if no server can be started here
     */
    public static void main(String[] arguments) throws IOException {
        print("over a stub", new QuietWire(), null, 40, 2000);
        System.setProperty("sun.net.httpserver.nodelay", "true"); // else each answer waits 40 ms
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                byte[] answer = StubWire.ANSWER.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/xml;charset=UTF-8");
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        server.start();
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        print("over HTTP on this machine", UrlConnectionHttpClient.create(), endpoint, 15, 200);
        server.stop(0);
    }

    private static void print(String wire, SdkHttpClient http, @Nullable URI endpoint, int rounds, int calls) {
        CopyCheckListener deaf = check -> {};
        List<Ec2Client> clients = List.of(
                client(http, endpoint),
                client(
                        http,
                        endpoint,
                        CopyRequestInterceptor.builder().listener(deaf).build()),
                client(
                        http,
                        endpoint,
                        CopyRequestInterceptor.builder()
                                .listener(deaf)
                                .presign()
                                .build()));
        // Where the SDK finds no Region in the host, it presigns only for a destination it is told.
        CopySnapshotRequest snapshot =
                SNAPSHOT.toBuilder().destinationRegion("us-east-1").build();
        print(wire + ", CopySnapshot", micros(clients, ec2 -> ec2.copySnapshot(snapshot), rounds, calls));
        print(wire + ", CopyImage", micros(clients, ec2 -> ec2.copyImage(IMAGE), rounds, calls));
        print(wire + ", DescribeSnapshots", micros(clients, ec2 -> ec2.describeSnapshots(OTHER), rounds, calls));
    }

    private static void print(String what, double[] micros) {
        List<String> texts = new ArrayList<>();
        for (double value : micros) {
            texts.add(Math.round(value * 10) / 10.0 + " us (" + Math.round((value / micros[0] - 1) * 1000) / 10.0
                    + " %)");
        }
        System.out.println(
                what + ": alone " + texts.get(0) + ", checking " + texts.get(1) + ", presigning " + texts.get(2));
    }
}
