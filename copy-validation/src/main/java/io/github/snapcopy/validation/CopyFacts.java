// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static io.github.snapcopy.parameters.ParameterNames.*;

import io.github.snapcopy.internal.text.Messages;
import io.github.snapcopy.internal.text.WholeNumber;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterDefinition;
import io.github.snapcopy.parameters.ParameterPath;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.parameters.PresignedUrlText;
import io.github.snapcopy.values.ImageId;
import io.github.snapcopy.values.KmsKeyReading;
import io.github.snapcopy.values.LocalZone;
import io.github.snapcopy.values.OutpostArn;
import io.github.snapcopy.values.RegionId;
import io.github.snapcopy.values.SnapshotId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What the rules know about one request: parameters, context, and each value read once. A typed value is there only if
 * the grammar of that value accepts it, so a rule that needs the content of a value is silent about a malformed one.
 * Here, where a value is asked for by every rule, what is absent is null; elsewhere it is an empty {@code Optional}.
 * For the thread that validates.
 *
 * @since 0.1
 */
public final class CopyFacts {
    private final CopyParameters parameters;
    private final CopyContext context;
    private final @Nullable LocalDate edition;
    private final Clock clock;
    private final ReadValues values;
    private final long signs;
    private @Nullable GivenTags givenTags;

    CopyFacts(CopyParameters parameters, CopyContext context, @Nullable LocalDate edition, Clock clock) {
        this.parameters = parameters;
        this.context = context;
        this.edition = edition;
        this.clock = clock;
        long given = Survey.of(parameters) | Signs.of(context);
        this.values = new ReadValues(parameters, context, given);
        this.signs = given | values.traits;
    }

    /**
     * Quotes a text of the caller for a message: on one line, at most 80 characters of it, without control or
     * direction-changing characters, and of a presigned URL or a signature without the secret part. The message of a
     * violation goes to logs: quote whatever comes from the request.
     *
     * @param text any text
     * @return for example {@code 'us-east-1a'}
     */
    public static String quoted(String text) {
        return Messages.quote(Objects.requireNonNull(text, "text"));
    }

    /** What there is to be judged: rules that need other signs find nothing. */
    long signs() {
        return signs;
    }

    /** One tag of the request, wherever it stands. */
    public static final class GivenTag {
        private final ParameterPath path;
        private final @Nullable String resourceType;
        private final @Nullable ParameterValue key;
        private final @Nullable ParameterValue value;

        GivenTag(
                ParameterPath path,
                @Nullable String resourceType,
                @Nullable ParameterValue key,
                @Nullable ParameterValue value) {
            this.path = path;
            this.resourceType = resourceType;
            this.key = key;
            this.value = value;
        }

        /**
         * Where it is.
         *
         * @return the path of the tag, below which {@code Key} and {@code Value} are
         */
        public ParameterPath path() {
            return path;
        }

        /**
         * The resource type of its specification.
         *
         * @return the type, or null on ElastiCache and where it is unreadable
         */
        public @Nullable String resourceType() {
            return resourceType;
        }

        /**
         * The key as given.
         *
         * @return the value, or null if absent
         */
        public @Nullable ParameterValue key() {
            return key;
        }

        /**
         * The value as given.
         *
         * @return the value, or null if absent
         */
        public @Nullable ParameterValue value() {
            return value;
        }

        /**
         * The key.
         *
         * @return the text, or null if it is absent or no string
         */
        public @Nullable String keyText() {
            return key instanceof ParameterValue.Text text ? text.value() : null;
        }

        /**
         * The value.
         *
         * @return the text, or null if it is absent or no string
         */
        public @Nullable String valueText() {
            return value instanceof ParameterValue.Text text ? text.value() : null;
        }
    }

    /** One tag specification of an EC2 request. */
    public static final class GivenTagSpecification {
        private final ParameterPath path;
        private final @Nullable ParameterValue resourceType;
        private final @Nullable ParameterValue tagList;
        private final List<GivenTag> tags;

        GivenTagSpecification(
                ParameterPath path,
                @Nullable ParameterValue resourceType,
                @Nullable ParameterValue tagList,
                List<GivenTag> tags) {
            this.path = path;
            this.resourceType = resourceType;
            this.tagList = tagList;
            this.tags = List.copyOf(tags);
        }

        /**
         * Where it is.
         *
         * @return the path of the specification, below which {@code ResourceType} and {@code Tags} are
         */
        public ParameterPath path() {
            return path;
        }

        /**
         * The resource type as given.
         *
         * @return the value, or null if absent
         */
        public @Nullable ParameterValue resourceType() {
            return resourceType;
        }

        /**
         * The list of tags as given.
         *
         * @return the value, or null if absent
         */
        public @Nullable ParameterValue tagList() {
            return tagList;
        }

        /**
         * The tags that can be read as such.
         *
         * @return the tags in order
         */
        public List<GivenTag> tags() {
            return tags;
        }

        /**
         * The resource type.
         *
         * @return the text, possibly empty, or null if it is absent or no string
         */
        public @Nullable String resourceTypeText() {
            return resourceType instanceof ParameterValue.Text text ? text.value() : null;
        }
    }

    /**
     * The operation.
     *
     * @return the operation of the request
     */
    public CopyOperation operation() {
        return parameters.operation();
    }

    /**
     * The request.
     *
     * @return the parameters as given
     */
    public CopyParameters parameters() {
        return parameters;
    }

    /**
     * What else is known.
     *
     * @return the context as given
     */
    public CopyContext context() {
        return context;
    }

    /**
     * Whether a parameter is present, with whatever value.
     *
     * @param name the API name
     * @return true if it is present, also when it is empty, malformed or wrongly typed
     */
    public boolean has(String name) {
        int index = operation().indexOf(name);
        return index >= 0 ? Signs.has(signs, index) : (signs & Signs.FOREIGN) != 0 && parameters.has(name);
    }

    /**
     * The text of a parameter that is not an empty required parameter: what grammar, length and comparison rules look
     * at.
     *
     * @param name the API name
     * @return the text, or null if the parameter is absent, no string, foreign to the operation, or required and empty
     */
    public @Nullable String text(String name) {
        String text = Signs.has(signs, operation().indexOf(name)) ? parameters.text(name) : null;
        return text != null && text.isEmpty() && isRequired(name) ? null : text;
    }

    private boolean isRequired(String name) {
        return operation().parameter(name).map(ParameterDefinition::required).orElse(false);
    }

    /**
     * Whether a Boolean parameter is true.
     *
     * @param name the API name
     * @return true if it is present and true
     */
    public boolean isTrue(String name) {
        return parameters.value(name) instanceof ParameterValue.Flag flag && flag.value();
    }

    /**
     * Whether a Boolean parameter is false.
     *
     * @param name the API name
     * @return true if it is present and false, not if it is absent or unreadable
     */
    public boolean isFalse(String name) {
        return parameters.value(name) instanceof ParameterValue.Flag flag && !flag.value();
    }

    /**
     * Whether a Boolean parameter is present and no Boolean, so that rules asking for its value are silent.
     *
     * @param name the API name
     * @return true if it is present with another type
     */
    public boolean isUnreadable(String name) {
        return has(name) && !(parameters.value(name) instanceof ParameterValue.Flag);
    }

    /**
     * The source Region of an EC2 copy.
     *
     * @return the Region, or null if absent or malformed
     */
    public @Nullable RegionId sourceRegion() {
        return values.sourceRegion;
    }

    /**
     * The destination Region. For ElastiCache, where the source lives as well.
     *
     * @return the Region, or null if unknown or malformed
     */
    public @Nullable RegionId destinationRegion() {
        return values.destination;
    }

    /**
     * The Region of the endpoint, as the context gives it.
     *
     * @return the Region, or null if unknown or malformed
     */
    public @Nullable RegionId endpointRegion() {
        return values.endpointRegion;
    }

    /**
     * CopySnapshot's parameter {@code DestinationRegion}, whatever the endpoint.
     *
     * @return the Region, or null if absent or malformed
     */
    public @Nullable RegionId destinationRegionParameter() {
        return values.destinationRegion;
    }

    /**
     * Whether the copy begins or ends outside a Region: source and destination are both known, and they are not both
     * that Region. A Region that is well-formed but not listed counts as known.
     *
     * @param region the Region that has to hold both
     * @return true if at least one of them is another Region; false if either is absent or malformed
     */
    public boolean isOutside(RegionId region) {
        RegionId source = values.sourceRegion;
        RegionId destination = destinationRegion();
        return source != null && destination != null && !(source.equals(region) && destination.equals(region));
    }

    /**
     * Whether the destination is a Region: neither an Outpost nor a Local Zone parameter is present.
     *
     * @return true if none of the parameters of special destinations is present
     */
    public boolean isRegionDestination() {
        return !has(DESTINATION_OUTPOST_ARN) && !isZoneDestination();
    }

    /**
     * Whether a Local Zone parameter of the operation is present.
     *
     * @return true if the destination is given as a zone name or, on CopyImage, a zone ID
     */
    public boolean isZoneDestination() {
        return has(DESTINATION_AVAILABILITY_ZONE)
                || (operation() == CopyOperation.EC2_COPY_IMAGE && has(DESTINATION_AVAILABILITY_ZONE_ID));
    }

    /**
     * The source snapshot of CopySnapshot.
     *
     * @return the ID, or null if absent or malformed
     */
    public @Nullable SnapshotId snapshotId() {
        return values.snapshotId;
    }

    /**
     * The source image of CopyImage.
     *
     * @return the ID, or null if absent or malformed
     */
    public @Nullable ImageId imageId() {
        return values.imageId;
    }

    /**
     * The KMS key.
     *
     * @return the reading of its text, well-formed or not, or null if absent or no string
     */
    public @Nullable KmsKeyReading kmsKey() {
        return values.kmsKey;
    }

    /**
     * The destination Outpost.
     *
     * @return the ARN, or null if absent or malformed
     */
    public @Nullable OutpostArn outpost() {
        return values.outpost;
    }

    /**
     * The destination Local Zone, given by name.
     *
     * @return the zone, or null if absent or of another shape
     */
    public @Nullable LocalZone localZone() {
        return values.localZone;
    }

    /**
     * The Local Zone that holds the source.
     *
     * @return the zone, or null if the source is elsewhere or its location is unknown
     */
    public @Nullable LocalZone sourceLocalZone() {
        return values.sourceLocalZone;
    }

    /**
     * The Outpost that holds the source.
     *
     * @return the ARN, or null if the source is elsewhere or its location is unknown
     */
    public @Nullable OutpostArn sourceOutpost() {
        return values.sourceOutpost;
    }

    /**
     * The name of the parameter for the completion duration.
     *
     * @return {@code SnapshotCopyCompletionDurationMinutes} for CopyImage, else {@code CompletionDurationMinutes}
     */
    public String completionDurationName() {
        return ReadValues.completionDurationName(operation());
    }

    /**
     * The completion duration, in minutes.
     *
     * @return the minutes, or empty if absent or no whole number; of more than 18 digits the nearest bound of
     *     {@code long}
     */
    public OptionalLong completionDuration() {
        WholeNumber minutes = values.completionDuration;
        return minutes == null ? OptionalLong.empty() : OptionalLong.of(minutes.saturated());
    }

    /** The completion duration with all its digits, or null if absent or no whole number. */
    @Nullable
    WholeNumber exactCompletionDuration() {
        return values.completionDuration;
    }

    /**
     * The presigned URL of a CopySnapshot request.
     *
     * @return the reading of its text, sound or not, or null if absent or no string
     */
    public @Nullable PresignedUrlText presignedUrl() {
        return values.presignedUrl;
    }

    /**
     * All tags that can be read as such, in order.
     *
     * @return the tags of all specifications, or of ElastiCache's {@code Tags}
     */
    public List<GivenTag> tags() {
        return givenTags().tags();
    }

    /** The survey has seen the tags; single ones are read when a rule has something to say about one. */
    private GivenTags givenTags() {
        GivenTags read = givenTags;
        if (read == null) {
            read = GivenTags.of(parameters);
            givenTags = read;
        }
        return read;
    }

    /**
     * The tag specifications of an EC2 request that can be read as such, in order.
     *
     * @return the specifications; empty for ElastiCache
     */
    public List<GivenTagSpecification> tagSpecifications() {
        return givenTags().specifications();
    }

    /**
     * The pinned edition of the API.
     *
     * @return its date, or null if none is pinned
     */
    public @Nullable LocalDate edition() {
        return edition;
    }

    /**
     * The instant at which the expiry of a presigned URL is judged.
     *
     * @return the instant of the context, else the present one; null if the context names one that cannot be read
     */
    public @Nullable Instant now() {
        if (context.unreadable().containsKey(CopyContext.SIGNED_AT)) {
            return null;
        }
        return context.signedAt().orElseGet(clock::instant);
    }
}
