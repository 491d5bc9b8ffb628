// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import static io.github.snapcopy.parameters.ParameterNames.*;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import io.github.snapcopy.validation.ValidationReport;
import io.github.snapcopy.values.KmsKeyRef;
import io.github.snapcopy.values.LocalZone;
import io.github.snapcopy.values.OutpostArn;
import io.github.snapcopy.values.RegionId;
import io.github.snapcopy.values.SnapshotId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An EC2 CopySnapshot request that every rule accepts.
 *
 * <pre>{@code
 * SnapshotCopyRequest request = SnapshotCopyRequest.builder()
 *         .sourceRegion("us-west-2")
 *         .sourceSnapshotId("snap-066877671789bd71b")
 *         .destinationRegion("us-east-1")
 *         .description("This is my copied snapshot.")
 *         .build();
 * }</pre>
 *
 * <p>The copy is made in the Region whose endpoint receives the request: {@link #destinationRegion}. On the wire
 * {@code DestinationRegion} goes together with {@code PresignedUrl}; {@link #toParameters} writes both or neither.
 *
 * <p>Source: EC2 API reference, CopySnapshot.
 *
 * @since 0.1
 */
public sealed interface SnapshotCopyRequest extends CopyRequest permits SnapshotCopyRequestValue {
    /**
     * Starts a request.
     *
     * @return a new builder
     */
    static Builder builder() {
        return new Builder(new Draft(CopyOperation.EC2_COPY_SNAPSHOT));
    }

    /**
     * Makes a request from parameters, with the standard rules.
     *
     * @param parameters parameters of {@link CopyOperation#EC2_COPY_SNAPSHOT}
     * @param context what else is known; its endpoint Region is the destination, or else {@code DestinationRegion}
     * @return the request
     * @throws InvalidCopyRequestException if a rule refuses it; the exception carries every violation
     * @throws IllegalArgumentException if the parameters are those of another operation
     */
    static SnapshotCopyRequest from(CopyParameters parameters, CopyContext context) {
        return from(parameters, context, CopyValidator.standard());
    }

    /**
     * Makes a request from parameters, with the rules of a validator.
     *
     * @param parameters parameters of {@link CopyOperation#EC2_COPY_SNAPSHOT}
     * @param context what else is known
     * @param validator the rules
     * @return the request
     * @throws InvalidCopyRequestException if a rule refuses it; the exception carries every violation
     * @throws IllegalArgumentException if the parameters are those of another operation
     */
    static SnapshotCopyRequest from(CopyParameters parameters, CopyContext context, CopyValidator validator) {
        return SnapshotCopyRequestValue.of(parameters, context, validator);
    }

    @Override
    default CopyOperation operation() {
        return CopyOperation.EC2_COPY_SNAPSHOT;
    }

    /**
     * The Region of the source.
     *
     * @return {@code SourceRegion}
     */
    RegionId sourceRegion();

    /**
     * The source snapshot.
     *
     * @return {@code SourceSnapshotId}
     */
    SnapshotId sourceSnapshotId();

    /**
     * The Region the request is sent to, where the copy is made.
     *
     * @return the endpoint Region
     */
    RegionId destinationRegion();

    @Override
    default Optional<RegionId> endpointRegion() {
        return Optional.of(destinationRegion());
    }

    /**
     * The description of the copy.
     *
     * @return {@code Description}, or empty if absent
     */
    Optional<String> description();

    /**
     * Whether the request asks for encryption. False means that {@code Encrypted} is absent: the copy of an encrypted
     * source is encrypted all the same.
     *
     * @return true if {@code Encrypted=true} is sent
     */
    boolean encrypted();

    /**
     * The KMS key of the copy.
     *
     * @return {@code KmsKeyId}, or empty for the default key
     */
    Optional<KmsKeyRef> kmsKeyId();

    /**
     * The destination Outpost.
     *
     * @return {@code DestinationOutpostArn}, or empty if absent
     */
    Optional<OutpostArn> destinationOutpostArn();

    /**
     * The destination Local Zone. A text, since no document gives a grammar that covers all zones.
     *
     * @return {@code DestinationAvailabilityZone}, or empty if absent
     */
    Optional<String> destinationAvailabilityZone();

    /**
     * The completion duration of a time-based copy, in minutes.
     *
     * @return {@code CompletionDurationMinutes}, 15 to 2880 in steps of 15, or empty if absent
     */
    OptionalInt completionDurationMinutes();

    /**
     * The tags of the new snapshot.
     *
     * @return the tags in the order they were given, those of several specifications together
     */
    List<CopyTag> tags();

    /**
     * Whether only the permission is tested.
     *
     * @return {@code DryRun}, or empty if absent
     */
    Optional<Boolean> dryRun();

    /**
     * The presigned URL for the source endpoint. A bearer secret: redacted in {@code toString}.
     *
     * @return {@code PresignedUrl}, or empty if absent
     */
    Optional<String> unredactedPresignedUrl();

    /**
     * A builder that holds the values of this request.
     *
     * @return a new builder; {@code toBuilder().build()} is equal to this request
     */
    Builder toBuilder();

    /**
     * Collects the parameters of a {@link SnapshotCopyRequest}. Setters accept any text and never refuse a value; the
     * rules do, all at once, in {@link #build}. The last value of a parameter counts, and the order in which different
     * parameters are set never matters.
     */
    final class Builder extends Ec2CopyBuilder<Builder> {

        Builder(Draft draft) {
            super(draft);
        }

        /**
         * Sets {@code SourceSnapshotId}. Required.
         *
         * @param sourceSnapshotId {@code snap-} and 8 or 17 hexadecimal digits
         * @return this builder
         */
        public Builder sourceSnapshotId(String sourceSnapshotId) {
            draft.text(SOURCE_SNAPSHOT_ID, sourceSnapshotId, "sourceSnapshotId");
            return this;
        }

        /**
         * Sets {@code SourceSnapshotId}. Required.
         *
         * @param sourceSnapshotId the snapshot
         * @return this builder
         */
        public Builder sourceSnapshotId(SnapshotId sourceSnapshotId) {
            return sourceSnapshotId(
                    Objects.requireNonNull(sourceSnapshotId, "sourceSnapshotId").value());
        }

        /**
         * Sets {@code Description}.
         *
         * @param description the description; more than 255 code points or non-ASCII characters give a WARNING
         * @return this builder
         */
        public Builder description(String description) {
            draft.text(DESCRIPTION, description, "description");
            return this;
        }

        /**
         * Sets {@code Encrypted}.
         *
         * @param encrypted true; false is refused by the rules, as CopySnapshot forbids it
         * @return this builder
         */
        public Builder encrypted(boolean encrypted) {
            draft.flag(ENCRYPTED, encrypted);
            return this;
        }

        /**
         * Sets {@code CompletionDurationMinutes}.
         *
         * @param completionDurationMinutes minutes, 15 to 2880 in steps of 15
         * @return this builder
         */
        public Builder completionDurationMinutes(long completionDurationMinutes) {
            draft.number(COMPLETION_DURATION_MINUTES, completionDurationMinutes);
            return this;
        }

        /**
         * Sets {@code CompletionDurationMinutes}.
         *
         * @param completionDuration a whole number of minutes
         * @return this builder
         * @throws IllegalArgumentException if the duration has a fraction of a minute
         */
        public Builder completionDuration(Duration completionDuration) {
            draft.number(COMPLETION_DURATION_MINUTES, Minutes.of(completionDuration));
            return this;
        }

        /**
         * Adds a tag to the new snapshot.
         *
         * @param key the key
         * @param value the value; may be empty
         * @return this builder
         */
        public Builder tag(String key, String value) {
            return tag(CopyTag.of(key, value));
        }

        /**
         * Adds a tag to the new snapshot.
         *
         * @param tag the tag, with a value
         * @return this builder
         */
        public Builder tag(CopyTag tag) {
            draft.tag(Tags.SNAPSHOT, tag);
            return this;
        }

        /**
         * Adds tags to the new snapshot.
         *
         * @param tags values by key
         * @return this builder
         */
        public Builder addTags(Map<String, String> tags) {
            draft.addTags(Tags.SNAPSHOT, tags);
            return this;
        }

        /**
         * Removes a tag of the new snapshot, for example to add it with another value.
         *
         * @param key the key; nothing happens if there is no such tag
         * @return this builder
         */
        public Builder withoutTag(String key) {
            draft.withoutTag(Tags.SNAPSHOT, key);
            return this;
        }

        /**
         * Sets {@code PresignedUrl}. The rules inspect it against the other parameters; better let the presigner add
         * it. Facts about a former URL, which {@code toBuilder} brought along, are forgotten.
         *
         * @param presignedUrl an absolute URL for the source endpoint
         * @return this builder
         */
        public Builder presignedUrl(String presignedUrl) {
            draft.presignedUrl(Objects.requireNonNull(presignedUrl, "presignedUrl"));
            return this;
        }

        /**
         * Removes {@code PresignedUrl}, which is good for the other parameters as they were.
         *
         * @return this builder
         */
        public Builder withoutPresignedUrl() {
            draft.presignedUrl(null);
            return this;
        }

        /**
         * Removes all tags of the new snapshot.
         *
         * @return this builder
         */
        public Builder withoutTags() {
            draft.clearTags(Tags.SNAPSHOT);
            return this;
        }

        /**
         * Checks what has been set so far, without building.
         *
         * @return every violation, WARNINGs included
         */
        public ValidationReport validate() {
            CopyContext context = draft.context();
            return draft.validator().validate(parameters(context), context);
        }

        /**
         * Makes the request.
         *
         * @return a valid request
         * @throws InvalidCopyRequestException if a rule refuses it; the exception carries every violation
         */
        public SnapshotCopyRequest build() {
            CopyContext context = draft.context();
            return from(parameters(context), context, draft.validator());
        }

        private CopyParameters parameters(CopyContext context) {
            String destination = context.endpointRegion().orElse(null);
            CopyParameters parameters = draft.parameters();
            return parameters.has(PRESIGNED_URL) && destination != null
                    ? parameters.with(DESTINATION_REGION, new ParameterValue.Text(destination))
                    : parameters;
        }

        // Overridden for the return type alone: the erased one of the superclass would be a type that callers cannot
        // see.

        @Override
        public Builder sourceRegion(String sourceRegion) {
            return super.sourceRegion(sourceRegion);
        }

        @Override
        public Builder sourceRegion(RegionId sourceRegion) {
            return super.sourceRegion(sourceRegion);
        }

        @Override
        public Builder destinationRegion(String destinationRegion) {
            return super.destinationRegion(destinationRegion);
        }

        @Override
        public Builder destinationRegion(RegionId destinationRegion) {
            return super.destinationRegion(destinationRegion);
        }

        @Override
        public Builder kmsKeyId(String kmsKeyId) {
            return super.kmsKeyId(kmsKeyId);
        }

        @Override
        public Builder kmsKeyId(KmsKeyRef kmsKeyId) {
            return super.kmsKeyId(kmsKeyId);
        }

        @Override
        public Builder encryptWith(KmsKeyRef kmsKeyId) {
            return super.encryptWith(kmsKeyId);
        }

        @Override
        public Builder encryptWith(String kmsKeyId) {
            return super.encryptWith(kmsKeyId);
        }

        @Override
        public Builder destinationOutpostArn(String destinationOutpostArn) {
            return super.destinationOutpostArn(destinationOutpostArn);
        }

        @Override
        public Builder destinationOutpostArn(OutpostArn destinationOutpostArn) {
            return super.destinationOutpostArn(destinationOutpostArn);
        }

        @Override
        public Builder destinationAvailabilityZone(String destinationAvailabilityZone) {
            return super.destinationAvailabilityZone(destinationAvailabilityZone);
        }

        @Override
        public Builder destinationAvailabilityZone(LocalZone destinationAvailabilityZone) {
            return super.destinationAvailabilityZone(destinationAvailabilityZone);
        }

        @Override
        public Builder dryRun(boolean dryRun) {
            return super.dryRun(dryRun);
        }

        @Override
        public Builder without(String parameter) {
            return super.without(parameter);
        }

        @Override
        public Builder context(CopyContext context) {
            return super.context(context);
        }

        @Override
        public Builder validator(CopyValidator validator) {
            return super.validator(validator);
        }
    }
}
