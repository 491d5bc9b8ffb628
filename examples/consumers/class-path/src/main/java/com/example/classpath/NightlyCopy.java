// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package com.example.classpath;

import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.inspect.Inspection;
import io.github.snapcopy.inspect.PresignedUrlInspector;
import io.github.snapcopy.inspect.Verification;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.presign.PresignedUrl;
import io.github.snapcopy.presign.SnapshotCopyPresigner;
import io.github.snapcopy.sigv4.SigningCredentials;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import io.github.snapcopy.validation.ValidationReport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Builds, validates, presigns, verifies and inspects a copy, and prints what it has found, a line for each. */
public final class NightlyCopy {
    private static final String ACCESS_KEY = "AKIAIOSFODNN7EXAMPLE";
    private static final String SECRET_KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    private NightlyCopy() {}

    /**
     * Prints the lines.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        run().forEach(System.out::println);
    }

    /**
     * Does it all.
     *
     * @return what was found
     */
    public static List<String> run() {
        SnapshotCopyRequest request = SnapshotCopyRequest.builder()
                .sourceRegion("us-west-2")
                .sourceSnapshotId("snap-066877671789bd71b")
                .destinationRegion("us-east-1")
                .description("Nightly copy")
                .encryptWith("alias/backup")
                .tag("team", "storage")
                .build();
        SnapshotCopyPresigner presigner = SnapshotCopyPresigner.builder(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY)))
                .expiresIn(Duration.ofMinutes(30))
                .build();
        PresignedUrl url = presigner.presignCopySnapshot(request);
        String body = url.addTo(request).toFormBody();
        Verification verification = PresignedUrlInspector.create()
                .verify(url.unredactedUrl(), SigningCredentials.of(ACCESS_KEY, SECRET_KEY));
        Inspection inspection = PresignedUrlInspector.create().inspect(url.unredactedUrl(), request);
        return List.of(
                "host " + url.endpoint().host(),
                "body has a URL " + body.contains("PresignedUrl=https%3A%2F%2Fec2.us-west-2.amazonaws.com%2F%3F"),
                "signature genuine " + verification.isSignatureGenuine(),
                "inspection finds " + inspection.report().violations(),
                "refused " + refused().violations().size(),
                "not built " + notBuilt());
    }

    private static ValidationReport refused() {
        Map<String, Object> document =
                Map.of("SourceRegion", "us-west-2", "SourceSnapshotId", "snap-1", "Encrypted", false);
        return CopyValidator.standard()
                .validate(
                        CopyParameters.fromMap(CopyOperation.EC2_COPY_SNAPSHOT, document),
                        CopyContext.ofEndpointRegion("us-east-1"));
    }

    private static int notBuilt() {
        try {
            SnapshotCopyRequest.builder().sourceRegion("us_west_2").build();
            return 0;
        } catch (InvalidCopyRequestException e) {
            return e.report().violations().size();
        }
    }
}
