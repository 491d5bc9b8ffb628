package io.github.snapcopy.validation;

import static io.github.snapcopy.parameters.ParameterNames.*;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameter;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterPath;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.parameters.PresignedUrlText;
import io.github.snapcopy.parameters.WholeNumber;
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
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the rules know about one request: parameters, context, and each value read once. A typed value is there only if the
 * grammar of that value accepts it, so a rule that needs the content of a value is silent about a malformed one. Valid
 * during one validation, for one thread.
 */
public final class CopyFacts {
    private final CopyParameters parameters;
    private final CopyContext context;
    private final @Nullable LocalDate edition;
    private final Clock clock;
    private final long signs;
    private final @Nullable RegionId sourceRegion;
    private final @Nullable RegionId endpointRegion;
    private final @Nullable RegionId destinationRegion;
    private final @Nullable SnapshotId snapshotId;
    private final @Nullable ImageId imageId;
    private final @Nullable KmsKeyReading kmsKey;
    private final @Nullable OutpostArn outpost;
    private final @Nullable LocalZone localZone;
    private final @Nullable LocalZone sourceLocalZone;
    private final @Nullable OutpostArn sourceOutpost;
    private final @Nullable WholeNumber completionDuration;
    private final @Nullable PresignedUrlText presignedUrl;
    private @Nullable GivenTags givenTags;

    CopyFacts(CopyParameters parameters, CopyContext context, @Nullable LocalDate edition, Clock clock) {
        this.parameters = parameters;
        this.context = context;
        this.edition = edition;
        this.clock = clock;
        CopyOperation operation = parameters.operation();
        long given = Survey.of(parameters) | Signs.of(context);
        this.sourceRegion = read(text(parameters, given, SOURCE_REGION), RegionId::parse);
        this.endpointRegion = read(context.endpointRegion(), RegionId::parse);
        this.destinationRegion = read(text(parameters, given, DESTINATION_REGION), RegionId::parse);
        this.snapshotId = read(text(parameters, given, SOURCE_SNAPSHOT_ID), SnapshotId::parse);
        this.imageId = read(text(parameters, given, SOURCE_IMAGE_ID), ImageId::parse);
        String key = text(parameters, given, KMS_KEY_ID);
        this.kmsKey = key == null ? null : KmsKeyReading.of(key);
        this.outpost = read(text(parameters, given, DESTINATION_OUTPOST_ARN), OutpostArn::parse);
        this.localZone = read(text(parameters, given, DESTINATION_AVAILABILITY_ZONE), LocalZone::parse);
        String location = operation.isEc2() ? context.sourceLocation() : null;
        this.sourceLocalZone = read(location, LocalZone::parse);
        OutpostArn sourceArn = read(location, OutpostArn::parse);
        this.sourceOutpost = sourceArn == null || sourceArn.partition().isEmpty() ? null : sourceArn;
        this.completionDuration = readNumber(parameters, given, completionDurationName(operation));
        String url = text(parameters, given, PRESIGNED_URL);
        this.presignedUrl = url == null ? null : readUrl(url, context);
        this.signs = given | regionTraits(given) | keyTraits(kmsKey);
    }

    private static @Nullable String text(CopyParameters parameters, long signs, String name) {
        return isGiven(parameters.operation().indexOf(name), signs) ? parameters.text(name) : null;
    }

    private static @Nullable WholeNumber readNumber(CopyParameters parameters, long signs, String name) {
        return isGiven(parameters.operation().indexOf(name), signs)
                        && parameters.value(name) instanceof ParameterValue.Number number
                ? WholeNumber.of(number.literal())
                : null;
    }

    private static boolean isGiven(int index, long signs) {
        return index >= 0 && (signs & (1L << index)) != 0;
    }

    private static <T> @Nullable T read(@Nullable String text, Function<String, Optional<T>> grammar) {
        return text == null ? null : grammar.apply(text).orElse(null);
    }

    private long regionTraits(long given) {
        boolean listed = isListed(text(parameters, given, SOURCE_REGION), sourceRegion)
                && isListed(text(parameters, given, DESTINATION_REGION), destinationRegion)
                && isListed(context.endpointRegion(), endpointRegion);
        return listed ? 0 : Trait.UNLISTED_REGION.bit();
    }

    private static boolean isListed(@Nullable String text, @Nullable RegionId region) {
        return text == null || (region != null && region.isKnown());
    }

    private static long keyTraits(@Nullable KmsKeyReading key) {
        if (key == null) {
            return 0;
        }
        return (key.form() == KmsKeyReading.Form.DOCUMENTED ? 0 : Trait.UNDOCUMENTED_KEY.bit())
                | (key.isAlias() ? Trait.KEY_ALIAS.bit() : 0);
    }

    private static PresignedUrlText readUrl(String url, CopyContext context) {
        return context.sourceEndpoint()
                .map(endpoint -> PresignedUrlText.read(url, endpoint))
                .orElseGet(() -> PresignedUrlText.read(url));
    }

    /** What there is to be judged: rules that need other signs find nothing. */
    long signs() {
        return signs;
    }

    /**
     * One tag of the request, wherever it stands.
     *
     * @param path the path of the tag, below which {@code Key} and {@code Value} are
     * @param resourceType the resource type of its specification, or null on ElastiCache and where it is unreadable
     * @param key the key as given, or null if absent
     * @param value the value as given, or null if absent
     */
    public record GivenTag(
            ParameterPath path,
            @Nullable String resourceType,
            @Nullable ParameterValue key,
            @Nullable ParameterValue value) {
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

    /**
     * One tag specification of an EC2 request.
     *
     * @param path the path of the specification, below which {@code ResourceType} and {@code Tags} are
     * @param resourceType the resource type as given, or null if absent
     * @param tagList the list of tags as given, or null if absent
     * @param tags the tags that can be read as such, in order
     */
    public record GivenTagSpecification(
            ParameterPath path,
            @Nullable ParameterValue resourceType,
            @Nullable ParameterValue tagList,
            List<GivenTag> tags) {
        /** Copies the list. */
        public GivenTagSpecification {
            tags = List.copyOf(tags);
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
        return index >= 0 ? isGiven(index, signs) : (signs & Signs.FOREIGN) != 0 && parameters.has(name);
    }

    /**
     * The text of a parameter that is not an empty required parameter: what grammar, length and comparison rules look at.
     *
     * @param name the API name
     * @return the text, or null if the parameter is absent, no string, foreign to the operation, or required and empty
     */
    public @Nullable String text(String name) {
        String text = text(parameters, signs, name);
        return text != null && text.isEmpty() && isRequired(name) ? null : text;
    }

    private boolean isRequired(String name) {
        CopyParameter parameter = operation().parameter(name);
        return parameter != null && parameter.required();
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
        return sourceRegion;
    }

    /**
     * The destination Region. For ElastiCache, where the source lives as well.
     *
     * @return the Region, or null if unknown or malformed
     */
    public @Nullable RegionId destination() {
        boolean endpointCounts =
                context.endpointRegion() != null || context.unreadable().containsKey(CopyContext.ENDPOINT_REGION);
        return endpointCounts ? endpointRegion : destinationRegion;
    }

    /**
     * The Region of the endpoint, as the context gives it.
     *
     * @return the Region, or null if unknown or malformed
     */
    public @Nullable RegionId endpointRegion() {
        return endpointRegion;
    }

    /**
     * CopySnapshot's parameter {@code DestinationRegion}, whatever the endpoint.
     *
     * @return the Region, or null if absent or malformed
     */
    public @Nullable RegionId destinationRegion() {
        return destinationRegion;
    }

    /**
     * Whether the copy begins or ends outside a Region: source and destination are both known, and they are not both that
     * Region. A Region that is well-formed but not listed counts as known.
     *
     * @param region the Region that has to hold both
     * @return true if at least one of them is another Region; false if either is absent or malformed
     */
    public boolean isOutside(RegionId region) {
        RegionId destination = destination();
        return sourceRegion != null
                && destination != null
                && !(sourceRegion.equals(region) && destination.equals(region));
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
        return snapshotId;
    }

    /**
     * The source image of CopyImage.
     *
     * @return the ID, or null if absent or malformed
     */
    public @Nullable ImageId imageId() {
        return imageId;
    }

    /**
     * The KMS key.
     *
     * @return the reading of its text, well-formed or not, or null if absent or no string
     */
    public @Nullable KmsKeyReading kmsKey() {
        return kmsKey;
    }

    /**
     * The destination Outpost.
     *
     * @return the ARN, or null if absent or malformed
     */
    public @Nullable OutpostArn outpost() {
        return outpost;
    }

    /**
     * The destination Local Zone, given by name.
     *
     * @return the zone, or null if absent or of another shape
     */
    public @Nullable LocalZone localZone() {
        return localZone;
    }

    /**
     * The Local Zone that holds the source.
     *
     * @return the zone, or null if the source is elsewhere or its location is unknown
     */
    public @Nullable LocalZone sourceLocalZone() {
        return sourceLocalZone;
    }

    /**
     * The Outpost that holds the source.
     *
     * @return the ARN, or null if the source is elsewhere or its location is unknown
     */
    public @Nullable OutpostArn sourceOutpost() {
        return sourceOutpost;
    }

    /**
     * The name of the parameter for the completion duration.
     *
     * @return {@code SnapshotCopyCompletionDurationMinutes} for CopyImage, else {@code CompletionDurationMinutes}
     */
    public String completionDurationName() {
        return completionDurationName(operation());
    }

    private static String completionDurationName(CopyOperation operation) {
        return operation == CopyOperation.EC2_COPY_IMAGE
                ? SNAPSHOT_COPY_COMPLETION_DURATION_MINUTES
                : COMPLETION_DURATION_MINUTES;
    }

    /**
     * The completion duration, in minutes.
     *
     * @return the number, or null if absent or no whole number
     */
    public @Nullable WholeNumber completionDuration() {
        return completionDuration;
    }

    /**
     * The presigned URL of a CopySnapshot request.
     *
     * @return the reading of its text, sound or not, or null if absent or no string
     */
    public @Nullable PresignedUrlText presignedUrl() {
        return presignedUrl;
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
