// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package com.example.sdkclient;

import io.github.snapcopy.inspect.PresignedUrlInspector;
import io.github.snapcopy.sdk.CopyRequestInterceptor;
import io.github.snapcopy.sigv4.SigningCredentials;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CopySnapshotRequest;

/** Copies with a client that has the interceptor, over a wire that leads nowhere, and says what was sent. */
public final class ClientCopy {
    private static final String ACCESS_KEY = "AKIAIOSFODNN7EXAMPLE";
    private static final String SECRET_KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    private ClientCopy() {}

    /**
     * Does it all.
     *
     * @return what was found
     */
    public static List<String> run() {
        try (DeadEnd wire = new DeadEnd();
                Ec2Client client = Ec2Client.builder()
                        .region(Region.US_EAST_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY)))
                        .httpClient(wire)
                        .overrideConfiguration(o -> o.addExecutionInterceptor(
                                CopyRequestInterceptor.builder().presign().build()))
                        .build()) {
            String answer =
                    client.copySnapshot(request("snap-066877671789bd71b")).snapshotId();
            String refusal = refusal(client);
            return List.of(
                    "SDK " + sdk(),
                    "answer " + answer,
                    "signature genuine " + isGenuine(presignedUrl(wire.lastBody())),
                    "refused for " + refusal,
                    "sent " + wire.sent());
        }
    }

    /** The name of the jar; the constant of the SDK would be that of the compilation. */
    private static String sdk() {
        String place = SdkRequest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private static CopySnapshotRequest request(String snapshot) {
        return CopySnapshotRequest.builder()
                .sourceRegion("us-west-2")
                .sourceSnapshotId(snapshot)
                .description("Nightly copy")
                .build();
    }

    private static String refusal(Ec2Client client) {
        try {
            client.copySnapshot(request("ami-066877671789bd71b"));
            return "nothing";
        } catch (InvalidCopyRequestException e) {
            return e.report().violations().get(0).parameter().toString();
        }
    }

    private static String presignedUrl(String body) {
        return Arrays.stream(body.split("&"))
                .filter(pair -> pair.startsWith("PresignedUrl="))
                .map(pair -> URLDecoder.decode(pair.substring("PresignedUrl=".length()), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isGenuine(String url) {
        return PresignedUrlInspector.create()
                .verify(url, SigningCredentials.of(ACCESS_KEY, SECRET_KEY))
                .isSignatureGenuine();
    }
}
