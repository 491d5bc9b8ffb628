// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import io.github.snapcopy.core.CopyReply;
import io.github.snapcopy.presign.SignedCopyRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** Sends a request once and reads the reply, by the HTTP client of the JDK. No redirect is followed. */
final class Connection {
    private final Duration connectLimit;
    private final Duration replyLimit;

    Connection(Duration connectLimit, Duration replyLimit) {
        this.connectLimit = connectLimit;
        this.replyLimit = replyLimit;
    }

    /**
     * Sends a request.
     *
     * @throws UnreachableException if nothing was sent
     * @throws TimeLimitException if the whole reply did not come in time
     * @throws IOException if the connection broke
     * @throws io.github.snapcopy.core.MalformedReplyException if the reply cannot be read
     */
    CopyReply exchange(SignedCopyRequest request) throws IOException {
        // The time-out of the client ends with the headers of a reply; this one with its last byte.
        FutureTask<CopyReply> task = new FutureTask<>(() -> sendAndRead(request));
        Thread thread = new Thread(task, "exchange");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(connectLimit.plus(replyLimit).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new TimeLimitException();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TimeLimitException();
        } catch (ExecutionException e) {
            throw unwrapped(e.getCause());
        }
    }

    private static IOException unwrapped(@Nullable Throwable cause) {
        if (cause instanceof UncheckedIOException broken) {
            return unwrapped(broken.getCause());
        }
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLHandshakeException) {
            return new UnreachableException((IOException) cause);
        }
        return cause instanceof HttpTimeoutException
                ? new TimeLimitException()
                : cause instanceof IOException io ? io : new IOException(cause);
    }

    private CopyReply sendAndRead(SignedCopyRequest request) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectLimit)
                .build();
        HttpResponse<InputStream> response = client.send(
                HttpRequest.newBuilder(request.toHttpRequest(), (name, value) -> true)
                        .timeout(replyLimit)
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            return CopyReply.read(request.request().operation(), response.statusCode(), body);
        }
    }
}
