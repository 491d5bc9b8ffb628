// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The data of one node in a backup. All members are optional.
 *
 * @since 0.1
 */
public final class CopiedNode {
    static final List<XmlMembers.Member> MEMBERS = List.of(
            XmlMembers.Member.text("CacheClusterId"),
            XmlMembers.Member.text("NodeGroupId"),
            XmlMembers.Member.text("CacheNodeId"),
            XmlMembers.Member.structure("NodeGroupConfiguration", CopiedNodeGroup.MEMBERS),
            XmlMembers.Member.text("CacheSize"),
            XmlMembers.Member.text("CacheNodeCreateTime"),
            XmlMembers.Member.text("SnapshotCreateTime"));

    private final XmlMembers members;

    CopiedNode(XmlElement element) {
        this.members = new XmlMembers(element);
    }

    /**
     * The cluster of the node.
     *
     * @return {@code CacheClusterId}, or empty if absent
     */
    public Optional<String> cacheClusterId() {
        return members.text("CacheClusterId");
    }

    /**
     * The node group (shard) of the node.
     *
     * @return {@code NodeGroupId}, or empty if absent
     */
    public Optional<String> nodeGroupId() {
        return members.text("NodeGroupId");
    }

    /**
     * The node.
     *
     * @return {@code CacheNodeId}, or empty if absent
     */
    public Optional<String> cacheNodeId() {
        return members.text("CacheNodeId");
    }

    /**
     * The size of the data of the node, with its unit, for example {@code 3 MB}.
     *
     * @return {@code CacheSize}, or empty if absent
     */
    public Optional<String> cacheSize() {
        return members.text("CacheSize");
    }

    /**
     * When the node was made.
     *
     * @return {@code CacheNodeCreateTime}, or empty if absent, or not an instant of ISO 8601
     */
    public Optional<Instant> cacheNodeCreateTime() {
        return members.instant("CacheNodeCreateTime");
    }

    /**
     * When the data of the node was copied into the source.
     *
     * @return {@code SnapshotCreateTime}, or empty if absent, or not an instant of ISO 8601
     */
    public Optional<Instant> snapshotCreateTime() {
        return members.instant("SnapshotCreateTime");
    }

    /**
     * How the node group is set up.
     *
     * @return {@code NodeGroupConfiguration}, or empty if absent
     */
    public Optional<CopiedNodeGroup> nodeGroupConfiguration() {
        return members.element("NodeGroupConfiguration").map(CopiedNodeGroup::new);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CopiedNode that && members.toMap(MEMBERS).equals(that.members.toMap(MEMBERS));
    }

    @Override
    public int hashCode() {
        return members.toMap(MEMBERS).hashCode();
    }

    /**
     * Cluster and node.
     *
     * @return for example {@code CopiedNode[cacheClusterId=my-redis4, cacheNodeId=0001]}
     */
    @Override
    public String toString() {
        return "CopiedNode[cacheClusterId=" + cacheClusterId().orElse("?") + ", cacheNodeId="
                + cacheNodeId().orElse("?") + "]";
    }
}
