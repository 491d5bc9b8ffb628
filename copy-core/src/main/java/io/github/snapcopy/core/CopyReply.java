// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import io.github.snapcopy.parameters.CopyOperation;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a service answered to a copy request: one of the three results, or a {@link CopyFault}. Immutable. Replies are
 * read with tolerance: members and values that are not known yet do no harm, and no identifier is checked.
 *
 * <p>May gain members, one for each operation; keep a default branch.
 *
 * <pre>{@code
 * CopyReply reply = CopyReply.read(CopyOperation.EC2_COPY_SNAPSHOT, response.statusCode(), response.body());
 * if (reply instanceof SnapshotCopyResult result) {
 *     System.out.println(result.snapshotId());
 * } else if (reply instanceof CopyFault fault) {
 *     System.out.println(fault.message() + "; " + fault.remedy());
 * }
 * }</pre>
 *
 * @since 0.1
 */
public sealed interface CopyReply permits SnapshotCopyResult, ImageCopyResult, CacheSnapshotCopyResult, CopyFault {
    /**
     * Reads the body of an HTTP response.
     *
     * @param operation the operation that was called
     * @param httpStatus the HTTP status; 2xx is success
     * @param body the body
     * @return a result of that operation, or a fault
     * @throws MalformedReplyException if the body is not the XML of such a reply
     */
    static CopyReply read(CopyOperation operation, int httpStatus, String body) {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(body, "body");
        if (httpStatus < 200 || httpStatus > 299) {
            return CopyFault.read(operation, httpStatus, body);
        }
        return switch (operation) {
            case EC2_COPY_SNAPSHOT -> SnapshotCopyResult.read(body);
            case EC2_COPY_IMAGE -> ImageCopyResult.read(body);
            case ELASTICACHE_COPY_SNAPSHOT -> CacheSnapshotCopyResult.read(body);
        };
    }

    /**
     * Reads the body of an HTTP response, no more than 1 MiB of it. The stream is not closed.
     *
     * @param operation the operation that was called
     * @param httpStatus the HTTP status; 2xx is success
     * @param body the body
     * @return a result of that operation, or a fault
     * @throws MalformedReplyException if the body is not the XML of such a reply
     * @throws java.io.UncheckedIOException if the stream cannot be read
     */
    static CopyReply read(CopyOperation operation, int httpStatus, InputStream body) {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(body, "body");
        if (httpStatus < 200 || httpStatus > 299) {
            return CopyFault.read(operation, httpStatus, body);
        }
        return switch (operation) {
            case EC2_COPY_SNAPSHOT -> SnapshotCopyResult.read(body);
            case EC2_COPY_IMAGE -> ImageCopyResult.read(body);
            case ELASTICACHE_COPY_SNAPSHOT -> CacheSnapshotCopyResult.read(body);
        };
    }

    /**
     * The operation that was called.
     *
     * @return the operation
     */
    CopyOperation operation();

    /**
     * The id that the service gave the request, for a question to AWS Support.
     *
     * @return the id, or empty if the reply has none
     */
    Optional<String> requestId();

    /**
     * What the service answered, for JSON: a result in the shape of the AWS CLI; for a fault {@code {"Error": {...}}}
     * with what the documents know about it.
     *
     * @return texts, numbers, truth values, lists and maps; unmodifiable
     */
    Map<String, Object> toMap();
}
