// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.contract;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** The client of the AWS SDK as a subject: whatever can be put into one of its requests is sent. */
final class SdkGateway {
    private static final AwsCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIAQ7ZK4M2N6P3R5T8V", "secret"));

    private final Wire wire = new Wire();
    private final Map<String, Ec2Client> clients = new HashMap<>();

    /** The form body, or empty if the values fit into no request, or the client refuses. */
    Optional<String> send(CopyParameters parameters, CopyContext context) {
        String region = context.endpointRegion().orElse(null);
        if (region == null || region.isBlank() || !context.unreadable().isEmpty()) {
            return Optional.empty();
        }
        try {
            return send(clients.computeIfAbsent(region, any -> client(region, CREDENTIALS)), parameters);
        } catch (SdkClientException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    /** The form body that other credentials send. */
    String send(
            CopyParameters parameters, String region, IdentityProvider<? extends AwsCredentialsIdentity> credentials) {
        try (Ec2Client client = client(region, credentials)) {
            return send(client, parameters).orElseThrow();
        }
    }

    private Optional<String> send(Ec2Client client, CopyParameters parameters) {
        boolean sent = parameters.operation() == CopyOperation.EC2_COPY_SNAPSHOT
                ? SdkRequests.copySnapshot(parameters).map(client::copySnapshot).isPresent()
                : SdkRequests.copyImage(parameters).map(client::copyImage).isPresent();
        return sent ? Optional.of(Objects.requireNonNull(wire.body)) : Optional.empty();
    }

    private Ec2Client client(String region, IdentityProvider<? extends AwsCredentialsIdentity> credentials) {
        return Ec2Client.builder()
                .httpClient(wire)
                .region(Region.of(region))
                .credentialsProvider(credentials)
                .build();
    }
}
