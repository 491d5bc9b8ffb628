// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rules that connect parameters, restated from the documents over coded cases. A code says what a value means, not
 * how it is written, so nothing here parses, and nothing here is shared with the rules.
 *
 * <p>Where the documents are silent: a comparison that lacks one side is not made, and a wrongly typed value is
 * present, but has no content that could be compared.
 */
final class CrossParameterOracle {
    private static final String ERROR = "ERROR ";
    private static final String WARNING = "WARNING ";

    private CrossParameterOracle() {}

    /** A partition. The Regions of an unplaced one fit no pattern. */
    enum Realm {
        COMMERCIAL,
        CHINESE,
        UNPLACED
    }

    /** A Region. The source is usually at home. */
    enum Place {
        HOME(Realm.COMMERCIAL),
        AWAY(Realm.COMMERCIAL),
        CHINA(Realm.CHINESE),
        NOWHERE(Realm.UNPLACED);

        final Realm realm;

        Place(Realm realm) {
            this.realm = realm;
        }
    }

    /** A value that should be a Region. */
    enum RegionCode {
        ABSENT(null),
        MALFORMED(null),
        HOME(Place.HOME),
        AWAY(Place.AWAY),
        CHINA(Place.CHINA),
        NOWHERE(Place.NOWHERE);

        final @Nullable Place place;

        RegionCode(@Nullable Place place) {
            this.place = place;
        }
    }

    /** A value that should be a Boolean. */
    enum Truth {
        ABSENT,
        TRUE,
        FALSE,
        UNREADABLE
    }

    /** What the context knows. */
    enum Fact {
        UNKNOWN,
        TRUE,
        FALSE
    }

    /** A value that should be a KMS key, with the Region and the partition that it shows. */
    enum KmsKey {
        ABSENT(null, null),
        UUID(null, null),
        ALIAS(null, null),
        LEGACY_PREFIX(null, null),
        NONSENSE(null, null),
        EMPTY(null, null),
        UNREADABLE(null, null),
        /** The frame of the ARN is broken, so neither its Region nor its partition counts. */
        BROKEN_ARN_AWAY(null, null),
        ARN_HOME(Place.HOME, Realm.COMMERCIAL),
        ARN_AWAY(Place.AWAY, Realm.COMMERCIAL),
        ARN_CHINA(Place.CHINA, Realm.CHINESE),
        ARN_NOWHERE(Place.NOWHERE, Realm.COMMERCIAL),
        /** The Region is Chinese, the partition is not. */
        ARN_CROSSED(Place.CHINA, Realm.COMMERCIAL),
        ALIAS_ARN_AWAY(Place.AWAY, Realm.COMMERCIAL),
        /** Wrong letter case: read as if it were lower case. */
        UPPER_CASE_ARN_AWAY(Place.AWAY, Realm.COMMERCIAL),
        /** A sound frame around a bad key part: the frame still counts. */
        BAD_KEY_ARN_AWAY(Place.AWAY, Realm.COMMERCIAL);

        final @Nullable Place place;
        final @Nullable Realm realm;

        KmsKey(@Nullable Place place, @Nullable Realm realm) {
            this.place = place;
            this.realm = realm;
        }
    }

    /** A value that should be the ARN of an Outpost. */
    enum Outpost {
        ABSENT(null),
        HOME(Place.HOME),
        AWAY(Place.AWAY),
        CHINA(Place.CHINA),
        /** In a Chinese Region, but of the commercial partition. */
        CROSSED(Place.CHINA),
        /** At home, but of a partition that is in no list. */
        UNLISTED_PARTITION(Place.HOME),
        MALFORMED(null);

        final @Nullable Place place;

        Outpost(@Nullable Place place) {
            this.place = place;
        }
    }

    /** The zone group of a Local Zone, in its parent Region. */
    enum Group {
        LAX(Place.HOME),
        LAS(Place.HOME),
        ATL(Place.AWAY);

        final Place parent;

        Group(Place parent) {
            this.parent = parent;
        }
    }

    /** A value that should be the name of a Local Zone. */
    enum Zone {
        ABSENT(null, false),
        LAX(Group.LAX, false),
        /** EBS always encrypts here. */
        LAS(Group.LAS, true),
        /** EBS always encrypts here. */
        ATL(Group.ATL, true),
        MALFORMED(null, false);

        final @Nullable Group group;
        final boolean alwaysEncrypts;

        Zone(@Nullable Group group, boolean alwaysEncrypts) {
            this.group = group;
            this.alwaysEncrypts = alwaysEncrypts;
        }
    }

    /** A value that should be the ID of a Local Zone. */
    enum ZoneId {
        ABSENT,
        SOUND,
        MALFORMED
    }

    /** Where the context says the source is. */
    enum Location {
        UNKNOWN(null),
        GARBAGE(null),
        REGION(null),
        LOCAL_ZONE_LAX(Group.LAX),
        LOCAL_ZONE_LAS(Group.LAS),
        LOCAL_ZONE_ATL(Group.ATL),
        OUTPOST(null);

        final @Nullable Group group;

        Location(@Nullable Group group) {
            this.group = group;
        }
    }

    /** A value of which these rules ask only whether it is there. */
    enum Presence {
        ABSENT,
        SOUND,
        MALFORMED
    }

    /** The tag specifications of CopyImage. */
    enum ImageTags {
        ABSENT,
        EMPTY_LIST,
        IMAGE,
        SNAPSHOT,
        SNAPSHOT_THEN_IMAGE,
        IMAGE_WITHOUT_TAGS,
        WITHOUT_TYPE
    }

    /** The names of an ElastiCache copy, source first. */
    enum Names {
        DIFFERENT,
        DIFFERENT_TARGET_UPPER_CASE,
        EQUAL_LOWER_CASE,
        EQUAL_WITH_UPPER_CASE,
        EQUAL_BUT_FOR_CASE_SOURCE_UPPER,
        EQUAL_BUT_FOR_CASE_TARGET_UPPER,
        /** Letters beyond ASCII have no case here. */
        EQUAL_BUT_FOR_CASE_BEYOND_ASCII,
        SOURCE_ABSENT_TARGET_UPPER_CASE,
        SOURCE_EMPTY_TARGET_LOWER_CASE,
        TARGET_ABSENT,
        BOTH_EMPTY
    }

    /** A value that should be an S3 bucket. */
    enum Bucket {
        ABSENT,
        SOUND,
        MALFORMED,
        UNREADABLE,
        EMPTY,
        BLANK
    }

    /** The tags of an ElastiCache copy. */
    enum CacheTags {
        ABSENT,
        EMPTY_LIST,
        ONE,
        ONE_WITHOUT_VALUE,
        UNREADABLE
    }

    /** What the two EC2 operations have in common. */
    interface Ec2Case {
        Truth encrypted();

        KmsKey key();

        Outpost outpost();

        Zone zone();

        ZoneId zoneId();

        Location location();

        RegionCode sourceRegion();

        Fact sourceEncrypted();

        Presence duration();

        /** The destination, or null if it is not given or malformed. */
        @Nullable
        Place destination();
    }

    record SnapshotCase(
            RegionCode sourceRegion,
            RegionCode endpoint,
            RegionCode destinationRegion,
            Outpost outpost,
            Zone zone,
            Truth encrypted,
            KmsKey key,
            Location location,
            Presence duration,
            Presence url,
            boolean willPresign,
            Fact sourceEncrypted)
            implements Ec2Case {
        @Override
        public ZoneId zoneId() {
            return ZoneId.ABSENT;
        }

        @Override
        public @Nullable Place destination() {
            return endpoint == RegionCode.ABSENT ? destinationRegion.place : endpoint.place;
        }
    }

    record ImageCase(
            RegionCode sourceRegion,
            RegionCode endpoint,
            Outpost outpost,
            Zone zone,
            ZoneId zoneId,
            Truth encrypted,
            KmsKey key,
            Location location,
            Presence duration,
            Fact sourceEncrypted,
            Truth copyImageTags,
            ImageTags tags)
            implements Ec2Case {
        @Override
        public @Nullable Place destination() {
            return endpoint.place;
        }
    }

    record CacheCase(RegionCode endpoint, Bucket bucket, KmsKey key, CacheTags tags, Names names) {}

    static Set<String> findings(SnapshotCase copy) {
        Set<String> findings = new TreeSet<>();
        findEc2(copy, findings);

        // You cannot set Encrypted to false.
        if (copy.encrypted() == Truth.FALSE) {
            findings.add(ERROR + "copy-snapshot-encrypted-false");
        }

        // Neither the endpoint nor DestinationRegion says where the copy goes.
        if (copy.endpoint() == RegionCode.ABSENT && copy.destinationRegion() == RegionCode.ABSENT) {
            findings.add(ERROR + "destination-region-undetermined");
        }

        // The copy is made at the endpoint, whatever DestinationRegion says.
        if (copy.endpoint().place != null && copy.destinationRegion().place != null) {
            if (copy.endpoint().place != copy.destinationRegion().place) {
                findings.add(WARNING + "destination-region-mismatch");
            }
        }

        // DestinationRegion is only valid with a presigned URL.
        if (copy.destinationRegion() != RegionCode.ABSENT && copy.url() == Presence.ABSENT && !copy.willPresign()) {
            findings.add(WARNING + "destination-region-without-presigned-url");
        }

        // An encrypted source needs the URL; it is certain to fail only when the copy also leaves the Region.
        if (copy.url() == Presence.ABSENT && !copy.willPresign()) {
            boolean leavesTheRegion = copy.sourceRegion().place != null
                    && copy.destination() != null
                    && copy.sourceRegion().place != copy.destination();
            if (copy.sourceEncrypted() == Fact.TRUE && leavesTheRegion) {
                findings.add(ERROR + "presigned-url-required");
            }
            if (copy.sourceEncrypted() == Fact.TRUE && !leavesTheRegion) {
                findings.add(WARNING + "presigned-url-required");
            }
            if (copy.sourceEncrypted() == Fact.UNKNOWN) {
                findings.add(WARNING + "presigned-url-required");
            }
        }

        // From one Local Zone to another only within the zone group.
        if (copy.location().group != null && copy.zone().group != null) {
            if (copy.location().group != copy.zone().group) {
                findings.add(ERROR + "local-zone-group-mismatch");
            }
        }
        return findings;
    }

    static Set<String> findings(ImageCase copy) {
        Set<String> findings = new TreeSet<>();
        findEc2(copy, findings);

        // An encrypted source cannot give an unencrypted copy; nothing forbids the literal false as such.
        if (copy.encrypted() == Truth.FALSE && copy.sourceEncrypted() == Fact.TRUE) {
            findings.add(ERROR + "copy-image-encrypted-false");
        }
        if (copy.encrypted() == Truth.FALSE && copy.sourceEncrypted() != Fact.TRUE) {
            findings.add(WARNING + "copy-image-encrypted-false");
        }

        // Outposts hold no unencrypted snapshots.
        if (copy.encrypted() == Truth.FALSE && copy.outpost() != Outpost.ABSENT) {
            findings.add(ERROR + "outpost-encrypted-false");
        }

        // Some Local Zones encrypt in any case.
        if (copy.encrypted() == Truth.FALSE && copy.zone().alwaysEncrypts) {
            findings.add(WARNING + "local-zone-always-encrypted");
        }

        // The destination of CopyImage is the endpoint and no parameter.
        if (copy.endpoint() == RegionCode.ABSENT) {
            findings.add(ERROR + "destination-region-undetermined");
        }

        // Only certain Local Zones of one parent Region may be paired.
        if (copy.location().group != null && copy.zone().group != null) {
            if (copy.location().group != copy.zone().group
                    && copy.location().group.parent == copy.zone().group.parent) {
                findings.add(WARNING + "local-zone-pair-unconfirmed");
            }
        }

        // Tags of the source and tags of the request may together pass the limit.
        if (copy.copyImageTags() == Truth.TRUE) {
            if (copy.tags() == ImageTags.IMAGE || copy.tags() == ImageTags.SNAPSHOT_THEN_IMAGE) {
                findings.add(WARNING + "tag-count-with-copy-image-tags");
            }
        }
        return findings;
    }

    static Set<String> findings(CacheCase copy) {
        Set<String> findings = new TreeSet<>();
        // A bucket that is there and not blank makes an export of the copy, well-formed or not.
        boolean exporting = copy.bucket() == Bucket.SOUND
                || copy.bucket() == Bucket.MALFORMED
                || copy.bucket() == Bucket.UNREADABLE;

        // The name of a copy must be unique; an exported object lives elsewhere.
        if (!exporting && (copy.names() == Names.EQUAL_LOWER_CASE || copy.names() == Names.EQUAL_WITH_UPPER_CASE)) {
            findings.add(ERROR + "elasticache-target-equals-source");
        }
        if (!exporting
                && (copy.names() == Names.EQUAL_BUT_FOR_CASE_SOURCE_UPPER
                        || copy.names() == Names.EQUAL_BUT_FOR_CASE_TARGET_UPPER)) {
            findings.add(WARNING + "elasticache-target-equals-source-ignoring-case");
        }

        // The name is stored in lower case.
        if (!exporting
                && (copy.names() == Names.DIFFERENT_TARGET_UPPER_CASE
                        || copy.names() == Names.EQUAL_WITH_UPPER_CASE
                        || copy.names() == Names.EQUAL_BUT_FOR_CASE_TARGET_UPPER
                        || copy.names() == Names.SOURCE_ABSENT_TARGET_UPPER_CASE)) {
            findings.add(WARNING + "elasticache-target-uppercase");
        }

        // Customer managed keys cannot be used for exports.
        if (exporting && copy.key() != KmsKey.ABSENT) {
            findings.add(ERROR + "elasticache-export-kms");
        }

        // An export makes no resource that could carry tags.
        if (exporting && copy.tags() != CacheTags.ABSENT && copy.tags() != CacheTags.EMPTY_LIST) {
            findings.add(WARNING + "elasticache-export-tags");
        }

        // Source, target and key are in the Region of the endpoint.
        if (copy.key().place != null && copy.endpoint().place != null) {
            if (copy.key().place != copy.endpoint().place) {
                findings.add(ERROR + "elasticache-kms-region-mismatch");
            }
        }
        findKeyPartition(copy.key(), copy.endpoint().place, findings);
        return findings;
    }

    private static void findEc2(Ec2Case copy, Set<String> findings) {
        boolean toOutpost = copy.outpost() != Outpost.ABSENT;
        boolean toZone = copy.zone() != Zone.ABSENT || copy.zoneId() != ZoneId.ABSENT;
        boolean toRegion = !toOutpost && !toZone;
        boolean fromLocalZone = copy.location().group != null;
        boolean fromOutpost = copy.location() == Location.OUTPOST;
        Place source = copy.sourceRegion().place;
        Place destination = copy.destination();

        // If you give a key, the encrypted state must be true.
        if (toRegion && copy.key() != KmsKey.ABSENT) {
            if (copy.encrypted() == Truth.ABSENT || copy.encrypted() == Truth.FALSE) {
                findings.add(ERROR + "kms-requires-encrypted");
            }
        }

        // Outposts encrypt anyway and one text names the key alone.
        if (!toRegion && copy.key() != KmsKey.ABSENT && copy.encrypted() == Truth.ABSENT) {
            findings.add(WARNING + "kms-without-encrypted-special-destination");
        }

        // The key must exist in the destination Region.
        if (copy.key().place != null && destination != null && copy.key().place != destination) {
            findings.add(ERROR + "kms-arn-region-mismatch");
        }
        findKeyPartition(copy.key(), destination, findings);

        // Nothing is copied from one partition to another.
        if (source != null && destination != null && differ(source.realm, destination.realm)) {
            findings.add(ERROR + "cross-partition-copy");
        }

        // Outpost, source and endpoint are in one Region.
        if (copy.outpost().place != null && source != null && destination != null) {
            if (copy.outpost().place != source || copy.outpost().place != destination) {
                findings.add(ERROR + "outpost-region-mismatch");
            }
        }
        if (copy.outpost() == Outpost.CROSSED) {
            findings.add(ERROR + "outpost-partition-mismatch");
        }

        // One destination only.
        int destinations = (copy.outpost() == Outpost.ABSENT ? 0 : 1)
                + (copy.zone() == Zone.ABSENT ? 0 : 1)
                + (copy.zoneId() == ZoneId.ABSENT ? 0 : 1);
        if (destinations > 1) {
            findings.add(ERROR + "destination-kind-conflict");
        }

        // A snapshot on an Outpost cannot be copied, to whatever destination.
        if (fromOutpost) {
            findings.add(ERROR + "source-on-outpost");
        }

        // From a Local Zone: never to an Outpost, and to no Region but the parent.
        if (fromLocalZone && toOutpost) {
            findings.add(ERROR + "local-zone-to-outpost");
        }
        if (copy.location().group != null && toRegion && destination != null) {
            if (copy.location().group.parent != destination) {
                findings.add(ERROR + "local-zone-source-nonparent-region");
            }
        }

        // To a Local Zone: source and endpoint are in its parent Region.
        if (copy.zone().group != null && source != null && destination != null) {
            Place parent = copy.zone().group.parent;
            if (parent != source || parent != destination) {
                findings.add(ERROR + "local-zone-region-mismatch");
            }
        }

        // Time-based copies go from Region to Region.
        if (copy.duration() != Presence.ABSENT && toOutpost) {
            findings.add(ERROR + "completion-duration-with-outpost");
        }
        if (copy.duration() != Presence.ABSENT && (toZone || fromLocalZone || fromOutpost)) {
            findings.add(ERROR + "completion-duration-with-local-zone");
        }
    }

    /** The partition of the ARN is that of its own Region and that of the destination. */
    private static void findKeyPartition(KmsKey key, @Nullable Place destination, Set<String> findings) {
        if (key.place == null || key.realm == null) {
            return;
        }
        if (differ(key.realm, key.place.realm) || (destination != null && differ(key.realm, destination.realm))) {
            findings.add(ERROR + "kms-arn-partition-mismatch");
        }
    }

    /** A comparison with an unplaced Region is not made. */
    private static boolean differ(Realm one, Realm other) {
        return one != Realm.UNPLACED && other != Realm.UNPLACED && one != other;
    }
}
