// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import com.google.common.collect.ImmutableMap;
import io.github.snapcopy.parameters.CopyOperation;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * EC2 has begun to copy a snapshot. It may still fail: a wrong KMS key or presigned URL shows later, as a snapshot in
 * state {@code error}; see {@link CopyFault#fromStateMessage}.
 *
 * @since 0.1
 */
public final class SnapshotCopyResult implements CopyReply {
    private final String snapshotId;
    private final XmlMembers members;

    private SnapshotCopyResult(String snapshotId, XmlMembers members) {
        this.snapshotId = snapshotId;
        this.members = members;
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
        return new SnapshotCopyResult(ReplyRoot.required(root.text("snapshotId"), "snapshotId"), new XmlMembers(root));
    }

    @Override
    public CopyOperation operation() {
        return CopyOperation.EC2_COPY_SNAPSHOT;
    }

    @Override
    public Optional<String> requestId() {
        return ReplyRoot.requestId(members.element());
    }

    /**
     * The new snapshot.
     *
     * @return {@code SnapshotId}, as the service wrote it
     */
    public String snapshotId() {
        return snapshotId;
    }

    /**
     * The tags that were applied.
     *
     * @return {@code Tags} in the order of the reply; empty if absent
     */
    public List<CopyTag> tags() {
        List<CopyTag> tags = new ArrayList<>();
        for (XmlElement item : members.items("tagSet")) {
            String key = item.verbatim("key");
            String value = item.verbatim("value");
            if (key != null) {
                tags.add(value == null ? CopyTag.withoutValue(key) : CopyTag.of(key, value));
            }
        }
        return Collections.unmodifiableList(tags);
    }

    /**
     * The members in the shape of the AWS CLI: {@code SnapshotId}, and {@code Tags} if there are any.
     *
     * @return texts, lists and maps; unmodifiable
     */
    @Override
    public Map<String, Object> toMap() {
        ImmutableMap.Builder<String, Object> map = ImmutableMap.builder();
        List<CopyTag> tags = tags();
        if (!tags.isEmpty()) {
            map.put("Tags", tags.stream().map(SnapshotCopyResult::map).toList());
        }
        map.put("SnapshotId", snapshotId);
        return map.buildOrThrow();
    }

    private static Map<String, String> map(CopyTag tag) {
        ImmutableMap.Builder<String, String> members = ImmutableMap.builder();
        members.put("Key", tag.key());
        tag.value().ifPresent(value -> members.put("Value", value));
        return members.buildOrThrow();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SnapshotCopyResult that
                && requestId().equals(that.requestId())
                && toMap().equals(that.toMap());
    }

    @Override
    public int hashCode() {
        return toMap().hashCode();
    }

    /**
     * The new snapshot.
     *
     * @return for example {@code SnapshotCopyResult[snapshotId=snap-0987654321abcdef0]}
     */
    @Override
    public String toString() {
        return "SnapshotCopyResult[snapshotId=" + snapshotId + "]";
    }
}
