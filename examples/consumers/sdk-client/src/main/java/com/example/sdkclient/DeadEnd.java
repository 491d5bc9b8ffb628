// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package com.example.sdkclient;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** An HTTP client that sends nothing and answers every copy with the same snapshot. */
final class DeadEnd implements SdkHttpClient {
    private static final byte[] ANSWER =
            "<CopySnapshotResponse><snapshotId>snap-0123456789abcdef0</snapshotId></CopySnapshotResponse>"
                    .getBytes(StandardCharsets.UTF_8);

    private String lastBody = "";
    private int sent;

    String lastBody() {
        return lastBody;
    }

    int sent() {
        return sent;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                try (InputStream body =
                        request.contentStreamProvider().orElseThrow().newStream()) {
                    lastBody = new String(body.readAllBytes(), StandardCharsets.UTF_8);
                }
                sent++;
                return HttpExecuteResponse.builder()
                        .response(SdkHttpResponse.builder().statusCode(200).build())
                        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(ANSWER)))
                        .build();
            }

            @Override
            public void abort() {}
        };
    }

    @Override
    public void close() {}
}
