// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How a node group (shard) is set up. All members are optional.
 *
 * @since 0.1
 */
public final class CopiedNodeGroup {
    static final List<XmlMembers.Member> MEMBERS = List.of(
            XmlMembers.Member.text("NodeGroupId"),
            XmlMembers.Member.text("Slots"),
            XmlMembers.Member.number("ReplicaCount"),
            XmlMembers.Member.text("PrimaryAvailabilityZone"),
            XmlMembers.Member.texts("ReplicaAvailabilityZones"),
            XmlMembers.Member.text("PrimaryOutpostArn"),
            XmlMembers.Member.texts("ReplicaOutpostArns"));

    private final XmlMembers members;

    CopiedNodeGroup(XmlElement element) {
        this.members = new XmlMembers(element);
    }

    /**
     * The node group.
     *
     * @return {@code NodeGroupId}, or empty if absent
     */
    public Optional<String> nodeGroupId() {
        return members.text("NodeGroupId");
    }

    /**
     * The slots of the group, for example {@code 0-8191}.
     *
     * @return {@code Slots}, or empty if absent
     */
    public Optional<String> slots() {
        return members.text("Slots");
    }

    /**
     * The number of replicas.
     *
     * @return {@code ReplicaCount}, or empty if absent, or not a whole number
     */
    public OptionalInt replicaCount() {
        return members.number("ReplicaCount");
    }

    /**
     * The Availability Zone of the primary.
     *
     * @return {@code PrimaryAvailabilityZone}, or empty if absent
     */
    public Optional<String> primaryAvailabilityZone() {
        return members.text("PrimaryAvailabilityZone");
    }

    /**
     * The Outpost of the primary.
     *
     * @return {@code PrimaryOutpostArn}, or empty if absent
     */
    public Optional<String> primaryOutpostArn() {
        return members.text("PrimaryOutpostArn");
    }

    /**
     * The Availability Zones of the replicas.
     *
     * @return {@code ReplicaAvailabilityZones}; empty if absent
     */
    public List<String> replicaAvailabilityZones() {
        return members.texts("ReplicaAvailabilityZones");
    }

    /**
     * The Outposts of the replicas.
     *
     * @return {@code ReplicaOutpostArns}; empty if absent
     */
    public List<String> replicaOutpostArns() {
        return members.texts("ReplicaOutpostArns");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CopiedNodeGroup that && members.toMap(MEMBERS).equals(that.members.toMap(MEMBERS));
    }

    @Override
    public int hashCode() {
        return members.toMap(MEMBERS).hashCode();
    }

    /**
     * Node group and slots.
     *
     * @return for example {@code CopiedNodeGroup[nodeGroupId=0001, slots=0-8191]}
     */
    @Override
    public String toString() {
        return "CopiedNodeGroup[nodeGroupId=" + nodeGroupId().orElse("?") + ", slots=" + slots().orElse("?") + "]";
    }
}
