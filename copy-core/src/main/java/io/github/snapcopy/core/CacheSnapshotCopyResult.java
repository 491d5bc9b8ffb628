// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import io.github.snapcopy.parameters.CopyOperation;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * ElastiCache has begun to copy, or to export, a backup. All members are optional and given as the service wrote them;
 * none is checked.
 *
 * @since 0.1
 */
public final class CacheSnapshotCopyResult implements CopyReply {
    private static final List<XmlMembers.Member> MEMBERS = List.of(
            XmlMembers.Member.text("SnapshotName"),
            XmlMembers.Member.text("ReplicationGroupId"),
            XmlMembers.Member.text("ReplicationGroupDescription"),
            XmlMembers.Member.text("CacheClusterId"),
            XmlMembers.Member.text("SnapshotStatus"),
            XmlMembers.Member.text("SnapshotSource"),
            XmlMembers.Member.text("CacheNodeType"),
            XmlMembers.Member.text("Engine"),
            XmlMembers.Member.text("EngineVersion"),
            XmlMembers.Member.number("NumCacheNodes"),
            XmlMembers.Member.text("PreferredAvailabilityZone"),
            XmlMembers.Member.text("PreferredOutpostArn"),
            XmlMembers.Member.text("CacheClusterCreateTime"),
            XmlMembers.Member.text("PreferredMaintenanceWindow"),
            XmlMembers.Member.text("TopicArn"),
            XmlMembers.Member.number("Port"),
            XmlMembers.Member.text("CacheParameterGroupName"),
            XmlMembers.Member.text("CacheSubnetGroupName"),
            XmlMembers.Member.text("VpcId"),
            XmlMembers.Member.flag("AutoMinorVersionUpgrade"),
            XmlMembers.Member.number("SnapshotRetentionLimit"),
            XmlMembers.Member.text("SnapshotWindow"),
            XmlMembers.Member.number("NumNodeGroups"),
            XmlMembers.Member.text("AutomaticFailover"),
            XmlMembers.Member.structures("NodeSnapshots", CopiedNode.MEMBERS),
            XmlMembers.Member.text("KmsKeyId"),
            XmlMembers.Member.text("ARN"),
            XmlMembers.Member.text("DataTiering"),
            XmlMembers.Member.text("Durability"));

    private final Optional<String> requestId;
    private final XmlMembers members;

    private CacheSnapshotCopyResult(Optional<String> requestId, XmlMembers members) {
        this.requestId = requestId;
        this.members = members;
    }

    /**
     * Reads the body of a successful response.
     *
     * @param xml the body
     * @return the result
     * @throws MalformedReplyException if it is not such a reply
     */
    public static CacheSnapshotCopyResult read(String xml) {
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
    public static CacheSnapshotCopyResult read(InputStream xml) {
        return of(XmlReply.read(xml));
    }

    private static CacheSnapshotCopyResult of(XmlElement document) {
        XmlElement root = ReplyRoot.require(document, "CopySnapshot");
        XmlElement result = root.child("CopySnapshotResult");
        XmlElement snapshot = result == null ? null : result.child("Snapshot");
        if (snapshot == null) {
            throw new MalformedReplyException("the reply has no CopySnapshotResult with a Snapshot");
        }
        return new CacheSnapshotCopyResult(ReplyRoot.requestId(root), new XmlMembers(snapshot));
    }

    @Override
    public CopyOperation operation() {
        return CopyOperation.ELASTICACHE_COPY_SNAPSHOT;
    }

    @Override
    public Optional<String> requestId() {
        return requestId;
    }

    /**
     * The name of the new backup, in lower case.
     *
     * @return {@code SnapshotName}, or empty if absent
     */
    public Optional<String> snapshotName() {
        return members.text("SnapshotName");
    }

    /**
     * The replication group that the source was made of.
     *
     * @return {@code ReplicationGroupId}, or empty if absent
     */
    public Optional<String> replicationGroupId() {
        return members.text("ReplicationGroupId");
    }

    /**
     * The description of that replication group.
     *
     * @return {@code ReplicationGroupDescription}, or empty if absent
     */
    public Optional<String> replicationGroupDescription() {
        return members.text("ReplicationGroupDescription");
    }

    /**
     * The cluster that the source was made of.
     *
     * @return {@code CacheClusterId}, or empty if absent
     */
    public Optional<String> cacheClusterId() {
        return members.text("CacheClusterId");
    }

    /**
     * How far the copy is: {@code creating}, {@code available}, {@code restoring}, {@code copying}, {@code deleting},
     * or a value yet to come.
     *
     * @return {@code SnapshotStatus}, or empty if absent
     */
    public Optional<String> snapshotStatus() {
        return members.text("SnapshotStatus");
    }

    /**
     * How the source was made: {@code automated}, {@code manual}, or a value yet to come.
     *
     * @return {@code SnapshotSource}, or empty if absent
     */
    public Optional<String> snapshotSource() {
        return members.text("SnapshotSource");
    }

    /**
     * The type of the nodes.
     *
     * @return {@code CacheNodeType}, or empty if absent
     */
    public Optional<String> cacheNodeType() {
        return members.text("CacheNodeType");
    }

    /**
     * The engine, for example {@code valkey}.
     *
     * @return {@code Engine}, or empty if absent
     */
    public Optional<String> engine() {
        return members.text("Engine");
    }

    /**
     * The version of the engine.
     *
     * @return {@code EngineVersion}, or empty if absent
     */
    public Optional<String> engineVersion() {
        return members.text("EngineVersion");
    }

    /**
     * The number of nodes.
     *
     * @return {@code NumCacheNodes}, or empty if absent, or not a whole number
     */
    public OptionalInt numCacheNodes() {
        return members.number("NumCacheNodes");
    }

    /**
     * The Availability Zone of the source cluster.
     *
     * @return {@code PreferredAvailabilityZone}, or empty if absent
     */
    public Optional<String> preferredAvailabilityZone() {
        return members.text("PreferredAvailabilityZone");
    }

    /**
     * The Outpost of the source cluster.
     *
     * @return {@code PreferredOutpostArn}, or empty if absent
     */
    public Optional<String> preferredOutpostArn() {
        return members.text("PreferredOutpostArn");
    }

    /**
     * When the source cluster was made.
     *
     * @return {@code CacheClusterCreateTime}, or empty if absent, or not an instant of ISO 8601
     */
    public Optional<Instant> cacheClusterCreateTime() {
        return members.instant("CacheClusterCreateTime");
    }

    /**
     * The weekly maintenance window, UTC.
     *
     * @return {@code PreferredMaintenanceWindow}, or empty if absent
     */
    public Optional<String> preferredMaintenanceWindow() {
        return members.text("PreferredMaintenanceWindow");
    }

    /**
     * The topic of notifications.
     *
     * @return {@code TopicArn}, or empty if absent
     */
    public Optional<String> topicArn() {
        return members.text("TopicArn");
    }

    /**
     * The port of the nodes.
     *
     * @return {@code Port}, or empty if absent, or not a whole number
     */
    public OptionalInt port() {
        return members.number("Port");
    }

    /**
     * The parameter group.
     *
     * @return {@code CacheParameterGroupName}, or empty if absent
     */
    public Optional<String> cacheParameterGroupName() {
        return members.text("CacheParameterGroupName");
    }

    /**
     * The subnet group.
     *
     * @return {@code CacheSubnetGroupName}, or empty if absent
     */
    public Optional<String> cacheSubnetGroupName() {
        return members.text("CacheSubnetGroupName");
    }

    /**
     * The VPC.
     *
     * @return {@code VpcId}, or empty if absent
     */
    public Optional<String> vpcId() {
        return members.text("VpcId");
    }

    /**
     * Whether minor versions are upgraded automatically.
     *
     * @return {@code AutoMinorVersionUpgrade}, or empty if absent, or neither true nor false
     */
    public Optional<Boolean> autoMinorVersionUpgrade() {
        return members.flag("AutoMinorVersionUpgrade");
    }

    /**
     * How many days automatic backups are kept; 0 means that none are made.
     *
     * @return {@code SnapshotRetentionLimit}, or empty if absent, or not a whole number
     */
    public OptionalInt snapshotRetentionLimit() {
        return members.number("SnapshotRetentionLimit");
    }

    /**
     * The daily backup window, UTC.
     *
     * @return {@code SnapshotWindow}, or empty if absent
     */
    public Optional<String> snapshotWindow() {
        return members.text("SnapshotWindow");
    }

    /**
     * The number of node groups (shards).
     *
     * @return {@code NumNodeGroups}, or empty if absent, or not a whole number
     */
    public OptionalInt numNodeGroups() {
        return members.number("NumNodeGroups");
    }

    /**
     * {@code enabled}, {@code disabled}, {@code enabling}, {@code disabling}, or a value yet to come.
     *
     * @return {@code AutomaticFailover}, or empty if absent
     */
    public Optional<String> automaticFailover() {
        return members.text("AutomaticFailover");
    }

    /**
     * The KMS key of the backup.
     *
     * @return {@code KmsKeyId}, or empty if absent
     */
    public Optional<String> kmsKeyId() {
        return members.text("KmsKeyId");
    }

    /**
     * The ARN of the new backup.
     *
     * @return {@code ARN}, or empty if absent
     */
    public Optional<String> arn() {
        return members.text("ARN");
    }

    /**
     * {@code enabled}, {@code disabled}, or a value yet to come.
     *
     * @return {@code DataTiering}, or empty if absent
     */
    public Optional<String> dataTiering() {
        return members.text("DataTiering");
    }

    /**
     * {@code default}, {@code async}, {@code sync}, {@code disabled}, or a value yet to come.
     *
     * @return {@code Durability}, or empty if absent
     */
    public Optional<String> durability() {
        return members.text("Durability");
    }

    /**
     * The nodes whose data the backup has.
     *
     * @return {@code NodeSnapshots}; empty if absent
     */
    public List<CopiedNode> nodeSnapshots() {
        return members.items("NodeSnapshots").stream().map(CopiedNode::new).toList();
    }

    /**
     * The members in the shape of the AWS CLI, those that are present: {@code {"Snapshot": {...}}}.
     *
     * @return texts, numbers, truth values, lists and maps; unmodifiable
     */
    @Override
    public Map<String, Object> toMap() {
        return Map.of("Snapshot", members.toMap(MEMBERS));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CacheSnapshotCopyResult that
                && requestId.equals(that.requestId)
                && toMap().equals(that.toMap());
    }

    @Override
    public int hashCode() {
        return toMap().hashCode();
    }

    /**
     * Name and status.
     *
     * @return for example {@code CacheSnapshotCopyResult[snapshotName=my-snapshot-copy, snapshotStatus=creating]}
     */
    @Override
    public String toString() {
        return "CacheSnapshotCopyResult[snapshotName=" + snapshotName().orElse("?") + ", snapshotStatus="
                + snapshotStatus().orElse("?") + "]";
    }
}
