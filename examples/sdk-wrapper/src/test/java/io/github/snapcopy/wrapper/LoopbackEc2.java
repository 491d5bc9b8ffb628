// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** As much of EC2 as copies need, in all Regions, at one address of this machine. */
public final class LoopbackEc2 implements AutoCloseable {
    private final Supplier<Instant> clock;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Deque<Answer>> copyAnswers = new HashMap<>();
    private final Map<String, Deque<Answer>> describeAnswers = new HashMap<>();
    private final Map<String, Life> lives = new HashMap<>();
    private final List<Received> received = new ArrayList<>();
    private final List<Made> made = new ArrayList<>();
    private final Map<String, Integer> most = new TreeMap<>();
    private int quota = Integer.MAX_VALUE;
    private int refusals;

    /** What came in. */
    public record Received(String action, String region, Map<String, String> parameters) {
        /** The text of a parameter, empty if there is none. */
        public String text(String name) {
            return parameters.getOrDefault(name, "");
        }
    }

    /** What becomes of copies: after some time they are in a state; only after some time they can be seen. */
    public record Life(Duration duration, String end, String message, Duration hidden) {
        /** A copy that succeeds. */
        public static Life completed(Duration duration) {
            return new Life(duration, "completed", "", Duration.ZERO);
        }

        /** A copy that fails. */
        public static Life error(Duration duration, String message) {
            return new Life(duration, "error", message, Duration.ZERO);
        }

        /** A copy that is listed late. */
        public static Life hidden(Duration hidden) {
            return new Life(Duration.ofMinutes(3), "completed", "", hidden);
        }
    }

    /** A copy that was made. */
    public record Made(String id, String region, String mark, Instant at, Life life) {}

    /** What to answer to a request. */
    @FunctionalInterface
    public interface Answer {
        /** Status and body; null breaks the connection. */
        @Nullable
        Reply to(LoopbackEc2 ec2, Received request);
    }

    /** An HTTP reply. */
    public record Reply(int status, String body) {}

    public LoopbackEc2(Supplier<Instant> clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** Answers the next copies to a Region; afterwards they succeed. */
    public synchronized LoopbackEc2 onCopy(String region, Answer... answers) {
        copyAnswers.computeIfAbsent(region, key -> new ArrayDeque<>()).addAll(List.of(answers));
        return this;
    }

    public synchronized LoopbackEc2 onDescribe(String region, Answer... answers) {
        describeAnswers.computeIfAbsent(region, key -> new ArrayDeque<>()).addAll(List.of(answers));
        return this;
    }

    public synchronized LoopbackEc2 life(String region, Life life) {
        lives.put(region, life);
        return this;
    }

    public synchronized LoopbackEc2 quota(int copies) {
        quota = copies;
        return this;
    }

    public synchronized List<Received> received(String action) {
        return received.stream().filter(one -> one.action().equals(action)).toList();
    }

    public synchronized List<Made> made() {
        return List.copyOf(made);
    }

    public synchronized void delete(String id) {
        made.removeIf(one -> one.id().equals(id));
    }

    /** The greatest number of copies that were in progress to a Region at the same time. */
    public synchronized int mostInProgress(String region) {
        return most.getOrDefault(region, 0);
    }

    public synchronized int refusals() {
        return refusals;
    }

    static Answer refuse(int status, String code, String message) {
        return (ec2, request) -> error(status, code, message);
    }

    static Answer makeAndThen(Answer answer) {
        return (ec2, request) -> {
            ec2.make(request);
            return answer.to(ec2, request);
        };
    }

    static Answer say(int status, String body) {
        return (ec2, request) -> new Reply(status, body);
    }

    static final Answer BREAK = (ec2, request) -> null;

    static Answer[] times(int count, Answer answer) {
        Answer[] answers = new Answer[count];
        Arrays.fill(answers, answer);
        return answers;
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> parameters = new LinkedHashMap<>();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            parameters.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
        }
        String scope = exchange.getRequestHeaders().getFirst("Authorization");
        Received request = new Received(parameters.getOrDefault("Action", ""), scope.split("/", -1)[2], parameters);
        Reply reply = reply(request);
        if (reply == null) {
            exchange.close();
            return;
        }
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml;charset=UTF-8");
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private synchronized @Nullable Reply reply(Received request) {
        received.add(request);
        boolean copy = request.action().equals("CopySnapshot");
        Deque<Answer> answers = (copy ? copyAnswers : describeAnswers).get(request.region());
        Answer scripted = answers == null ? null : answers.poll();
        if (scripted != null) {
            return scripted.to(this, request);
        }
        return copy ? copy(request) : describe(request);
    }

    private Reply copy(Received request) {
        if (inProgress(request.region()) >= quota) {
            refusals++;
            return error(400, "ResourceLimitExceeded", "Too many snapshot copies in progress.");
        }
        return new Reply(
                200,
                "<CopySnapshotResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"><requestId>r-1</requestId>"
                        + "<snapshotId>" + make(request) + "</snapshotId></CopySnapshotResponse>");
    }

    private synchronized String make(Received request) {
        String number = Integer.toHexString(made.size() + 1);
        String id = "snap-" + "0".repeat(17 - number.length()) + number;
        Life life = lives.getOrDefault(request.region(), Life.completed(Duration.ofMinutes(3)));
        made.add(new Made(id, request.region(), mark(request), clock.get(), life));
        most.merge(request.region(), inProgress(request.region()), Math::max);
        return id;
    }

    private int inProgress(String region) {
        int count = 0;
        for (Made one : made) {
            count += one.region().equals(region) && state(one).equals("pending") ? 1 : 0;
        }
        return count;
    }

    private static String mark(Received request) {
        for (int i = 1; request.parameters().containsKey("TagSpecification.1.Tag." + i + ".Key"); i++) {
            if (request.text("TagSpecification.1.Tag." + i + ".Key").equals(PlannedCopy.MARK_KEY)) {
                return request.text("TagSpecification.1.Tag." + i + ".Value");
            }
        }
        return "";
    }

    private String state(Made one) {
        boolean over = !clock.get().isBefore(one.at().plus(one.life().duration()));
        return over ? one.life().end() : "pending";
    }

    private Reply describe(Received request) {
        String filter = request.text("Filter.1.Name");
        List<String> values = new ArrayList<>();
        for (int i = 1; request.parameters().containsKey("Filter.1.Value." + i); i++) {
            values.add(request.text("Filter.1.Value." + i));
        }
        StringBuilder items = new StringBuilder();
        for (Made one : made) {
            String key = filter.equals("snapshot-id") ? one.id() : one.mark();
            boolean shown = !clock.get().isBefore(one.at().plus(one.life().hidden()));
            if (shown && one.region().equals(request.region()) && values.contains(key)) {
                long whole = Math.max(1, one.life().duration().toMillis());
                long done = Duration.between(one.at(), clock.get()).toMillis();
                items.append("<item><snapshotId>").append(one.id()).append("</snapshotId><status>");
                items.append(state(one)).append("</status><statusMessage>");
                items.append(state(one).equals("error") ? one.life().message() : "");
                items.append("</statusMessage><progress>").append(Math.min(100, 100 * done / whole));
                items.append("%</progress></item>");
            }
        }
        return new Reply(
                200,
                "<DescribeSnapshotsResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"><requestId>r-2"
                        + "</requestId><snapshotSet>" + items + "</snapshotSet></DescribeSnapshotsResponse>");
    }

    private static Reply error(int status, String code, String message) {
        return new Reply(
                status,
                "<Response><Errors><Error><Code>" + code + "</Code><Message>" + message
                        + "</Message></Error></Errors><RequestID>r-3</RequestID></Response>");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
