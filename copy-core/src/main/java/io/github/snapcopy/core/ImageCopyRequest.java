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
import io.github.snapcopy.values.ImageId;
import io.github.snapcopy.values.KmsKeyRef;
import io.github.snapcopy.values.LocalZone;
import io.github.snapcopy.values.LocalZoneId;
import io.github.snapcopy.values.OutpostArn;
import io.github.snapcopy.values.RegionId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An EC2 CopyImage request that every rule accepts.
 *
 * <pre>{@code
 * ImageCopyRequest request = ImageCopyRequest.builder()
 *         .sourceRegion("us-east-1")
 *         .sourceImageId("ami-5731123e")
 *         .destinationRegion("ap-northeast-1")
 *         .name("My server")
 *         .build();
 * }</pre>
 *
 * <p>The copy is made in the Region whose endpoint receives the request: {@link #destinationRegion}.
 *
 * <p>Source: EC2 API reference, CopyImage.
 *
 * @since 0.1
 */
public sealed interface ImageCopyRequest extends CopyRequest permits ImageCopyRequestValue {
    /**
     * Starts a request.
     *
     * @return a new builder
     */
    static Builder builder() {
        return new Builder(new Draft(CopyOperation.EC2_COPY_IMAGE), ClientTokens.Source.RANDOM, null);
    }

    /**
     * Makes a request from parameters, with the standard rules. Unlike the builder it adds no {@code ClientToken}.
     *
     * @param parameters parameters of {@link CopyOperation#EC2_COPY_IMAGE}
     * @param context what else is known; its endpoint Region is the destination
     * @return the request
     * @throws InvalidCopyRequestException if a rule refuses it; the exception carries every violation
     * @throws IllegalArgumentException if the parameters are those of another operation
     */
    static ImageCopyRequest from(CopyParameters parameters, CopyContext context) {
        return from(parameters, context, CopyValidator.standard());
    }

    /**
     * Makes a request from parameters, with the rules of a validator.
     *
     * @param parameters parameters of {@link CopyOperation#EC2_COPY_IMAGE}
     * @param context what else is known; its endpoint Region is the destination
     * @param validator the rules
     * @return the request
     * @throws InvalidCopyRequestException if a rule refuses it; the exception carries every violation
     * @throws IllegalArgumentException if the parameters are those of another operation
     */
    static ImageCopyRequest from(CopyParameters parameters, CopyContext context, CopyValidator validator) {
        return ImageCopyRequestValue.of(parameters, context, validator, ClientTokens.Source.NONE);
    }

    @Override
    default CopyOperation operation() {
        return CopyOperation.EC2_COPY_IMAGE;
    }

    /**
     * The name of the new AMI.
     *
     * @return {@code Name}, 3 to 128 characters
     */
    String name();

    /**
     * The source AMI.
     *
     * @return {@code SourceImageId}
     */
    ImageId sourceImageId();

    /**
     * The Region of the source.
     *
     * @return {@code SourceRegion}
     */
    RegionId sourceRegion();

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
     * The idempotency token.
     *
     * @return {@code ClientToken}, or empty if absent, which is possible only for requests made by {@link #from}
     */
    Optional<String> clientToken();

    /**
     * The description of the new AMI.
     *
     * @return {@code Description}, or empty if absent
     */
    Optional<String> description();

    /**
     * Whether the snapshots of the copy are to be encrypted. False differs from absent: it asks for an unencrypted
     * copy.
     *
     * @return {@code Encrypted}, or empty if absent
     */
    Optional<Boolean> encrypted();

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
     * Whether the user tags of the source AMI are copied.
     *
     * @return {@code CopyImageTags}, or empty if absent
     */
    Optional<Boolean> copyImageTags();

    /**
     * The tags of the new AMI.
     *
     * @return the tags in the order they were given
     */
    List<CopyTag> imageTags();

    /**
     * The tags of the new snapshots.
     *
     * @return the tags in the order they were given
     */
    List<CopyTag> snapshotTags();

    /**
     * The completion duration of each backing snapshot's copy, in minutes.
     *
     * @return {@code SnapshotCopyCompletionDurationMinutes}, 15 to 2880 in steps of 15, or empty if absent
     */
    OptionalInt snapshotCopyCompletionDurationMinutes();

    /**
     * The destination Local Zone, by name. A text, since no document gives a grammar that covers all zones.
     *
     * @return {@code DestinationAvailabilityZone}, or empty if absent
     */
    Optional<String> destinationAvailabilityZone();

    /**
     * The destination Local Zone, by ID. A text, since no document gives a grammar that covers all zones.
     *
     * @return {@code DestinationAvailabilityZoneId}, or empty if absent
     */
    Optional<String> destinationAvailabilityZoneId();

    /**
     * Whether only the permission is tested.
     *
     * @return {@code DryRun}, or empty if absent
     */
    Optional<Boolean> dryRun();

    /**
     * A builder that holds the values of this request. It keeps the token that a builder has made only as long as
     * nothing else differs from this request: the service refuses other parameters with a token that it knows. A token
     * that the caller set stays, see {@link Builder#withoutClientToken}.
     *
     * @return a new builder; {@code toBuilder().build()} is equal to this request
     */
    Builder toBuilder();

    /**
     * Collects the parameters of an {@link ImageCopyRequest}. Setters accept any text and never refuse a value; the
     * rules do, all at once, in {@link #build}. The last value of a parameter counts, and the order in which different
     * parameters are set never matters.
     */
    final class Builder extends Ec2CopyBuilder<Builder> {
        /** The request whose token was made by a builder, for that request alone; null if there is no such token. */
        private final @Nullable ImageCopyRequest origin;

        private ClientTokens.Source tokens;
        private boolean contentIsChosen;
        private boolean tokenIsInherited;

        Builder(Draft draft, ClientTokens.Source tokens, @Nullable ImageCopyRequest origin) {
            super(draft);
            this.tokens = tokens;
            this.tokenIsInherited = true;
            this.origin = origin;
        }

        /**
         * Sets {@code Name}. Required.
         *
         * @param name 3 to 128 characters
         * @return this builder
         */
        public Builder name(String name) {
            draft.text(NAME, name, "name");
            return this;
        }

        /**
         * Sets {@code SourceImageId}. Required.
         *
         * @param sourceImageId {@code ami-} and 8 or 17 hexadecimal digits
         * @return this builder
         */
        public Builder sourceImageId(String sourceImageId) {
            draft.text(SOURCE_IMAGE_ID, sourceImageId, "sourceImageId");
            return this;
        }

        /**
         * Sets {@code SourceImageId}. Required.
         *
         * @param sourceImageId the AMI
         * @return this builder
         */
        public Builder sourceImageId(ImageId sourceImageId) {
            return sourceImageId(
                    Objects.requireNonNull(sourceImageId, "sourceImageId").value());
        }

        /**
         * Sets {@code ClientToken}. Without it every {@link #build} sets a new random UUID, as the SDKs do; the builder
         * of a request that has no token adds none.
         *
         * @param clientToken ASCII, at most 64 characters by the older text, 128 by the newer
         * @return this builder
         */
        public Builder clientToken(String clientToken) {
            draft.text(CLIENT_TOKEN, clientToken, "clientToken");
            tokenIsInherited = false;
            return this;
        }

        /**
         * Lets {@link #build} derive {@code ClientToken} from the destination and all other parameters, unless
         * {@link #clientToken} sets one; a token that {@link ImageCopyRequest#toBuilder} brought along gives way: the
         * same request has the same token in every process, so that a retry after a crash makes no second AMI.
         *
         * @return this builder
         */
        public Builder clientTokenFromContent() {
            tokens = ClientTokens.Source.CONTENT;
            contentIsChosen = true;
            if (tokenIsInherited) {
                draft.clear(CLIENT_TOKEN);
            }
            return this;
        }

        /**
         * Removes {@code ClientToken}, for a request that shall make another AMI than the one it was taken from:
         * {@link #build} then sets a new one.
         *
         * @return this builder
         */
        public Builder withoutClientToken() {
            draft.clear(CLIENT_TOKEN);
            if (!contentIsChosen) {
                tokens = ClientTokens.Source.RANDOM;
            }
            return this;
        }

        /**
         * Sets {@code Description}.
         *
         * @param description at most 255 characters
         * @return this builder
         */
        public Builder description(String description) {
            draft.text(DESCRIPTION, description, "description");
            return this;
        }

        /**
         * Sets {@code Encrypted}.
         *
         * @param encrypted true for an encrypted copy; false gives a WARNING, or an ERROR if the source is known to be
         *     encrypted
         * @return this builder
         */
        public Builder encrypted(boolean encrypted) {
            draft.flag(ENCRYPTED, encrypted);
            return this;
        }

        /**
         * Sets {@code CopyImageTags}.
         *
         * @param copyImageTags whether the user tags of the source AMI are copied
         * @return this builder
         */
        public Builder copyImageTags(boolean copyImageTags) {
            draft.flag(COPY_IMAGE_TAGS, copyImageTags);
            return this;
        }

        /**
         * Adds a tag to the new AMI.
         *
         * @param key the key
         * @param value the value; may be empty
         * @return this builder
         */
        public Builder imageTag(String key, String value) {
            return imageTag(CopyTag.of(key, value));
        }

        /**
         * Adds a tag to the new AMI.
         *
         * @param tag the tag, with a value
         * @return this builder
         */
        public Builder imageTag(CopyTag tag) {
            draft.tag(Tags.IMAGE, tag);
            return this;
        }

        /**
         * Adds a tag to the new snapshots.
         *
         * @param key the key
         * @param value the value; may be empty
         * @return this builder
         */
        public Builder snapshotTag(String key, String value) {
            return snapshotTag(CopyTag.of(key, value));
        }

        /**
         * Adds a tag to the new snapshots.
         *
         * @param tag the tag, with a value
         * @return this builder
         */
        public Builder snapshotTag(CopyTag tag) {
            draft.tag(Tags.SNAPSHOT, tag);
            return this;
        }

        /**
         * Adds tags to the new AMI.
         *
         * @param tags values by key
         * @return this builder
         */
        public Builder addImageTags(Map<String, String> tags) {
            draft.addTags(Tags.IMAGE, tags);
            return this;
        }

        /**
         * Removes a tag of the new AMI, for example to add it with another value.
         *
         * @param key the key; nothing happens if there is no such tag
         * @return this builder
         */
        public Builder withoutImageTag(String key) {
            draft.withoutTag(Tags.IMAGE, key);
            return this;
        }

        /**
         * Adds tags to the new snapshots.
         *
         * @param tags values by key
         * @return this builder
         */
        public Builder addSnapshotTags(Map<String, String> tags) {
            draft.addTags(Tags.SNAPSHOT, tags);
            return this;
        }

        /**
         * Removes a tag of the new snapshots, for example to add it with another value.
         *
         * @param key the key; nothing happens if there is no such tag
         * @return this builder
         */
        public Builder withoutSnapshotTag(String key) {
            draft.withoutTag(Tags.SNAPSHOT, key);
            return this;
        }

        /**
         * Sets {@code SnapshotCopyCompletionDurationMinutes}.
         *
         * @param minutes minutes, 15 to 2880 in steps of 15
         * @return this builder
         */
        public Builder snapshotCopyCompletionDurationMinutes(long minutes) {
            draft.number(SNAPSHOT_COPY_COMPLETION_DURATION_MINUTES, minutes);
            return this;
        }

        /**
         * Sets {@code SnapshotCopyCompletionDurationMinutes}.
         *
         * @param completionDuration a whole number of minutes
         * @return this builder
         * @throws IllegalArgumentException if the duration has a fraction of a minute
         */
        public Builder snapshotCopyCompletionDuration(Duration completionDuration) {
            return snapshotCopyCompletionDurationMinutes(Minutes.of(completionDuration));
        }

        /**
         * Sets {@code DestinationAvailabilityZoneId}.
         *
         * @param destinationAvailabilityZoneId the ID of a Local Zone of the source Region
         * @return this builder
         */
        public Builder destinationAvailabilityZoneId(String destinationAvailabilityZoneId) {
            draft.text(
                    DESTINATION_AVAILABILITY_ZONE_ID, destinationAvailabilityZoneId, "destinationAvailabilityZoneId");
            return this;
        }

        /**
         * Sets {@code DestinationAvailabilityZoneId}.
         *
         * @param destinationAvailabilityZoneId the zone
         * @return this builder
         */
        public Builder destinationAvailabilityZoneId(LocalZoneId destinationAvailabilityZoneId) {
            return destinationAvailabilityZoneId(
                    Objects.requireNonNull(destinationAvailabilityZoneId, "destinationAvailabilityZoneId")
                            .value());
        }

        /**
         * Removes all tags of the new AMI.
         *
         * @return this builder
         */
        public Builder withoutImageTags() {
            draft.clearTags(Tags.IMAGE);
            return this;
        }

        /**
         * Removes all tags of the new snapshots.
         *
         * @return this builder
         */
        public Builder withoutSnapshotTags() {
            draft.clearTags(Tags.SNAPSHOT);
            return this;
        }

        /**
         * Checks what has been set so far, without building. {@code ClientToken} is set as {@link #build} does it.
         *
         * @return every violation, WARNINGs included
         */
        public ValidationReport validate() {
            CopyContext context = draft.context();
            return draft.validator().validate(ClientTokens.complete(given(context), context, tokens), context);
        }

        /**
         * Makes the request. Sets {@code ClientToken} if it is absent, see {@link #clientToken}.
         *
         * @return a valid request
         * @throws InvalidCopyRequestException if a rule refuses it; the exception carries every violation
         */
        public ImageCopyRequest build() {
            CopyContext context = draft.context();
            CopyParameters given = given(context);
            boolean tokenIsMade = !given.has(CLIENT_TOKEN) || (origin != null && tokenIsInherited);
            return ImageCopyRequestValue.of(
                    ClientTokens.complete(given, context, tokens),
                    context,
                    draft.validator(),
                    tokenIsMade ? tokens : ClientTokens.Source.NONE);
        }

        /** What has been set, without a token that was made for another request. */
        private CopyParameters given(CopyContext context) {
            CopyParameters given = draft.parameters();
            return origin == null
                            || !tokenIsInherited
                            || (given.equals(origin.toParameters())
                                    && Objects.equals(
                                            context.endpointRegion(),
                                            origin.context().endpointRegion()))
                    ? given
                    : given.without(CLIENT_TOKEN);
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
            return CLIENT_TOKEN.equals(parameter) ? withoutClientToken() : super.without(parameter);
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
