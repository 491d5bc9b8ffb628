// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.elasticache.ElastiCacheClient;

/** The clients of the AWS SDK over a wire that keeps what they send. Not for use by several threads. */
final class SdkClients implements AutoCloseable {
    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "secret"));

    private final Wire wire = new Wire();
    private final Ec2Client ec2 = Ec2Client.builder()
            .httpClient(wire)
            .region(Region.US_EAST_1)
            .credentialsProvider(CREDENTIALS)
            .build();
    private final ElastiCacheClient elastiCache = ElastiCacheClient.builder()
            .httpClient(wire)
            .region(Region.US_EAST_1)
            .credentialsProvider(CREDENTIALS)
            .build();

    /** The form body the SDK sends for the same request. */
    String bodyOf(CopyRequest request) {
        wire.body = null;
        if (request instanceof SnapshotCopyRequest snapshot) {
            ec2.copySnapshot(sdkRequest(snapshot));
        } else if (request instanceof ImageCopyRequest image) {
            ec2.copyImage(sdkRequest(image));
        } else {
            elastiCache.copySnapshot(sdkRequest((CacheSnapshotCopyRequest) request));
        }
        return Objects.requireNonNull(wire.body, "the SDK sent nothing");
    }

    /** The content type of the latest request. */
    String contentType() {
        return Objects.requireNonNull(wire.contentType);
    }

    private static software.amazon.awssdk.services.ec2.model.CopySnapshotRequest sdkRequest(
            SnapshotCopyRequest request) {
        var sdk = software.amazon.awssdk.services.ec2.model.CopySnapshotRequest.builder()
                .sourceRegion(request.sourceRegion().value())
                .sourceSnapshotId(request.sourceSnapshotId().value());
        request.description().ifPresent(sdk::description);
        if (request.encrypted()) {
            sdk.encrypted(true);
        }
        request.kmsKeyId().ifPresent(key -> sdk.kmsKeyId(key.value()));
        request.destinationOutpostArn().ifPresent(arn -> sdk.destinationOutpostArn(arn.value()));
        request.destinationAvailabilityZone().ifPresent(sdk::destinationAvailabilityZone);
        request.completionDurationMinutes().ifPresent(sdk::completionDurationMinutes);
        request.dryRun().ifPresent(sdk::dryRun);
        request.unredactedPresignedUrl()
                .ifPresent(url -> sdk.presignedUrl(url)
                        .destinationRegion(request.destinationRegion().value()));
        if (!request.tags().isEmpty()) {
            sdk.tagSpecifications(specification(ResourceType.SNAPSHOT, request.tags()));
        }
        return sdk.build();
    }

    private static software.amazon.awssdk.services.ec2.model.CopyImageRequest sdkRequest(ImageCopyRequest request) {
        var sdk = software.amazon.awssdk.services.ec2.model.CopyImageRequest.builder()
                .name(request.name())
                .sourceImageId(request.sourceImageId().value())
                .sourceRegion(request.sourceRegion().value());
        request.clientToken().ifPresent(sdk::clientToken);
        request.description().ifPresent(sdk::description);
        request.encrypted().ifPresent(sdk::encrypted);
        request.kmsKeyId().ifPresent(key -> sdk.kmsKeyId(key.value()));
        request.destinationOutpostArn().ifPresent(arn -> sdk.destinationOutpostArn(arn.value()));
        request.copyImageTags().ifPresent(sdk::copyImageTags);
        request.snapshotCopyCompletionDurationMinutes()
                .ifPresent(minutes -> sdk.snapshotCopyCompletionDurationMinutes((long) minutes));
        request.destinationAvailabilityZone().ifPresent(sdk::destinationAvailabilityZone);
        request.destinationAvailabilityZoneId().ifPresent(sdk::destinationAvailabilityZoneId);
        request.dryRun().ifPresent(sdk::dryRun);
        Collection<TagSpecification> specifications = new java.util.ArrayList<>();
        if (!request.imageTags().isEmpty()) {
            specifications.add(specification(ResourceType.IMAGE, request.imageTags()));
        }
        if (!request.snapshotTags().isEmpty()) {
            specifications.add(specification(ResourceType.SNAPSHOT, request.snapshotTags()));
        }
        if (!specifications.isEmpty()) {
            sdk.tagSpecifications(specifications);
        }
        return sdk.build();
    }

    private static software.amazon.awssdk.services.elasticache.model.CopySnapshotRequest sdkRequest(
            CacheSnapshotCopyRequest request) {
        var sdk = software.amazon.awssdk.services.elasticache.model.CopySnapshotRequest.builder()
                .sourceSnapshotName(request.sourceSnapshotName())
                .targetSnapshotName(request.targetSnapshotName());
        request.targetBucket().ifPresent(sdk::targetBucket);
        request.kmsKeyId().ifPresent(key -> sdk.kmsKeyId(key.value()));
        if (!request.tags().isEmpty()) {
            sdk.tags(request.tags().stream()
                    .map(tag -> software.amazon.awssdk.services.elasticache.model.Tag.builder()
                            .key(tag.key())
                            .value(tag.value().orElse(null))
                            .build())
                    .toList());
        }
        return sdk.build();
    }

    private static TagSpecification specification(ResourceType type, Collection<CopyTag> tags) {
        return TagSpecification.builder()
                .resourceType(type)
                .tags(tags.stream()
                        .map(tag -> software.amazon.awssdk.services.ec2.model.Tag.builder()
                                .key(tag.key())
                                .value(tag.value().orElseThrow())
                                .build())
                        .toList())
                .build();
    }

    /** Keys and values of a form body, decoded with the JDK. */
    static Map<String, String> decode(String body) {
        Map<String, String> decoded = new TreeMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            String key = URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8);
            String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
            if (decoded.put(key, value) != null) {
                throw new AssertionError("the body has the key " + key + " twice");
            }
        }
        return decoded;
    }

    @Override
    public void close() {
        ec2.close();
        elastiCache.close();
    }

    private static final class Wire implements SdkHttpClient {
        @Nullable
        String body;

        @Nullable
        String contentType;

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            contentType =
                    request.httpRequest().firstMatchingHeader("Content-Type").orElse(null);
            body = request.contentStreamProvider()
                    .map(provider -> read(provider.newStream()))
                    .orElse(null);
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() {
                    byte[] answer = "<Response/>".getBytes(StandardCharsets.UTF_8);
                    return HttpExecuteResponse.builder()
                            .response(SdkHttpResponse.builder().statusCode(200).build())
                            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer)))
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
        public void close() {}
    }
}
