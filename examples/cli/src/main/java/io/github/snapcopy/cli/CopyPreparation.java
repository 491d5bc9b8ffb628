// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import io.github.snapcopy.core.CopyRequest;
import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.endpoint.Endpoints;
import io.github.snapcopy.endpoint.UnknownPartitionException;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyService;
import io.github.snapcopy.presign.ExpiredCredentialsException;
import io.github.snapcopy.presign.PresignedUrl;
import io.github.snapcopy.presign.SnapshotCopyPresigner;
import io.github.snapcopy.presign.UnusableCredentialsException;
import io.github.snapcopy.values.RegionId;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * Completes an acceptable request: where it goes, and what must be signed. What cannot be had is left out and said on
 * standard error.
 */
final class CopyPreparation {
    private final GlobalOptions options;
    private final Machine machine;
    private final Destination destination;
    private final @Nullable URI endpointUrl;

    CopyPreparation(CopyOperation operation, GlobalOptions options, Machine machine) throws UnusableInputException {
        this.options = options;
        this.machine = machine;
        this.destination = Destination.of(options, machine.settings());
        this.endpointUrl = EndpointUrl.given(operation, options, machine.settings());
    }

    /** What is known about the copy beyond its parameters. */
    CopyContext context() {
        CopyContext.Builder context =
                CopyContext.builder().signedAt(machine.clock().instant());
        String region = destination.region();
        return (region == null ? context : context.endpointRegion(region)).build();
    }

    PreparedCopy prepare(CopyRequest request) {
        URI endpoint = endpointUrl == null ? endpoint(request) : endpointUrl;
        PresignedUrl made = request instanceof SnapshotCopyRequest snapshot ? presign(snapshot) : null;
        CopyRequest complete = made == null ? request : made.addTo((SnapshotCopyRequest) request);
        return new PreparedCopy(
                complete,
                endpoint,
                complete instanceof SnapshotCopyRequest snapshot
                        ? snapshot.unredactedPresignedUrl().orElse(null)
                        : null,
                made == null ? null : made.expiresAt().toString(),
                request.report().warnings());
    }

    /** A presigned URL, or null if the request holds one already or none can be made. */
    private @Nullable PresignedUrl presign(SnapshotCopyRequest request) {
        if (request.unredactedPresignedUrl().isPresent()) {
            return null;
        }
        if (options.has(GlobalOptions.NO_SIGN_REQUEST)) {
            return without("signing is turned off by " + GlobalOptions.NO_SIGN_REQUEST);
        }
        try {
            AwsCredentialsIdentity identity = machine.settings().credentials(options.value(GlobalOptions.PROFILE));
            return SnapshotCopyPresigner.builder(new GivenCredentials(identity))
                    .clock(machine.clock())
                    .endpointVariant(destination.variant())
                    .build()
                    .presignCopySnapshot(request);
        } catch (MissingCredentialsException e) {
            return without(e.text());
        } catch (UnknownPartitionException e) {
            return without("the endpoint of " + request.sourceRegion().value() + " is not known");
        } catch (ExpiredCredentialsException e) {
            return without("the credentials have expired; refresh them");
        } catch (UnusableCredentialsException e) {
            return without("the credentials cannot sign: " + e.getMessage()); // the library tells no secret
        }
    }

    private @Nullable PresignedUrl without(String reason) {
        machine.terminal().note("the request is acceptable, but has no presigned URL yet: " + reason);
        return null;
    }

    private @Nullable URI endpoint(CopyRequest request) {
        RegionId region = request.endpointRegion().orElse(null);
        if (region == null) {
            machine.terminal().note("the endpoint is not known; name the Region with --region or AWS_REGION");
            return null;
        }
        try {
            return (request.operation().service() == CopyService.EC2
                            ? Endpoints.ec2(region, destination.variant())
                            : Endpoints.elastiCache(region, destination.variant()))
                    .uri();
        } catch (UnknownPartitionException e) {
            machine.terminal().note("the endpoint of " + region.value() + " is not known; name it with --endpoint-url");
            return null;
        }
    }
}
