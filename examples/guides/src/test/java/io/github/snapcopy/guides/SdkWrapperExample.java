// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.guides;

import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.sdk.CopyCheck;
import io.github.snapcopy.sdk.CopyRequestInterceptor;
import io.github.snapcopy.sdk.SdkRequestParameters;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import io.github.snapcopy.validation.ValidationReport;
import io.github.snapcopy.values.RegionId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CopySnapshotRequest;

/** The code of copy-presign/guides/sdk-wrappers.md. */
final class SdkWrapperExample {
    private SdkWrapperExample() {}

    static CopyRequestInterceptor interceptor(CopyValidator rules, Consumer<CopyCheck> metrics) {
        CopyRequestInterceptor interceptor = CopyRequestInterceptor.builder()
                .validator(rules) // the standard rules if left out
                .presign() // our URL in the place of the SDK's
                .expiresIn(Duration.ofMinutes(30)) // longer than all attempts of a call together
                .sourceEndpoint(
                        RegionId.of("us-west-2"),
                        URI.create("https://vpce-0a1b2c3d4e5f-abcdefgh.ec2.us-west-2.vpce.amazonaws.com"))
                .listener(metrics::accept) // in place of WARNINGs in the log
                .build();
        return interceptor;
    }

    static String copy(Ec2Client ec2, CopySnapshotRequest request) {
        try {
            return ec2.copySnapshot(request).snapshotId();
        } catch (InvalidCopyRequestException refused) {
            return refused.report().toString(); // all violations; nothing was sent
        }
    }

    static ValidationReport check(CopySnapshotRequest request, String regionOfTheClient) {
        CopyParameters parameters = SdkRequestParameters.from(request);
        return CopyValidator.standard().validate(parameters, CopyContext.ofEndpointRegion(regionOfTheClient));
    }

    static CopySnapshotRequest convert(SnapshotCopyRequest request) {
        CopySnapshotRequest forTheSdk = SdkRequestParameters.copyTo(request, CopySnapshotRequest.builder())
                .build();
        return forTheSdk;
    }

    static ClientOverrideConfiguration onceOnly(CopyRequestInterceptor interceptor) {
        ClientOverrideConfiguration settings = ClientOverrideConfiguration.builder()
                .executionInterceptors(List.of(interceptor))
                .retryStrategy(retries -> retries.maxAttempts(1)) // a second attempt can be a second copy
                .build();
        return settings;
    }
}
