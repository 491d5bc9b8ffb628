// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_IMAGE;
import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_SNAPSHOT;
import static io.github.snapcopy.parameters.CopyOperation.ELASTICACHE_COPY_SNAPSHOT;
import static io.github.snapcopy.parameters.ParameterNames.*;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import java.util.List;

/**
 * The families of rules in the order of the reports, each with its operations and with all names and traits of which
 * its rules need one. Who checks one ordinary request loads a few families only: the rules of a family are made when
 * they are first asked for, and a validator asks if the request has what one of them needs.
 */
enum RuleFamily {
    TYPES(
            "Types and text",
            List.of(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE, ELASTICACHE_COPY_SNAPSHOT),
            List.of(),
            List.of(Trait.MISTYPED, Trait.UNREADABLE_FACT, Trait.UNPRINTABLE)),
    PRESENCE(
            "Presence and placement",
            List.of(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE, ELASTICACHE_COPY_SNAPSHOT),
            List.of(),
            List.of(Trait.MISSING, Trait.UNKNOWN_NAME)),
    REGIONS(
            "Regions and partitions",
            List.of(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE, ELASTICACHE_COPY_SNAPSHOT),
            List.of(DESTINATION_REGION),
            List.of(Trait.UNLISTED_REGION, Trait.CROSSED_PARTITIONS, Trait.NO_ENDPOINT)),
    SOURCES(
            "Source identifiers",
            List.of(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE, ELASTICACHE_COPY_SNAPSHOT),
            List.of(),
            List.of(Trait.MALFORMED_ID, Trait.SAMPLE)),
    KMS(
            "Encryption and KMS keys",
            List.of(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE, ELASTICACHE_COPY_SNAPSHOT),
            List.of(DESTINATION_OUTPOST_ARN, DESTINATION_AVAILABILITY_ZONE, DESTINATION_AVAILABILITY_ZONE_ID),
            List.of(
                    Trait.FALSE_FLAG,
                    Trait.KEY_ALONE,
                    Trait.UNDOCUMENTED_KEY,
                    Trait.KEY_ALIAS,
                    Trait.DISTANT_KEY,
                    Trait.CROSSED_PARTITIONS)),
    OUTPOSTS(
            "Outposts",
            List.of(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE),
            List.of(DESTINATION_OUTPOST_ARN, DESTINATION_AVAILABILITY_ZONE, CopyContext.SOURCE_LOCATION),
            List.of()),
    LOCAL_ZONES(
            "Local Zones",
            List.of(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE),
            List.of(DESTINATION_AVAILABILITY_ZONE, DESTINATION_AVAILABILITY_ZONE_ID, CopyContext.SOURCE_LOCATION),
            List.of()),
    DURATION(
            "Time-based copies",
            List.of(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE),
            List.of(
                    COMPLETION_DURATION_MINUTES,
                    SNAPSHOT_COPY_COMPLETION_DURATION_MINUTES,
                    DESTINATION_OUTPOST_ARN,
                    CopyContext.SOURCE_SIZE_MIB),
            List.of()),
    PRESIGNED("Presigned URL", List.of(EC2_COPY_SNAPSHOT), List.of(PRESIGNED_URL, CopyContext.WILL_PRESIGN), List.of()),
    TAGGING(
            "Tags",
            List.of(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE, ELASTICACHE_COPY_SNAPSHOT),
            List.of(COPY_IMAGE_TAGS),
            List.of(
                    Trait.UNUSUAL_SPECIFICATION,
                    Trait.INCOMPLETE_TAG,
                    Trait.LONG_TAG,
                    Trait.RESERVED_TAG,
                    Trait.REPEATED_TAG,
                    Trait.MANY_TAGS)),
    TEXTS(
            "Names, descriptions, tokens",
            List.of(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE),
            List.of(NAME, CLIENT_TOKEN),
            List.of(Trait.UNPRINTABLE, Trait.LONG_TEXT)),
    CACHE(
            "ElastiCache",
            List.of(ELASTICACHE_COPY_SNAPSHOT),
            List.of(SOURCE_SNAPSHOT_NAME, TARGET_SNAPSHOT_NAME, TARGET_BUCKET, KMS_KEY_ID),
            List.of(Trait.UNDOCUMENTED_KEY, Trait.KEY_ALIAS)),
    QUERY(
            "Raw Query requests",
            List.of(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE, ELASTICACHE_COPY_SNAPSHOT),
            List.of(),
            List.of(Trait.RAW_QUERY));

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // an immutable list
    private final List<CopyOperation> operations;

    @SuppressWarnings("ImmutableEnumChecker") // an immutable list
    private final List<String> occasions;

    @SuppressWarnings("ImmutableEnumChecker") // an immutable list
    private final List<Trait> traits;

    RuleFamily(String title, List<CopyOperation> operations, List<String> occasions, List<Trait> traits) {
        this.title = title;
        this.operations = operations;
        this.occasions = occasions;
        this.traits = traits;
    }

    /** The heading above the rules. */
    String title() {
        return title;
    }

    List<CopyOperation> operations() {
        return operations;
    }

    /** Names of which its rules need one, like {@link Rule#occasions}. */
    List<String> occasions() {
        return occasions;
    }

    /** Traits that do as well, like {@link Rule#traits}. */
    List<Trait> traits() {
        return traits;
    }

    /**
     * Returns the {@link Signs} of which a request of an operation has one if a rule of this family, on by itself, can
     * speak.
     */
    long neededOn(CopyOperation operation) {
        return operations.contains(operation) ? Signs.needed(occasions, traits, operation) : 0;
    }

    /** Returns all rules of this family, and loads them if nobody has asked before. */
    List<Rule> rules() {
        return switch (this) {
            case TYPES -> TypeRules.ALL;
            case PRESENCE -> PresenceRules.ALL;
            case REGIONS -> RegionRules.ALL;
            case SOURCES -> SourceRules.ALL;
            case KMS -> KmsRules.ALL;
            case OUTPOSTS -> OutpostRules.ALL;
            case LOCAL_ZONES -> LocalZoneRules.ALL;
            case DURATION -> DurationRules.ALL;
            case PRESIGNED -> PresignedUrlRules.ALL;
            case TAGGING -> TagRules.ALL;
            case TEXTS -> TextRules.ALL;
            case CACHE -> CacheRules.ALL;
            case QUERY -> QueryRules.ALL;
        };
    }
}
