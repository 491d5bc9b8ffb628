// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

/**
 * The names of all parameters, exactly as in the API.
 *
 * @since 0.1
 */
public final class ParameterNames {
    /** CopyImage: whether the user tags of the source AMI are copied. */
    public static final String COPY_IMAGE_TAGS = "CopyImageTags";
    /** CopyImage: the idempotency token. */
    public static final String CLIENT_TOKEN = "ClientToken";
    /** CopySnapshot: the completion duration of a time-based copy, in minutes. */
    public static final String COMPLETION_DURATION_MINUTES = "CompletionDurationMinutes";
    /** EC2: the description of the copy. */
    public static final String DESCRIPTION = "Description";
    /** EC2: the name of the destination Local Zone. */
    public static final String DESTINATION_AVAILABILITY_ZONE = "DestinationAvailabilityZone";
    /** CopyImage: the ID of the destination Local Zone. */
    public static final String DESTINATION_AVAILABILITY_ZONE_ID = "DestinationAvailabilityZoneId";
    /** EC2: the ARN of the destination Outpost. */
    public static final String DESTINATION_OUTPOST_ARN = "DestinationOutpostArn";
    /** CopySnapshot: the destination Region, for the presigned URL. */
    public static final String DESTINATION_REGION = "DestinationRegion";
    /** EC2: whether only the permission is tested. */
    public static final String DRY_RUN = "DryRun";
    /** EC2: whether the copy is to be encrypted. */
    public static final String ENCRYPTED = "Encrypted";
    /** The KMS key of the copy. */
    public static final String KMS_KEY_ID = "KmsKeyId";
    /** CopyImage: the name of the new AMI. */
    public static final String NAME = "Name";
    /** CopySnapshot: the presigned URL for the source endpoint; a secret. */
    public static final String PRESIGNED_URL = "PresignedUrl";
    /** CopyImage: the completion duration of each backing snapshot's copy, in minutes. */
    public static final String SNAPSHOT_COPY_COMPLETION_DURATION_MINUTES = "SnapshotCopyCompletionDurationMinutes";
    /** CopyImage: the source AMI. */
    public static final String SOURCE_IMAGE_ID = "SourceImageId";
    /** EC2: the Region of the source. */
    public static final String SOURCE_REGION = "SourceRegion";
    /** CopySnapshot: the source snapshot. */
    public static final String SOURCE_SNAPSHOT_ID = "SourceSnapshotId";
    /** ElastiCache: the name of the source snapshot. */
    public static final String SOURCE_SNAPSHOT_NAME = "SourceSnapshotName";
    /** EC2: the tags of the new resources, by resource type. */
    public static final String TAG_SPECIFICATIONS = "TagSpecifications";
    /** ElastiCache: the tags of the copy. */
    public static final String TAGS = "Tags";
    /** ElastiCache: the S3 bucket of an export. */
    public static final String TARGET_BUCKET = "TargetBucket";
    /** ElastiCache: the name of the copy. */
    public static final String TARGET_SNAPSHOT_NAME = "TargetSnapshotName";

    /** Inside a tag specification: the type of the tagged resource. */
    public static final String RESOURCE_TYPE = "ResourceType";
    /** Inside a tag: its key. */
    public static final String KEY = "Key";
    /** Inside a tag: its value. */
    public static final String VALUE = "Value";

    private ParameterNames() {}
}
