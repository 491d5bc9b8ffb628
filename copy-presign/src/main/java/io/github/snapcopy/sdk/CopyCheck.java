// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sdk;

import io.github.snapcopy.inspect.Inspection;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.ParameterPath;
import io.github.snapcopy.presign.PresignedUrl;
import io.github.snapcopy.validation.ValidationReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link CopyRequestInterceptor} found out about one copy. Immutable; holds no secret.
 *
 * @since 0.1
 */
public final class CopyCheck {
    private final CopyOperation operation;
    private final @Nullable String endpointRegion;
    private final ValidationReport report;
    private final List<ParameterPath> unknownParameters;
    private final @Nullable Inspection inspection;
    private final @Nullable Instant urlExpiresAt;
    private final boolean presigningFailed;

    CopyCheck(
            CopyOperation operation,
            @Nullable String endpointRegion,
            ValidationReport report,
            List<ParameterPath> unknownParameters,
            @Nullable Inspection inspection,
            @Nullable PresignedUrl url,
            boolean presigningFailed) {
        this.operation = operation;
        this.endpointRegion = endpointRegion;
        this.report = report;
        this.unknownParameters = List.copyOf(unknownParameters);
        this.inspection = inspection;
        this.urlExpiresAt = url == null ? null : url.expiresAt();
        this.presigningFailed = presigningFailed;
    }

    /**
     * The operation.
     *
     * @return one of the three copies
     */
    public CopyOperation operation() {
        return operation;
    }

    /**
     * The Region of the client, which is the destination of the copy.
     *
     * @return the Region code, or empty if the client has none
     */
    public Optional<String> endpointRegion() {
        return Optional.ofNullable(endpointRegion);
    }

    /**
     * What the rules have to say.
     *
     * @return the report; unless it is acceptable, nothing is sent and the caller of the client gets it in an
     *     {@link io.github.snapcopy.validation.InvalidCopyRequestException}
     */
    public ValidationReport report() {
        return report;
    }

    /**
     * What the request holds and this library does not know: parameters of a newer AWS SDK. They are sent and were not
     * checked.
     *
     * @return an immutable list, empty for almost every request
     */
    public List<ParameterPath> unknownParameters() {
        return unknownParameters;
    }

    /**
     * What the caller's own {@code PresignedUrl} says. Such a URL is never replaced.
     *
     * @return the inspection, or empty if the caller gave no URL
     */
    public Optional<Inspection> inspection() {
        return Optional.ofNullable(inspection);
    }

    /**
     * When the presigned URL expires that the interceptor has added.
     *
     * @return the instant, capped by the credentials' own expiration; empty if none was added
     */
    public Optional<Instant> urlExpiresAt() {
        return Optional.ofNullable(urlExpiresAt);
    }

    /**
     * Whether the copy is not sent because no presigned URL could be made, for want of valid credentials for example.
     * The caller of the client gets the exception.
     *
     * @return true if presigning was asked for and failed
     */
    public boolean presigningFailed() {
        return presigningFailed;
    }

    /**
     * Operation, Region and number of findings.
     *
     * @return for example {@code CopyCheck[ec2:CopySnapshot to us-east-1, 0 errors, 1 warnings]}
     */
    @Override
    public String toString() {
        return "CopyCheck[" + operation + " to " + endpointRegion + ", "
                + report.errors().size() + " errors, " + report.warnings().size() + " warnings]";
    }
}
