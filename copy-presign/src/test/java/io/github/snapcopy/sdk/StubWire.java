// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sdk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;

/** The wire of synchronous and asynchronous clients: keeps what is sent, and answers at once. */
final class StubWire implements SdkHttpClient, SdkAsyncHttpClient {
    static final String ANSWER =
            "<CopySnapshotResponse><snapshotId>snap-0123456789abcdef0</snapshotId></CopySnapshotResponse>";

    private final List<Sent> sent = new ArrayList<>();
    private final Deque<Integer> statuses = new ArrayDeque<>();

    /** Answers the next requests so, and all others with 200. */
    synchronized StubWire answering(int... next) {
        for (int status : next) {
            statuses.add(status);
        }
        return this;
    }

    synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    synchronized Sent only() {
        if (sent.size() != 1) {
            throw new AssertionError(sent.size() + " requests were sent, not one");
        }
        return sent.get(0);
    }

    private synchronized int keep(SdkHttpRequest request, String body) {
        sent.add(new Sent(request.method().name(), request.getUri(), request.headers(), body));
        Integer status = statuses.poll();
        return status == null ? 200 : status;
    }

    private static String answer(int status) {
        return status == 200
                ? ANSWER
                : "<Response><Errors><Error><Code>InternalError</Code><Message>m</Message></Error></Errors>"
                        + "<RequestID>r</RequestID></Response>";
    }

    private static SdkHttpResponse response(int status) {
        return SdkHttpResponse.builder()
                .statusCode(status)
                .putHeader("Content-Type", "text/xml;charset=UTF-8")
                .build();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                int status = keep(
                        request.httpRequest(),
                        request.contentStreamProvider()
                                .map(provider -> read(provider.newStream()))
                                .orElse(""));
                return HttpExecuteResponse.builder()
                        .response(response(status))
                        .responseBody(AbortableInputStream.create(
                                new ByteArrayInputStream(answer(status).getBytes(StandardCharsets.UTF_8))))
                        .build();
            }

            @Override
            public void abort() {}
        };
    }

    private static String read(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public CompletableFuture<Void> execute(AsyncExecuteRequest request) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        StringBuilder body = new StringBuilder();
        request.requestContentPublisher().subscribe(new Subscriber<>() {
            @Override
            public void onSubscribe(Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(ByteBuffer part) {
                body.append(StandardCharsets.UTF_8.decode(part));
            }

            @Override
            public void onError(Throwable failure) {
                done.completeExceptionally(failure);
            }

            @Override
            public void onComplete() {
                int status = keep(request.request(), body.toString());
                request.responseHandler().onHeaders(response(status));
                request.responseHandler().onStream(once(answer(status)));
                done.complete(null);
            }
        });
        return done;
    }

    private static Publisher<ByteBuffer> once(String text) {
        return subscriber -> subscriber.onSubscribe(new Subscription() {
            private boolean finished;

            @Override
            public void request(long wanted) {
                if (!finished) {
                    finished = true;
                    subscriber.onNext(StandardCharsets.UTF_8.encode(text));
                    subscriber.onComplete();
                }
            }

            @Override
            public void cancel() {
                finished = true;
            }
        });
    }

    @Override
    public String clientName() {
        return "stub";
    }

    @Override
    public void close() {}
}
