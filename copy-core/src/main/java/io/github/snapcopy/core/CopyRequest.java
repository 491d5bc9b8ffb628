// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import io.github.snapcopy.validation.ValidationReport;
import io.github.snapcopy.values.RegionId;
import java.util.Objects;
import java.util.Optional;

/**
 * A copy request that every rule accepts. Immutable; equal when operation and parameters are equal. There is no way to
 * make an invalid one: builders and {@link #from} throw {@link InvalidCopyRequestException} with every violation.
 *
 * <p>May gain members, one for each operation; keep a default branch.
 *
 * @since 0.1
 */
public sealed interface CopyRequest permits SnapshotCopyRequest, ImageCopyRequest, CacheSnapshotCopyRequest {
    /**
     * Makes a request from parameters, with the standard rules.
     *
     * @param parameters the parameters of any operation
     * @param context what else is known; for EC2 the endpoint Region is the destination
     * @return the request
     * @throws InvalidCopyRequestException if a rule refuses it
     */
    static CopyRequest from(CopyParameters parameters, CopyContext context) {
        return from(parameters, context, CopyValidator.standard());
    }

    /**
     * Makes a request from parameters, with the rules of a validator.
     *
     * @param parameters the parameters of any operation
     * @param context what else is known; for EC2 the endpoint Region is the destination
     * @param validator the rules
     * @return the request
     * @throws InvalidCopyRequestException if a rule refuses it
     */
    static CopyRequest from(CopyParameters parameters, CopyContext context, CopyValidator validator) {
        return switch (Objects.requireNonNull(parameters, "parameters").operation()) {
            case EC2_COPY_SNAPSHOT -> SnapshotCopyRequest.from(parameters, context, validator);
            case EC2_COPY_IMAGE -> ImageCopyRequest.from(parameters, context, validator);
            case ELASTICACHE_COPY_SNAPSHOT -> CacheSnapshotCopyRequest.from(parameters, context, validator);
        };
    }

    /**
     * The operation.
     *
     * @return the operation of this request
     */
    CopyOperation operation();

    /**
     * The parameters of this request, in the order of the documentation. {@code from(toParameters(), context())} is
     * equal to this request.
     *
     * @return the neutral form
     */
    CopyParameters toParameters();

    /**
     * The Region the request is sent to, where the copy is made.
     *
     * @return the Region; empty only for ElastiCache, if neither builder nor context names one
     */
    Optional<RegionId> endpointRegion();

    /**
     * What was known when the rules accepted this request. No part of its identity.
     *
     * @return the context; its endpoint Region is {@link #endpointRegion}
     */
    CopyContext context();

    /**
     * What the rules had to say when they accepted this request. No part of its identity.
     *
     * @return a report that holds WARNINGs at most
     */
    ValidationReport report();

    /**
     * The form body of a Query request, to be sent by POST with content type {@code application/x-www-form-urlencoded;
     * charset=utf-8}. Holds the presigned URL, if there is one: keep it out of logs.
     *
     * @return {@code Action}, {@code Version} and the parameters, encoded after RFC 3986
     */
    default String toFormBody() {
        return QueryString.write(toParameters());
    }
}
