// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A service on this machine: keeps what it receives and answers what it is told to. */
final class Loopback implements AutoCloseable {
    /** Tells for which host a request was made that was diverted to this machine. */
    static final String ORIGINAL_HOST = "X-Original-Host";

    /**
     * An HTTP request as it arrived.
     *
     * @param headers by name in lower case; those of interest occur once
     */
    record Received(String method, URI uri, Map<String, String> headers, String body) {
        String header(String name) {
            return Objects.requireNonNull(headers.get(name), name);
        }

        /** The form, decoded by the JDK. */
        Map<String, String> form() {
            Map<String, String> form = new TreeMap<>();
            for (Map.Entry<String, String> pair : UrlParts.pairsOf(body)) {
                if (form.put(pair.getKey(), pair.getValue()) != null) {
                    throw new AssertionError(pair.getKey() + " occurs twice");
                }
            }
            return form;
        }
    }

    /**
     * What to answer.
     *
     * @param delay how long to wait before
     * @param missing how many bytes to promise beyond those that are sent
     */
    record Answer(int status, String body, Duration delay, int missing) {
        static Answer of(int status, String body) {
            return new Answer(status, body, Duration.ZERO, 0);
        }

        Answer after(Duration pause) {
            return new Answer(status, body, pause, missing);
        }

        Answer promising(int more) {
            return new Answer(status, body, delay, more);
        }
    }

    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile Answer answer = Answer.of(500, "");

    Loopback() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void answers(Answer next) {
        answer = next;
    }

    /** The oldest request that was not taken yet. */
    Received take() {
        try {
            return Objects.requireNonNull(received.poll(10, TimeUnit.SECONDS), "nothing was received");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    boolean isEmpty() {
        return received.isEmpty();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (Map.Entry<String, List<String>> header :
                exchange.getRequestHeaders().entrySet()) {
            headers.put(header.getKey().toLowerCase(Locale.ROOT), String.join(",", header.getValue()));
        }
        String originalHost = exchange.getRequestHeaders().getFirst(ORIGINAL_HOST);
        if (originalHost != null) {
            headers.put("host", originalHost);
        }
        Answer now = answer;
        received.add(new Received(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        try (exchange) {
            Thread.sleep(now.delay.toMillis());
            exchange.getResponseHeaders().set("Content-Type", "text/xml;charset=UTF-8");
            byte[] body = now.body.getBytes(StandardCharsets.UTF_8);
            int length = body.length + now.missing;
            exchange.sendResponseHeaders(now.status, length == 0 ? -1 : length);
            OutputStream out = exchange.getResponseBody();
            out.write(body);
            out.flush();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
