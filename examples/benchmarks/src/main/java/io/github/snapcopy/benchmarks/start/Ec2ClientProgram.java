// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.start;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;

/**
 * Prints the presigned URL that the {@code ec2} client puts into a CopySnapshot call; a stub takes the place of the
 * network.
 */
public final class Ec2ClientProgram {
    private static final String REPLY = "<CopySnapshotResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\">"
            + "<requestId>0</requestId><snapshotId>snap-00000000000000000</snapshotId></CopySnapshotResponse>";

    private Ec2ClientProgram() {}

    /**
     * Makes one call.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        try (Stub stub = new Stub();
                Ec2Client client = Ec2Client.builder()
                        .region(Region.US_EAST_1)
                        .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                                "AKIASNAPCOPYBENCHMRK", "made/up+for/the+benchmarks/of+Snapcopy00")))
                        .httpClient(stub)
                        .build()) {
            client.copySnapshot(
                    request -> request.sourceRegion("us-west-2").sourceSnapshotId("snap-066877671789bd71b"));
            System.out.println(stub.presignedUrl);
        }
    }

    /** Answers every call at once, and keeps the URL. */
    private static final class Stub implements SdkHttpClient {
        private String presignedUrl = "";

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() throws IOException {
                    presignedUrl = presignedUrl(request);
                    return HttpExecuteResponse.builder()
                            .response(SdkHttpResponse.builder().statusCode(200).build())
                            .responseBody(AbortableInputStream.create(
                                    new ByteArrayInputStream(REPLY.getBytes(StandardCharsets.UTF_8))))
                            .build();
                }

                @Override
                public void abort() {
                    // there is nothing to break off
                }
            };
        }

        private static String presignedUrl(HttpExecuteRequest request) {
            try (InputStream body =
                    request.contentStreamProvider().orElseThrow().newStream()) {
                String form = new String(body.readAllBytes(), StandardCharsets.UTF_8);
                String key = "PresignedUrl=";
                int start = form.indexOf(key) + key.length();
                int end = form.indexOf('&', start);
                return URLDecoder.decode(form.substring(start, end < 0 ? form.length() : end), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            // there is nothing to close
        }
    }
}
