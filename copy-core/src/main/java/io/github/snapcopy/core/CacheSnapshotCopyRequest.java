// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import static io.github.snapcopy.parameters.ParameterNames.*;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import io.github.snapcopy.validation.ValidationReport;
import io.github.snapcopy.values.KmsKeyRef;
import io.github.snapcopy.values.RegionId;
import io.github.snapcopy.values.S3BucketName;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An ElastiCache CopySnapshot request that every rule accepts.
 *
 * <pre>{@code
 * CacheSnapshotCopyRequest request = CacheSnapshotCopyRequest.builder()
 *         .sourceSnapshotName("my-snapshot")
 *         .targetSnapshotName("my-snapshot-copy")
 *         .build();
 * }</pre>
 *
 * <p>Source and copy are in the Region whose endpoint receives the request. A {@code TargetBucket} makes the copy an
 * export to S3.
 *
 * <p>Source: ElastiCache API reference, CopySnapshot.
 *
 * @since 0.1
 */
public sealed interface CacheSnapshotCopyRequest extends CopyRequest permits CacheSnapshotCopyRequestValue {
    /**
     * Starts a request.
     *
     * @return a new builder
     */
    static Builder builder() {
        return new Builder(new Draft(CopyOperation.ELASTICACHE_COPY_SNAPSHOT));
    }

    /**
     * Makes a request from parameters, with the standard rules.
     *
     * @param parameters parameters of {@link CopyOperation#ELASTICACHE_COPY_SNAPSHOT}
     * @param context what else is known; its endpoint Region is where source and copy are
     * @return the request
     * @throws InvalidCopyRequestException if a rule refuses it; the exception carries every violation
     * @throws IllegalArgumentException if the parameters are those of another operation
     */
    static CacheSnapshotCopyRequest from(CopyParameters parameters, CopyContext context) {
        return from(parameters, context, CopyValidator.standard());
    }

    /**
     * Makes a request from parameters, with the rules of a validator.
     *
     * @param parameters parameters of {@link CopyOperation#ELASTICACHE_COPY_SNAPSHOT}
     * @param context what else is known; its endpoint Region is where source and copy are
     * @param validator the rules
     * @return the request
     * @throws InvalidCopyRequestException if a rule refuses it; the exception carries every violation
     * @throws IllegalArgumentException if the parameters are those of another operation
     */
    static CacheSnapshotCopyRequest from(CopyParameters parameters, CopyContext context, CopyValidator validator) {
        return CacheSnapshotCopyRequestValue.of(parameters, context, validator);
    }

    @Override
    default CopyOperation operation() {
        return CopyOperation.ELASTICACHE_COPY_SNAPSHOT;
    }

    @Override
    default Optional<RegionId> endpointRegion() {
        return context().endpointRegion().flatMap(RegionId::parse);
    }

    /**
     * The source snapshot.
     *
     * @return {@code SourceSnapshotName}
     */
    String sourceSnapshotName();

    /**
     * The name of the copy, or of the exported object. The service stores the name of a copy in lower case.
     *
     * @return {@code TargetSnapshotName}
     */
    String targetSnapshotName();

    /**
     * The bucket of an export.
     *
     * @return {@code TargetBucket}, or empty if absent; an empty or blank text counts as absent for the service and
     *     gives a WARNING
     */
    Optional<String> targetBucket();

    /**
     * The KMS key of the copy.
     *
     * @return {@code KmsKeyId}, or empty for the source's key
     */
    Optional<KmsKeyRef> kmsKeyId();

    /**
     * The tags of the copy. Their values may be absent.
     *
     * @return the tags in the order they were given
     */
    List<CopyTag> tags();

    /**
     * A builder that holds the values of this request.
     *
     * @return a new builder; {@code toBuilder().build()} is equal to this request
     */
    Builder toBuilder();

    /**
     * Collects the parameters of a {@link CacheSnapshotCopyRequest}. Setters accept any text and never refuse a value;
     * the rules do, all at once, in {@link #build}. The last value of a parameter counts, and the order in which
     * different parameters are set never matters.
     */
    final class Builder {
        private final Draft draft;

        Builder(Draft draft) {
            this.draft = draft;
        }

        /**
         * Sets {@code SourceSnapshotName}. Required.
         *
         * @param sourceSnapshotName the name of a manual or automatic snapshot
         * @return this builder
         */
        public Builder sourceSnapshotName(String sourceSnapshotName) {
            draft.text(SOURCE_SNAPSHOT_NAME, sourceSnapshotName, "sourceSnapshotName");
            return this;
        }

        /**
         * Sets {@code TargetSnapshotName}. Required.
         *
         * @param targetSnapshotName 1 to 40 characters by the text for manual backups, at most 255; up to 1000 for an
         *     export
         * @return this builder
         */
        public Builder targetSnapshotName(String targetSnapshotName) {
            draft.text(TARGET_SNAPSHOT_NAME, targetSnapshotName, "targetSnapshotName");
            return this;
        }

        /**
         * Sets {@code TargetBucket}. Turns the copy into an export.
         *
         * @param targetBucket the name of a bucket in the same Region
         * @return this builder
         */
        public Builder targetBucket(String targetBucket) {
            draft.text(TARGET_BUCKET, targetBucket, "targetBucket");
            return this;
        }

        /**
         * Sets {@code TargetBucket}. Turns the copy into an export.
         *
         * @param targetBucket the bucket
         * @return this builder
         */
        public Builder targetBucket(S3BucketName targetBucket) {
            return targetBucket(
                    Objects.requireNonNull(targetBucket, "targetBucket").value());
        }

        /**
         * Sets {@code KmsKeyId}.
         *
         * @param kmsKeyId a key ID or key ARN; not for an export
         * @return this builder
         */
        public Builder kmsKeyId(String kmsKeyId) {
            draft.text(KMS_KEY_ID, kmsKeyId, "kmsKeyId");
            return this;
        }

        /**
         * Sets {@code KmsKeyId}.
         *
         * @param kmsKeyId the key
         * @return this builder
         */
        public Builder kmsKeyId(KmsKeyRef kmsKeyId) {
            return kmsKeyId(Objects.requireNonNull(kmsKeyId, "kmsKeyId").value());
        }

        /**
         * Adds a tag to the copy.
         *
         * @param key the key
         * @param value the value; may be empty
         * @return this builder
         */
        public Builder tag(String key, String value) {
            return tag(CopyTag.of(key, value));
        }

        /**
         * Adds a tag to the copy.
         *
         * @param tag the tag, with or without a value
         * @return this builder
         */
        public Builder tag(CopyTag tag) {
            draft.tag(Tags.UNTYPED, tag);
            return this;
        }

        /**
         * Adds tags to the copy.
         *
         * @param tags values by key
         * @return this builder
         */
        public Builder addTags(Map<String, String> tags) {
            draft.addTags(Tags.UNTYPED, tags);
            return this;
        }

        /**
         * Removes a tag of the copy, for example to add it with another value.
         *
         * @param key the key; nothing happens if there is no such tag
         * @return this builder
         */
        public Builder withoutTag(String key) {
            draft.withoutTag(Tags.UNTYPED, key);
            return this;
        }

        /**
         * Sets the Region the request is sent to, for the rules that compare Regions.
         *
         * @param endpointRegion a Region code
         * @return this builder
         */
        public Builder endpointRegion(String endpointRegion) {
            draft.destinationRegion(endpointRegion, "endpointRegion");
            return this;
        }

        /**
         * Sets the Region the request is sent to, for the rules that compare Regions.
         *
         * @param endpointRegion the Region
         * @return this builder
         */
        public Builder endpointRegion(RegionId endpointRegion) {
            return endpointRegion(
                    Objects.requireNonNull(endpointRegion, "endpointRegion").value());
        }

        /**
         * Removes all tags of the copy.
         *
         * @return this builder
         */
        public Builder withoutTags() {
            draft.clearTags(Tags.UNTYPED);
            return this;
        }

        /**
         * Removes a parameter, as if it had never been set: for a request that is made from another one. A later setter
         * sets it again.
         *
         * <p>{@code Tags} removes all tags. The Region the request is sent to is none of the parameters.
         *
         * @param parameter the exact name in the API, for example {@code KmsKeyId}
         * @return this builder
         * @throws IllegalArgumentException if the operation has no such parameter; the message lists those it has
         */
        public Builder without(String parameter) {
            draft.without(parameter);
            return this;
        }

        /**
         * States what else is known.
         *
         * @param context the facts
         * @return this builder
         */
        public Builder context(CopyContext context) {
            draft.context(context);
            return this;
        }

        /**
         * Chooses the rules, for example with rules of your own or with WARNINGs silenced. Without this call they are
         * the standard rules, or those of the request that {@code toBuilder} was called on.
         *
         * @param validator the rules
         * @return this builder
         */
        public Builder validator(CopyValidator validator) {
            draft.validator(validator);
            return this;
        }

        /**
         * Checks what has been set so far, without building.
         *
         * @return every violation, WARNINGs included
         */
        public ValidationReport validate() {
            return draft.validator().validate(draft.parameters(), draft.context());
        }

        /**
         * Makes the request.
         *
         * @return a valid request
         * @throws InvalidCopyRequestException if a rule refuses it; the exception carries every violation
         */
        public CacheSnapshotCopyRequest build() {
            return from(draft.parameters(), draft.context(), draft.validator());
        }
    }
}
