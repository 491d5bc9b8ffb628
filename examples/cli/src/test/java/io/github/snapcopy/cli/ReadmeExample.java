// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.endpoint.EndpointVariant;
import io.github.snapcopy.endpoint.Endpoints;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.presign.SnapshotCopyPresigner;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.ValidationReport;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** The examples of the README, as they stand there; {@link ReadmeTest} runs them. */
final class ReadmeExample {
    private URI sentTo = URI.create("about:blank");
    private String sentBody = "";

    void copySnapshot(AwsCredentialsProvider credentialsProvider) {
        SnapshotCopyRequest request = SnapshotCopyRequest.builder()
                .sourceRegion("us-west-2")
                .sourceSnapshotId("snap-066877671789bd71b")
                .destinationRegion("us-east-1")
                .description("Nightly copy")
                .encryptWith("alias/backup")
                .tag("team", "storage")
                .build(); // throws InvalidCopyRequestException with every violation

        SnapshotCopyPresigner presigner = SnapshotCopyPresigner.builder(credentialsProvider)
                .expiresIn(Duration.ofMinutes(15)) // never longer than the credentials live
                .build();

        SnapshotCopyRequest ready = presigner.withPresignedUrl(request);
        send(Endpoints.ec2(ready.destinationRegion(), EndpointVariant.PLAIN).uri(), ready.toFormBody());
    }

    ValidationReport checkForeignRequest(Map<String, Object> mapOfAnyJsonLibrary) {
        CopyParameters parameters = CopyParameters.fromMap(CopyOperation.EC2_COPY_SNAPSHOT, mapOfAnyJsonLibrary);
        ValidationReport report =
                CopyValidator.standard().validate(parameters, CopyContext.ofEndpointRegion("us-east-1"));
        report.violations().forEach(System.out::println);
        return report;
    }

    private void send(URI endpoint, String formBody) {
        sentTo = endpoint;
        sentBody = formBody;
    }

    URI sentTo() {
        return sentTo;
    }

    String sentBody() {
        return sentBody;
    }
}
