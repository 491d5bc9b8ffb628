// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import io.github.snapcopy.parameters.CopyOperation;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/**
 * An error code that a copy request can meet, with its likely cause and what to do. Causes follow {@code D-ERR} for EC2 and
 * {@code M-EC} for ElastiCache; where a document gives no remedy, it is this library's advice.
 *
 * @param code the code without the prefix {@code Client.} or {@code Server.}, case-sensitive
 * @param operations the operations that can meet it, at least one, unmodifiable
 * @param cause the likely cause in a copy request, without final full stop
 * @param remedy what to do, without final full stop
 * @param retry whether to send the request again; see {@link #retryOf} for one operation
 * @param rules ids of the rules that find the cause beforehand; empty if none can
 * @param advisories ids of the advisories about the cause
 * @param httpStatus the HTTP status, if it is documented or was seen; classify by the code all the same
 * @since 0.1
 */
public record ServiceError(
        String code,
        Set<CopyOperation> operations,
        String cause,
        String remedy,
        Retry retry,
        List<String> rules,
        List<String> advisories,
        OptionalInt httpStatus) {
    /**
     * Checks for null and copies the collections.
     *
     * @throws IllegalArgumentException if there is no operation
     */
    public ServiceError {
        Objects.requireNonNull(code, "code");
        operations = Collections.unmodifiableSet(EnumSet.copyOf(Objects.requireNonNull(operations, "operations")));
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(remedy, "remedy");
        Objects.requireNonNull(retry, "retry");
        rules = List.copyOf(rules);
        advisories = List.copyOf(advisories);
        Objects.requireNonNull(httpStatus, "httpStatus");
    }

    /**
     * Whether to send a request of this operation again. Only {@link Retry#WITH_CARE} depends on the operation: CopyImage
     * has a client token, with which a request can simply be repeated.
     *
     * @param operation the operation
     * @return {@link #retry}, or {@link Retry#YES} instead of {@link Retry#WITH_CARE} for CopyImage
     */
    public Retry retryOf(CopyOperation operation) {
        Objects.requireNonNull(operation, "operation");
        return retry == Retry.WITH_CARE && operation == CopyOperation.EC2_COPY_IMAGE ? Retry.YES : retry;
    }
}
