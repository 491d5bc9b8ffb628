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
 * An error code that a copy request can meet, with its likely cause and what to do. Causes follow {@code D-ERR} for EC2
 * and {@code M-EC} for ElastiCache; where a document gives no remedy, it is this library's advice. There is one object
 * of each, in {@link CopyErrors}; two are equal if they are the same.
 *
 * @since 0.1
 */
public final class ServiceError {
    private final String code;
    private final Set<CopyOperation> operations;
    private final String cause;
    private final String remedy;
    private final Retry retry;
    private final List<RuleId> rules;
    private final List<String> advisories;
    private final OptionalInt httpStatus;

    ServiceError(
            String code,
            Set<CopyOperation> operations,
            String cause,
            String remedy,
            Retry retry,
            List<String> rules,
            List<String> advisories,
            OptionalInt httpStatus) {
        this.code = code;
        this.operations = Collections.unmodifiableSet(EnumSet.copyOf(operations));
        this.cause = cause;
        this.remedy = remedy;
        this.retry = retry;
        this.rules = RuleId.listOf(rules);
        this.advisories = List.copyOf(advisories);
        this.httpStatus = httpStatus;
    }

    /**
     * The error code.
     *
     * @return the code without the prefix {@code Client.} or {@code Server.}, case-sensitive
     */
    public String code() {
        return code;
    }

    /**
     * The operations that can meet it.
     *
     * @return at least one, unmodifiable
     */
    public Set<CopyOperation> operations() {
        return operations;
    }

    /**
     * The likely cause in a copy request.
     *
     * @return a text without final full stop
     */
    public String cause() {
        return cause;
    }

    /**
     * What to do.
     *
     * @return a text without final full stop
     */
    public String remedy() {
        return remedy;
    }

    /**
     * Whether to send the request again; see {@link #retryOf} for one operation.
     *
     * @return the advice
     */
    public Retry retry() {
        return retry;
    }

    /**
     * The rules that find the cause beforehand.
     *
     * @return their ids; empty if none can
     */
    public List<RuleId> rules() {
        return rules;
    }

    /**
     * The advisories about the cause.
     *
     * @return their ids; may be empty
     */
    public List<String> advisories() {
        return advisories;
    }

    /**
     * The HTTP status, if it is documented or was seen. Classify by the code all the same.
     *
     * @return the status, or empty
     */
    public OptionalInt httpStatus() {
        return httpStatus;
    }

    /**
     * Whether to send a request of this operation again. Only {@link Retry#WITH_CARE} depends on the operation:
     * CopyImage has a client token, with which a request can simply be repeated; one without it is to be treated
     * {@link Retry#WITH_CARE}.
     *
     * @param operation the operation
     * @return {@link #retry}, or {@link Retry#YES} instead of {@link Retry#WITH_CARE} for CopyImage
     */
    public Retry retryOf(CopyOperation operation) {
        Objects.requireNonNull(operation, "operation");
        return retry == Retry.WITH_CARE && operation == CopyOperation.EC2_COPY_IMAGE ? Retry.YES : retry;
    }

    /**
     * Code and cause.
     *
     * @return for example {@code SnapshotNotFoundFault: the source name is unknown}
     */
    @Override
    public String toString() {
        return code + ": " + cause;
    }
}
