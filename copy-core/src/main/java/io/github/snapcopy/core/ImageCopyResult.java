// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import io.github.snapcopy.parameters.CopyOperation;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * EC2 has begun to copy an AMI. It can be used when its state is {@code available}, and may still fail.
 *
 * @param requestId the id of the request, or empty if the reply has none
 * @param imageId the new AMI, as the service wrote it
 * @since 0.1
 */
public record ImageCopyResult(Optional<String> requestId, String imageId) implements CopyReply {
    /** Checks for null. */
    public ImageCopyResult {
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(imageId, "imageId");
    }

    /**
     * Reads the body of a successful response.
     *
     * @param xml the body
     * @return the result
     * @throws MalformedReplyException if it is not such a reply
     */
    public static ImageCopyResult read(String xml) {
        return of(XmlReply.read(xml));
    }

    /**
     * Reads the body of a successful response, no more than 1 MiB of it. The stream is not closed.
     *
     * @param xml the body
     * @return the result
     * @throws MalformedReplyException if it is not such a reply
     * @throws java.io.UncheckedIOException if the stream cannot be read
     */
    public static ImageCopyResult read(InputStream xml) {
        return of(XmlReply.read(xml));
    }

    private static ImageCopyResult of(XmlElement document) {
        XmlElement root = ReplyRoot.require(document, "CopyImage");
        return new ImageCopyResult(ReplyRoot.requestId(root), ReplyRoot.required(root.text("imageId"), "imageId"));
    }

    @Override
    public CopyOperation operation() {
        return CopyOperation.EC2_COPY_IMAGE;
    }

    /**
     * The members in the shape of the AWS CLI.
     *
     * @return {@code ImageId}
     */
    public Map<String, Object> toMap() {
        return Map.of("ImageId", imageId);
    }
}
