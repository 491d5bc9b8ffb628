// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.sigv4.RequestTimestamp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CopySnapshotRequest;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

/** Our URL through the AWS SDK's own client, and the URL that client makes itself. Nothing leaves the process. */
class RealEc2ClientTest {
    private static final Duration LIFE_OF_THE_SDKS_URL = Duration.ofDays(7);

    private final Wire wire = new Wire();

    @Test
    void client_givenOurRequest_leavesUrlAndDestinationUntouchedOnTheWire() {
        SnapshotCopyRequest ready = SnapshotCopyPresigner.builder(Copies.CREDENTIALS)
                .build()
                .withPresignedUrl(Copies.fromOregonToVirginia()
                        .description("a b+c/\u00e9~*%")
                        .encryptWith("alias/copy")
                        .completionDurationMinutes(60)
                        .dryRun(false)
                        .tag("Name", "x=1&y")
                        .build());
        send("us-east-1", Copies.CREDENTIALS.resolveCredentials(), ofSdk(ready));
        List<Map.Entry<String, String>> body = UrlParts.pairsOf(wire.body);
        assertThat(body)
                .filteredOn(pair -> pair.getKey().equals("PresignedUrl"))
                .containsExactly(
                        Map.entry("PresignedUrl", ready.unredactedPresignedUrl().orElseThrow()));
        assertThat(body)
                .filteredOn(pair -> pair.getKey().equals("DestinationRegion"))
                .containsExactly(Map.entry("DestinationRegion", "us-east-1"));
        // And the whole body is the one we would have sent.
        assertThat(body).containsExactlyInAnyOrderElementsOf(UrlParts.pairsOf(ready.toFormBody()));
        assertThat(wire.host).isEqualTo("ec2.us-east-1.amazonaws.com");
        assertThat(wire.method).isEqualTo(SdkHttpMethod.POST);
    }

    /** With the clock of its URL and its expiry we get its signature: everything that is signed is the same. */
    @ParameterizedTest
    @CsvSource({
        "us-west-2, us-east-1",
        "us-east-1, us-east-1",
        "eu-central-1, ap-southeast-2",
        "af-south-1, mx-central-1",
        "cn-north-1, cn-northwest-1",
        "us-gov-east-1, us-gov-west-1",
    })
    void interceptor_givenNoUrl_makesTheOneOfProfileDocumented(String source, String destination) {
        for (AwsCredentials credentials : List.<AwsCredentials>of(
                AwsBasicCredentials.create("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
                AwsSessionCredentials.create("ASIAEXAMPLE", "secret", "AQoDYXdzEJr//EXAMPLE+token=="))) {
            SnapshotCopyRequest request = Copies.from(source, destination)
                    .description("not signed in this profile")
                    .build();
            send(destination, credentials, ofSdk(request));
            UrlParts theirs = UrlParts.of(wire.value("PresignedUrl"));
            assertThat(wire.value("DestinationRegion")).isEqualTo(destination);
            Instant signedAt = RequestTimestamp.parse(theirs.query("X-Amz-Date"))
                    .orElseThrow()
                    .instant();
            UrlParts ours = UrlParts.of(SnapshotCopyPresigner.builder(StaticCredentialsProvider.create(credentials))
                    .clock(Copies.at(signedAt))
                    .expiresIn(LIFE_OF_THE_SDKS_URL)
                    .signedParameters(SignedParameters.DOCUMENTED)
                    .build()
                    .presignCopySnapshot(request));
            assertThat(ours.uri().getScheme()).isEqualTo(theirs.uri().getScheme());
            assertThat(ours.uri().getAuthority()).isEqualTo(theirs.uri().getAuthority());
            assertThat(ours.pairs()).containsExactlyInAnyOrderElementsOf(theirs.pairs());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Amz-Signature", "PresignedUrl"})
    void comparison_ofAnotherRequest_differs(String key) {
        SnapshotCopyRequest request = Copies.fromOregonToVirginia().build();
        send("us-east-1", Copies.CREDENTIALS.resolveCredentials(), ofSdk(request));
        String first = key.equals("PresignedUrl")
                ? wire.value(key)
                : UrlParts.of(wire.value("PresignedUrl")).query(key);
        SnapshotCopyRequest other =
                request.toBuilder().sourceSnapshotId("snap-00000000000000000").build();
        send("us-east-1", Copies.CREDENTIALS.resolveCredentials(), ofSdk(other));
        assertThat(
                        key.equals("PresignedUrl")
                                ? wire.value(key)
                                : UrlParts.of(wire.value("PresignedUrl")).query(key))
                .isNotEqualTo(first);
    }

    private void send(String region, AwsCredentials credentials, CopySnapshotRequest request) {
        try (Ec2Client client = Ec2Client.builder()
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClient(wire)
                .build()) {
            assertThat(client.copySnapshot(request).snapshotId()).isEqualTo("snap-0c0c0c0c0c0c0c0c0");
        }
    }

    /** A request of the SDK with the values of ours; what is absent stays absent. */
    private static CopySnapshotRequest ofSdk(SnapshotCopyRequest request) {
        CopySnapshotRequest.Builder builder = CopySnapshotRequest.builder()
                .sourceRegion(request.sourceRegion().value())
                .sourceSnapshotId(request.sourceSnapshotId().value());
        request.description().ifPresent(builder::description);
        if (request.encrypted()) {
            builder.encrypted(true);
        }
        request.kmsKeyId().ifPresent(key -> builder.kmsKeyId(key.value()));
        request.completionDurationMinutes().ifPresent(builder::completionDurationMinutes);
        request.dryRun().ifPresent(builder::dryRun);
        if (!request.tags().isEmpty()) {
            List<Tag> tags = new ArrayList<>();
            request.tags()
                    .forEach(tag -> tags.add(Tag.builder()
                            .key(tag.key())
                            .value(tag.value().orElseThrow())
                            .build()));
            builder.tagSpecifications(TagSpecification.builder()
                    .resourceType(ResourceType.SNAPSHOT)
                    .tags(tags)
                    .build());
        }
        request.unredactedPresignedUrl()
                .ifPresent(url -> builder.presignedUrl(url)
                        .destinationRegion(request.destinationRegion().value()));
        return builder.build();
    }

    /** Keeps the request, and answers as EC2 does. */
    private static final class Wire implements SdkHttpClient {
        private static final String ANSWER = "<CopySnapshotResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\">"
                + "<requestId>00000000-0000-0000-0000-000000000000</requestId>"
                + "<snapshotId>snap-0c0c0c0c0c0c0c0c0</snapshotId></CopySnapshotResponse>";

        String body = "";
        String host = "";

        @Nullable
        SdkHttpMethod method;

        String value(String key) {
            List<String> values = UrlParts.pairsOf(body).stream()
                    .filter(pair -> pair.getKey().equals(key))
                    .map(Map.Entry::getValue)
                    .toList();
            assertThat(values).as(key).hasSize(1);
            return Objects.requireNonNull(values.get(0));
        }

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            host = request.httpRequest().host();
            method = request.httpRequest().method();
            assertThat(request.httpRequest().rawQueryParameters()).isEmpty();
            try (InputStream content =
                    request.contentStreamProvider().orElseThrow().newStream()) {
                body = new String(content.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() {
                    return HttpExecuteResponse.builder()
                            .response(SdkHttpResponse.builder()
                                    .statusCode(200)
                                    .putHeader("Content-Type", "text/xml;charset=UTF-8")
                                    .build())
                            .responseBody(AbortableInputStream.create(
                                    new ByteArrayInputStream(ANSWER.getBytes(StandardCharsets.UTF_8))))
                            .build();
                }

                @Override
                public void abort() {}
            };
        }

        @Override
        public void close() {}
    }
}
