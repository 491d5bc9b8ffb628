// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sdk;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.Ec2BaseClientBuilder;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CopyImageRequest;
import software.amazon.awssdk.services.ec2.model.CopySnapshotRequest;
import software.amazon.awssdk.services.elasticache.ElastiCacheClient;

/** Clients of the AWS SDK in us-east-1 over a stub, and requests for them. */
final class Clients {
    static final Instant NOW = Instant.parse("2026-01-15T12:34:56Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final String SNAPSHOT = "snap-066877671789bd71b";

    /** Nothing in them is a sample of the documentation, which a rule would notice inside a URL. */
    static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIASNAPCOPY00000001", "not/a+secret"));

    private Clients() {}

    static Ec2Client ec2(StubWire wire, ExecutionInterceptor... interceptors) {
        return ec2(wire, builder -> {}, interceptors);
    }

    static Ec2Client ec2(
            StubWire wire, Consumer<Ec2BaseClientBuilder<?, ?>> settings, ExecutionInterceptor... interceptors) {
        var builder = Ec2Client.builder()
                .httpClient(wire)
                .region(Region.US_EAST_1)
                .credentialsProvider(CREDENTIALS)
                .overrideConfiguration(o -> add(o::addExecutionInterceptor, interceptors));
        settings.accept(builder);
        return builder.build();
    }

    static Ec2AsyncClient ec2Async(StubWire wire, ExecutionInterceptor... interceptors) {
        return ec2Async(wire, builder -> {}, interceptors);
    }

    static Ec2AsyncClient ec2Async(
            StubWire wire, Consumer<Ec2BaseClientBuilder<?, ?>> settings, ExecutionInterceptor... interceptors) {
        var builder = Ec2AsyncClient.builder()
                .httpClient(wire)
                .region(Region.US_EAST_1)
                .credentialsProvider(CREDENTIALS)
                .overrideConfiguration(o -> add(o::addExecutionInterceptor, interceptors));
        settings.accept(builder);
        return builder.build();
    }

    static ElastiCacheClient elastiCache(StubWire wire, ExecutionInterceptor... interceptors) {
        return ElastiCacheClient.builder()
                .httpClient(wire)
                .region(Region.US_EAST_1)
                .credentialsProvider(CREDENTIALS)
                .overrideConfiguration(o -> add(o::addExecutionInterceptor, interceptors))
                .build();
    }

    private static void add(Consumer<ExecutionInterceptor> configuration, ExecutionInterceptor... interceptors) {
        for (ExecutionInterceptor interceptor : interceptors) {
            configuration.accept(interceptor);
        }
    }

    static CopyRequestInterceptor presigning() {
        return CopyRequestInterceptor.builder().presign().clock(CLOCK).build();
    }

    static CopySnapshotRequest.Builder snapshot() {
        return CopySnapshotRequest.builder()
                .sourceRegion("us-west-2")
                .sourceSnapshotId(SNAPSHOT)
                .description("of the night");
    }

    static CopyImageRequest.Builder image() {
        return CopyImageRequest.builder()
                .sourceRegion("us-west-2")
                .sourceImageId("ami-066877671789bd71b")
                .name("web-2026");
    }

    static software.amazon.awssdk.services.elasticache.model.CopySnapshotRequest.Builder cache() {
        return software.amazon.awssdk.services.elasticache.model.CopySnapshotRequest.builder()
                .sourceSnapshotName("automatic.web-2026-01-15")
                .targetSnapshotName("web-copy");
    }
}
