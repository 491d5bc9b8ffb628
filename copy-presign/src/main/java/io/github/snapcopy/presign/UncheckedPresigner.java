// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import static io.github.snapcopy.parameters.ParameterNames.DESTINATION_REGION;
import static io.github.snapcopy.parameters.ParameterNames.PRESIGNED_URL;
import static io.github.snapcopy.parameters.ParameterNames.SOURCE_REGION;
import static io.github.snapcopy.parameters.ParameterNames.SOURCE_SNAPSHOT_ID;

import io.github.snapcopy.endpoint.ServiceEndpoint;
import io.github.snapcopy.internal.text.Messages;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.sigv4.QuerySigner;
import io.github.snapcopy.sigv4.SigningRequest;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import io.github.snapcopy.validation.ValidationReport;
import io.github.snapcopy.validation.Violation;
import io.github.snapcopy.values.RegionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * Presigns parameters that the rules may refuse: for tests and published known answers, whose identifiers are odd. The
 * service refuses such a copy, or it fails minutes later. Use a {@link SnapshotCopyPresigner} for copies.
 *
 * <p>Only the two Regions are checked, since they make the host and what is signed for. Immutable and safe for use by
 * many threads.
 *
 * @since 0.1
 */
public final class UncheckedPresigner {
    private final SnapshotCopyPresigner settings;

    private UncheckedPresigner(SnapshotCopyPresigner settings) {
        this.settings = settings;
    }

    /**
     * Makes a presigner with the settings of another.
     *
     * @param presigner whose credentials, clock, life, profile and endpoints are taken
     * @return a presigner that does not check
     */
    public static UncheckedPresigner of(SnapshotCopyPresigner presigner) {
        return new UncheckedPresigner(Objects.requireNonNull(presigner, "presigner"));
    }

    /**
     * Makes the presigned URL of parameters. A {@code PresignedUrl} and a {@code DestinationRegion} among them are left
     * out of account.
     *
     * @param parameters parameters of {@link CopyOperation#EC2_COPY_SNAPSHOT}
     * @param destinationRegion the value of {@code DestinationRegion} in the URL
     * @return the URL
     * @throws InvalidCopyRequestException if one of the two Regions is missing or malformed
     * @throws IllegalArgumentException if the parameters are those of another operation, hold a value that cannot be
     *     written, lack the snapshot, or would write a key of the URL twice
     * @throws RuntimeException as
     *     {@link SnapshotCopyPresigner#presignCopySnapshot(io.github.snapcopy.core.SnapshotCopyRequest)}
     */
    public PresignedUrl presign(CopyParameters parameters, String destinationRegion) {
        Objects.requireNonNull(parameters, "parameters");
        Objects.requireNonNull(destinationRegion, "destinationRegion");
        if (parameters.operation() != CopyOperation.EC2_COPY_SNAPSHOT) {
            throw new IllegalArgumentException(parameters.operation() + " has no presigned URL");
        }
        requireRegions(parameters, destinationRegion);
        return presign(
                parameters,
                RegionId.of(Objects.requireNonNull(parameters.text(SOURCE_REGION), SOURCE_REGION)),
                RegionId.of(destinationRegion));
    }

    /** Each Region by itself, so that no rule compares the one with the other. */
    private static void requireRegions(CopyParameters parameters, String destinationRegion) {
        List<Violation> violations = new ArrayList<>();
        violations.addAll(errors(SOURCE_REGION, parameters, CopyContext.empty()));
        violations.addAll(errors(
                CopyContext.ENDPOINT_REGION,
                parameters.without(SOURCE_REGION),
                CopyContext.ofEndpointRegion(destinationRegion)));
        ValidationReport.of(violations).orThrow();
    }

    private static List<Violation> errors(String parameter, CopyParameters parameters, CopyContext context) {
        return CopyValidator.standard().validate(parameters, context).errors().stream()
                .filter(violation -> violation.parameter().toString().equals(parameter))
                .toList();
    }

    private PresignedUrl presign(CopyParameters parameters, RegionId source, RegionId destination) {
        ServiceEndpoint endpoint = settings.endpoint(source);
        AwsCredentialsIdentity identity = SdkCredentials.resolve(settings.credentials);
        Instant signedAt = settings.clock.instant();
        int expiresInSeconds = settings.lifeOf(identity, signedAt);
        SigningRequest request = SigningRequest.builder()
                .endpoint(endpoint.uri())
                .service(SnapshotCopyPresigner.SIGNING_NAME)
                .region(source.value())
                .parameters(toSign(parameters))
                .parameter(DESTINATION_REGION, destination.value())
                .credentials(SdkCredentials.from(identity))
                .signedAt(signedAt)
                .expiresIn(Duration.ofSeconds(expiresInSeconds))
                .build();
        String url = new QuerySigner(settings.signingKeys).sign(request).unredactedUrl();
        return new PresignedUrl(url, endpoint, signedAt.getEpochSecond(), expiresInSeconds);
    }

    private List<Map.Entry<String, String>> toSign(CopyParameters parameters) {
        Map<String, ParameterValue> documented = Map.of(
                SOURCE_REGION, requiredText(parameters, SOURCE_REGION),
                SOURCE_SNAPSHOT_ID, requiredText(parameters, SOURCE_SNAPSHOT_ID));
        if (settings.signedParameters == SignedParameters.DOCUMENTED) {
            return QueryString.pairs(CopyParameters.of(CopyOperation.EC2_COPY_SNAPSHOT, documented));
        }
        List<Map.Entry<String, String>> pairs =
                QueryString.pairs(parameters.without(PRESIGNED_URL).without(DESTINATION_REGION));
        requireDistinctKeys(pairs);
        return pairs;
    }

    private static ParameterValue requiredText(CopyParameters parameters, String name) {
        if (parameters.value(name) instanceof ParameterValue.Text text) {
            return text;
        }
        throw new IllegalArgumentException(name + (parameters.has(name) ? " is no text" : " is missing"));
    }

    /** Parameters that no rule has seen may be called {@code Action}, or like a member of another. */
    private static void requireDistinctKeys(List<Map.Entry<String, String>> pairs) {
        Set<String> keys = new HashSet<>(Set.of(DESTINATION_REGION));
        for (Map.Entry<String, String> pair : pairs) {
            if (!keys.add(pair.getKey())) {
                throw new IllegalArgumentException(
                        "the URL would hold the key " + Messages.quote(pair.getKey()) + " twice");
            }
        }
    }

    /**
     * The settings; no secret.
     *
     * @return one line
     */
    @Override
    public String toString() {
        return "UncheckedPresigner[" + settings + "]";
    }
}
