// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import io.github.snapcopy.parameters.CopyOperation;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * EC2 has begun to copy an AMI. It can be used when its state is {@code available}, and may still fail.
 *
 * @since 0.1
 */
public final class ImageCopyResult implements CopyReply {
    private final String imageId;
    private final XmlMembers members;

    private ImageCopyResult(String imageId, XmlMembers members) {
        this.imageId = imageId;
        this.members = members;
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
        return new ImageCopyResult(ReplyRoot.required(root.text("imageId"), "imageId"), new XmlMembers(root));
    }

    @Override
    public CopyOperation operation() {
        return CopyOperation.EC2_COPY_IMAGE;
    }

    @Override
    public Optional<String> requestId() {
        return ReplyRoot.requestId(members.element());
    }

    /**
     * The new AMI.
     *
     * @return {@code ImageId}, as the service wrote it
     */
    public String imageId() {
        return imageId;
    }

    /**
     * The members in the shape of the AWS CLI.
     *
     * @return {@code ImageId}
     */
    @Override
    public Map<String, Object> toMap() {
        return Map.of("ImageId", imageId);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ImageCopyResult that
                && requestId().equals(that.requestId())
                && toMap().equals(that.toMap());
    }

    @Override
    public int hashCode() {
        return toMap().hashCode();
    }

    /**
     * The new AMI.
     *
     * @return for example {@code ImageCopyResult[imageId=ami-4d3c2b1a]}
     */
    @Override
    public String toString() {
        return "ImageCopyResult[imageId=" + imageId + "]";
    }
}
