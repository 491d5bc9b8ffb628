// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import com.google.common.collect.ImmutableMap;
import io.github.snapcopy.parameters.CopyOperation;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * EC2 has begun to copy a snapshot. It may still fail: a wrong KMS key or presigned URL shows later, as a snapshot in state
 * {@code error}; see {@link CopyFault#fromStateMessage}.
 *
 * @param requestId the id of the request, or empty if the reply has none
 * @param snapshotId the new snapshot, as the service wrote it
 * @param tags the tags that were applied; empty if the reply has none
 * @since 0.1
 */
public record SnapshotCopyResult(Optional<String> requestId, String snapshotId, List<CopyTag> tags)
        implements CopyReply {
    /** Checks for null and copies the tags. */
    public SnapshotCopyResult {
        Objects.requireNonNull(requestId, "requestId");
        Objects.requireNonNull(snapshotId, "snapshotId");
        tags = List.copyOf(tags);
    }

    /**
     * Reads the body of a successful response.
     *
     * @param xml the body
     * @return the result
     * @throws MalformedReplyException if it is not such a reply
     */
    public static SnapshotCopyResult read(String xml) {
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
    public static SnapshotCopyResult read(InputStream xml) {
        return of(XmlReply.read(xml));
    }

    private static SnapshotCopyResult of(XmlElement document) {
        XmlElement root = ReplyRoot.require(document, "CopySnapshot");
        if (root.child("CopySnapshotResult") != null) {
            throw new MalformedReplyException("the reply is that of ElastiCache, whose action has the same name");
        }
        List<CopyTag> tags = new ArrayList<>();
        for (XmlElement item : root.items("tagSet")) {
            String key = item.verbatim("key");
            String value = item.verbatim("value");
            if (key != null) {
                tags.add(value == null ? CopyTag.withoutValue(key) : CopyTag.of(key, value));
            }
        }
        return new SnapshotCopyResult(
                ReplyRoot.requestId(root), ReplyRoot.required(root.text("snapshotId"), "snapshotId"), tags);
    }

    @Override
    public CopyOperation operation() {
        return CopyOperation.EC2_COPY_SNAPSHOT;
    }

    /**
     * The members in the shape of the AWS CLI: {@code SnapshotId}, and {@code Tags} if there are any.
     *
     * @return texts, lists and maps; unmodifiable
     */
    public Map<String, Object> toMap() {
        ImmutableMap.Builder<String, Object> members = ImmutableMap.builder();
        if (!tags.isEmpty()) {
            members.put("Tags", tags.stream().map(SnapshotCopyResult::map).toList());
        }
        members.put("SnapshotId", snapshotId);
        return members.buildOrThrow();
    }

    private static Map<String, String> map(CopyTag tag) {
        ImmutableMap.Builder<String, String> members = ImmutableMap.builder();
        members.put("Key", tag.key());
        tag.value().ifPresent(value -> members.put("Value", value));
        return members.buildOrThrow();
    }
}
