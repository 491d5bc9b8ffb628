// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static io.github.snapcopy.parameters.ParameterNames.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.validation.CrossParameterOracle.Bucket;
import io.github.snapcopy.validation.CrossParameterOracle.CacheCase;
import io.github.snapcopy.validation.CrossParameterOracle.CacheTags;
import io.github.snapcopy.validation.CrossParameterOracle.Fact;
import io.github.snapcopy.validation.CrossParameterOracle.ImageCase;
import io.github.snapcopy.validation.CrossParameterOracle.ImageTags;
import io.github.snapcopy.validation.CrossParameterOracle.KmsKey;
import io.github.snapcopy.validation.CrossParameterOracle.Location;
import io.github.snapcopy.validation.CrossParameterOracle.Names;
import io.github.snapcopy.validation.CrossParameterOracle.Outpost;
import io.github.snapcopy.validation.CrossParameterOracle.Place;
import io.github.snapcopy.validation.CrossParameterOracle.Presence;
import io.github.snapcopy.validation.CrossParameterOracle.RegionCode;
import io.github.snapcopy.validation.CrossParameterOracle.SnapshotCase;
import io.github.snapcopy.validation.CrossParameterOracle.Truth;
import io.github.snapcopy.validation.CrossParameterOracle.Zone;
import io.github.snapcopy.validation.CrossParameterOracle.ZoneId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Compares the rules that connect parameters with {@link CrossParameterOracle}, over whole products of what may be
 * present, absent, true, false, well-formed and malformed: {@value #SNAPSHOT_CASES} + {@value #IMAGE_CASES} +
 * {@value #CACHE_CASES} cases.
 *
 * <p>The product of all dimensions has 76 million cases for CopySnapshot and 213 million for CopyImage. It is thinned
 * only between dimensions that no rule connects. Regions and destination, on which everything else hangs, meet
 * encryption and key in one product, source location and duration in another. Whatever is missing from a product still
 * changes from case to case, as a passenger:
 *
 * <table>
 * <caption>Dimensions that ride along</caption>
 * <tr><th>Product</th><th>Passengers</th></tr>
 * <tr><td>CopySnapshot, encryption</td><td>source location, duration, URL, willPresign, sourceEncrypted</td></tr>
 * <tr><td>CopySnapshot, source location</td><td>Encrypted, key, URL, willPresign, sourceEncrypted</td></tr>
 * <tr><td>CopySnapshot, presigning</td><td>Outpost, zone, key, source location, duration</td></tr>
 * <tr><td>CopyImage, encryption</td><td>source location, duration, sourceEncrypted, CopyImageTags, tags</td></tr>
 * <tr><td>CopyImage, source location</td><td>Encrypted, key, sourceEncrypted, CopyImageTags, tags</td></tr>
 * <tr><td>CopyImage, source encryption and tags</td><td>Regions, key, source location, duration</td></tr>
 * <tr><td>ElastiCache</td><td>none</td></tr>
 * </table>
 */
class CrossParameterGridTest {
    private static final long SNAPSHOT_CASES = 201_600 + 66_150 + 15_552;
    private static final long IMAGE_CASES = 120_960 + 39_690 + 35_280;
    private static final long CACHE_CASES = 31_680;
    private static final int DIFFERENCES_SHOWN = 20;

    /** The rules compared here; findings of all others are left out. */
    private static final Set<String> CROSS_PARAMETER_RULES = Set.of(
            "kms-requires-encrypted",
            "kms-without-encrypted-special-destination",
            "copy-snapshot-encrypted-false",
            "copy-image-encrypted-false",
            "kms-arn-region-mismatch",
            "kms-arn-partition-mismatch",
            "cross-partition-copy",
            "destination-region-undetermined",
            "destination-region-mismatch",
            "destination-region-without-presigned-url",
            "outpost-region-mismatch",
            "outpost-partition-mismatch",
            "outpost-encrypted-false",
            "destination-kind-conflict",
            "source-on-outpost",
            "local-zone-to-outpost",
            "local-zone-region-mismatch",
            "local-zone-group-mismatch",
            "local-zone-pair-unconfirmed",
            "local-zone-source-nonparent-region",
            "local-zone-always-encrypted",
            "completion-duration-with-outpost",
            "completion-duration-with-local-zone",
            "presigned-url-required",
            "tag-count-with-copy-image-tags",
            "elasticache-target-equals-source",
            "elasticache-target-equals-source-ignoring-case",
            "elasticache-target-uppercase",
            "elasticache-export-kms",
            "elasticache-export-tags",
            "elasticache-kms-region-mismatch");

    private static final List<String> EC2_FINDINGS = List.of(
            "ERROR kms-requires-encrypted",
            "WARNING kms-without-encrypted-special-destination",
            "ERROR kms-arn-region-mismatch",
            "ERROR kms-arn-partition-mismatch",
            "ERROR cross-partition-copy",
            "ERROR destination-region-undetermined",
            "ERROR outpost-region-mismatch",
            "ERROR outpost-partition-mismatch",
            "ERROR destination-kind-conflict",
            "ERROR source-on-outpost",
            "ERROR local-zone-to-outpost",
            "ERROR local-zone-region-mismatch",
            "ERROR local-zone-source-nonparent-region",
            "ERROR completion-duration-with-outpost",
            "ERROR completion-duration-with-local-zone");
    private static final List<String> SNAPSHOT_FINDINGS = List.of(
            "ERROR copy-snapshot-encrypted-false",
            "WARNING destination-region-mismatch",
            "WARNING destination-region-without-presigned-url",
            "ERROR presigned-url-required",
            "WARNING presigned-url-required",
            "ERROR local-zone-group-mismatch");
    private static final List<String> IMAGE_FINDINGS = List.of(
            "ERROR copy-image-encrypted-false",
            "WARNING copy-image-encrypted-false",
            "ERROR outpost-encrypted-false",
            "WARNING local-zone-always-encrypted",
            "WARNING local-zone-pair-unconfirmed",
            "WARNING tag-count-with-copy-image-tags");
    private static final List<String> CACHE_FINDINGS = List.of(
            "ERROR elasticache-target-equals-source",
            "WARNING elasticache-target-equals-source-ignoring-case",
            "WARNING elasticache-target-uppercase",
            "ERROR elasticache-export-kms",
            "WARNING elasticache-export-tags",
            "ERROR elasticache-kms-region-mismatch",
            "ERROR kms-arn-partition-mismatch");

    private static final List<RegionCode> REGIONS = List.of(RegionCode.values());
    /** The presigning product has all of them; elsewhere the destination moves and the source stays at home. */
    private static final List<RegionCode> SOURCE_REGIONS =
            List.of(RegionCode.HOME, RegionCode.ABSENT, RegionCode.MALFORMED);

    private static final List<RegionCode> DESTINATION_REGIONS =
            List.of(RegionCode.ABSENT, RegionCode.MALFORMED, RegionCode.HOME, RegionCode.AWAY, RegionCode.CHINA);
    private static final List<Outpost> OUTPOSTS = List.of(Outpost.values());
    private static final List<Zone> ZONES = List.of(Zone.values());
    private static final List<ZoneId> ZONE_IDS = List.of(ZoneId.values());
    private static final List<Truth> TRUTHS = List.of(Truth.values());
    private static final List<KmsKey> KEYS = List.of(KmsKey.values());
    private static final List<Location> LOCATIONS = List.of(Location.values());
    private static final List<Presence> PRESENCES = List.of(Presence.values());
    private static final List<Fact> FACTS = List.of(Fact.values());
    private static final List<Boolean> BOTH = List.of(false, true);
    private static final List<ImageTags> IMAGE_TAGS = List.of(ImageTags.values());
    private static final List<Bucket> BUCKETS = List.of(Bucket.values());
    private static final List<CacheTags> CACHE_TAGS = List.of(CacheTags.values());
    private static final List<Names> NAMES = List.of(Names.values());

    private static final Instant SIGNED_AT = Instant.parse("2026-01-31T12:00:00Z");
    private static final String ACCOUNT = "123456789012";
    private static final String UUID = "1234abcd-12ab-34cd-56ef-1234567890ab";
    private static final String SNAPSHOT = "snap-066877671789bd71b";

    private static final ParameterValue NUMBER = new ParameterValue.Number("5");

    @Test
    void comparedRules_areInTheCatalog() {
        TreeSet<String> catalog = new TreeSet<>();
        RuleCatalog.standard().rules().forEach(rule -> catalog.add(rule.id().value()));

        assertThat(catalog).containsAll(CROSS_PARAMETER_RULES);
    }

    @Test
    void copySnapshot_everyCombination_agreesWithTheDocuments() {
        Grid<SnapshotCase> grid = new Grid<>(
                CrossParameterOracle::findings, CrossParameterGridTest::parameters, CrossParameterGridTest::context);
        grid.walk((product, passengers) -> new SnapshotCase(
                product.turn(SOURCE_REGIONS),
                product.turn(REGIONS),
                product.turn(DESTINATION_REGIONS),
                product.turn(OUTPOSTS),
                product.turn(ZONES),
                product.turn(TRUTHS),
                product.turn(KEYS),
                passengers.turn(LOCATIONS),
                passengers.turn(PRESENCES),
                passengers.turn(PRESENCES),
                passengers.turn(BOTH),
                passengers.turn(FACTS)));
        grid.walk((product, passengers) -> new SnapshotCase(
                product.turn(SOURCE_REGIONS),
                product.turn(REGIONS),
                product.turn(DESTINATION_REGIONS),
                product.turn(OUTPOSTS),
                product.turn(ZONES),
                passengers.turn(TRUTHS),
                passengers.turn(KEYS),
                product.turn(LOCATIONS),
                product.turn(PRESENCES),
                passengers.turn(PRESENCES),
                passengers.turn(BOTH),
                passengers.turn(FACTS)));
        grid.walk((product, passengers) -> new SnapshotCase(
                product.turn(REGIONS),
                product.turn(REGIONS),
                product.turn(REGIONS),
                passengers.turn(OUTPOSTS),
                passengers.turn(ZONES),
                product.turn(TRUTHS),
                passengers.turn(KEYS),
                passengers.turn(LOCATIONS),
                passengers.turn(PRESENCES),
                product.turn(PRESENCES),
                product.turn(BOTH),
                product.turn(FACTS)));

        grid.assertAgreement(SNAPSHOT_CASES, EC2_FINDINGS, SNAPSHOT_FINDINGS);
    }

    @Test
    void copyImage_everyCombination_agreesWithTheDocuments() {
        Grid<ImageCase> grid = new Grid<>(
                CrossParameterOracle::findings, CrossParameterGridTest::parameters, CrossParameterGridTest::context);
        grid.walk((product, passengers) -> new ImageCase(
                product.turn(SOURCE_REGIONS),
                product.turn(REGIONS),
                product.turn(OUTPOSTS),
                product.turn(ZONES),
                product.turn(ZONE_IDS),
                product.turn(TRUTHS),
                product.turn(KEYS),
                passengers.turn(LOCATIONS),
                passengers.turn(PRESENCES),
                passengers.turn(FACTS),
                passengers.turn(TRUTHS),
                passengers.turn(IMAGE_TAGS)));
        grid.walk((product, passengers) -> new ImageCase(
                product.turn(SOURCE_REGIONS),
                product.turn(REGIONS),
                product.turn(OUTPOSTS),
                product.turn(ZONES),
                product.turn(ZONE_IDS),
                passengers.turn(TRUTHS),
                passengers.turn(KEYS),
                product.turn(LOCATIONS),
                product.turn(PRESENCES),
                passengers.turn(FACTS),
                passengers.turn(TRUTHS),
                passengers.turn(IMAGE_TAGS)));
        grid.walk((product, passengers) -> new ImageCase(
                passengers.turn(REGIONS),
                passengers.turn(REGIONS),
                product.turn(OUTPOSTS),
                product.turn(ZONES),
                product.turn(ZONE_IDS),
                product.turn(TRUTHS),
                passengers.turn(KEYS),
                passengers.turn(LOCATIONS),
                passengers.turn(PRESENCES),
                product.turn(FACTS),
                product.turn(TRUTHS),
                product.turn(IMAGE_TAGS)));

        grid.assertAgreement(IMAGE_CASES, EC2_FINDINGS, IMAGE_FINDINGS);
    }

    @Test
    void cacheCopy_everyCombination_agreesWithTheDocuments() {
        Grid<CacheCase> grid = new Grid<>(
                CrossParameterOracle::findings, CrossParameterGridTest::parameters, CrossParameterGridTest::context);
        grid.walk((product, passengers) -> new CacheCase(
                product.turn(REGIONS),
                product.turn(BUCKETS),
                product.turn(KEYS),
                product.turn(CACHE_TAGS),
                product.turn(NAMES)));

        grid.assertAgreement(CACHE_CASES, CACHE_FINDINGS, List.of());
    }

    /** The cases of one operation, and what came out. */
    private static final class Grid<C> {
        private final Function<C, Set<String>> oracle;
        private final Function<C, CopyParameters> parameters;
        private final Function<C, CopyContext> context;
        private final Set<String> expectedSomewhere = new TreeSet<>();
        private final List<String> differences = new ArrayList<>();
        private long cases;
        private long disagreements;

        Grid(
                Function<C, Set<String>> oracle,
                Function<C, CopyParameters> parameters,
                Function<C, CopyContext> context) {
            this.oracle = oracle;
            this.parameters = parameters;
            this.context = context;
        }

        /** Walks one product: every wheel position of the first kind, with one of the second kind for each. */
        void walk(BiFunction<Wheels, Wheels, C> makeCase) {
            long size = 1;
            for (long position = 0; position < size; position++) {
                Wheels product = new Wheels(position);
                compare(makeCase.apply(product, new Wheels(scramble(position))));
                size = product.positions;
            }
            cases += size;
        }

        private void compare(C copy) {
            Set<String> expected = oracle.apply(copy);
            expectedSomewhere.addAll(expected);
            CopyParameters given = parameters.apply(copy);
            CopyContext known = context.apply(copy);
            ValidationReport report = CopyValidator.standard().validate(given, known);
            SkippedRules.assertSilent(given, known);
            List<String> actual = new ArrayList<>();
            for (Violation violation : report.violations()) {
                if (CROSS_PARAMETER_RULES.contains(violation.rule().value())) {
                    actual.add(violation.severity() + " " + violation.rule());
                }
            }
            // A list, so that a finding reported twice is a difference too.
            if (actual.size() != expected.size() || !expected.containsAll(actual)) {
                disagreements++;
                if (differences.size() < DIFFERENCES_SHOWN) {
                    differences.add(describe(copy, expected, actual));
                }
            }
        }

        private static String describe(Object copy, Set<String> expected, List<String> actual) {
            List<String> missing = new ArrayList<>(expected);
            actual.forEach(missing::remove);
            List<String> extra = new ArrayList<>(actual);
            expected.forEach(extra::remove);
            return "\n" + copy + "\n  missing " + missing + ", extra " + extra;
        }

        void assertAgreement(long expectedCases, List<String> findings, List<String> moreFindings) {
            assertThat(differences)
                    .as("%d of %d cases differ; the first are", disagreements, cases)
                    .isEmpty();
            assertThat(cases).isEqualTo(expectedCases);
            // Every rule was at work, with every severity it can have.
            Set<String> all = new TreeSet<>(findings);
            all.addAll(moreFindings);
            assertThat(expectedSomewhere).isEqualTo(all);
        }

        /** Spreads the positions, so that passengers keep no step with the product. */
        private static long scramble(long position) {
            long mixed = (position + 1) * 0x9E3779B97F4A7C15L;
            mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
            return (mixed ^ (mixed >>> 27)) >>> 1;
        }
    }

    /** An odometer with as many wheels as are turned: reads a position, from the fastest wheel to the slowest. */
    private static final class Wheels {
        private long rest;
        private long positions = 1;

        Wheels(long position) {
            this.rest = position;
        }

        <E> E turn(List<E> values) {
            int index = (int) (rest % values.size());
            rest /= values.size();
            positions *= values.size();
            return values.get(index);
        }
    }

    private static CopyParameters parameters(SnapshotCase copy) {
        Map<String, ParameterValue> values = new LinkedHashMap<>();
        put(values, SOURCE_SNAPSHOT_ID, text(SNAPSHOT));
        putEc2(values, copy);
        put(values, DESTINATION_REGION, textOrNull(region(copy.destinationRegion())));
        put(values, COMPLETION_DURATION_MINUTES, minutes(copy.duration()));
        put(values, PRESIGNED_URL, presignedUrl(copy));
        return CopyParameters.of(CopyOperation.EC2_COPY_SNAPSHOT, values);
    }

    private static CopyParameters parameters(ImageCase copy) {
        Map<String, ParameterValue> values = new LinkedHashMap<>();
        put(values, NAME, text("web server"));
        put(values, SOURCE_IMAGE_ID, text("ami-0abcdef1234567890"));
        putEc2(values, copy);
        put(values, DESTINATION_AVAILABILITY_ZONE_ID, zoneId(copy.zoneId()));
        put(values, SNAPSHOT_COPY_COMPLETION_DURATION_MINUTES, minutes(copy.duration()));
        put(values, COPY_IMAGE_TAGS, truth(copy.copyImageTags()));
        put(values, TAG_SPECIFICATIONS, tags(copy.tags()));
        return CopyParameters.of(CopyOperation.EC2_COPY_IMAGE, values);
    }

    private static CopyParameters parameters(CacheCase copy) {
        Map<String, ParameterValue> values = new LinkedHashMap<>();
        put(values, SOURCE_SNAPSHOT_NAME, textOrNull(sourceName(copy.names())));
        put(values, TARGET_SNAPSHOT_NAME, textOrNull(targetName(copy.names())));
        put(values, TARGET_BUCKET, bucket(copy.bucket()));
        put(values, KMS_KEY_ID, key(copy.key()));
        put(values, TAGS, tags(copy.tags()));
        return CopyParameters.of(CopyOperation.ELASTICACHE_COPY_SNAPSHOT, values);
    }

    private static void putEc2(Map<String, ParameterValue> values, CrossParameterOracle.Ec2Case copy) {
        put(values, SOURCE_REGION, textOrNull(region(copy.sourceRegion())));
        put(values, ENCRYPTED, truth(copy.encrypted()));
        put(values, KMS_KEY_ID, key(copy.key()));
        put(values, DESTINATION_OUTPOST_ARN, outpost(copy.outpost()));
        put(values, DESTINATION_AVAILABILITY_ZONE, zone(copy.zone()));
    }

    private static void put(Map<String, ParameterValue> values, String name, @Nullable ParameterValue value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static CopyContext context(SnapshotCase copy) {
        return ec2Context(copy, copy.endpoint()).willPresign(copy.willPresign()).build();
    }

    private static CopyContext context(ImageCase copy) {
        return ec2Context(copy, copy.endpoint()).build();
    }

    private static CopyContext context(CacheCase copy) {
        return contextAt(copy.endpoint()).build();
    }

    private static CopyContext.Builder ec2Context(CrossParameterOracle.Ec2Case copy, RegionCode endpoint) {
        CopyContext.Builder context = contextAt(endpoint);
        if (copy.sourceEncrypted() != Fact.UNKNOWN) {
            context.sourceEncrypted(copy.sourceEncrypted() == Fact.TRUE);
        }
        switch (copy.location()) {
            case UNKNOWN -> {}
            case GARBAGE -> context.sourceLocation("us-west-2a");
            case REGION -> context.sourceLocation(name(Place.HOME));
            case LOCAL_ZONE_LAX -> context.sourceLocation("us-west-2-lax-1a");
            case LOCAL_ZONE_LAS -> context.sourceLocation("us-west-2-las-1a");
            case LOCAL_ZONE_ATL -> context.sourceLocation("us-east-1-atl-1a");
            case OUTPOST -> context.sourceLocation(outpostArn("aws", Place.HOME));
        }
        return context;
    }

    private static CopyContext.Builder contextAt(RegionCode endpoint) {
        CopyContext.Builder context = CopyContext.builder().signedAt(SIGNED_AT);
        String region = region(endpoint);
        return region == null ? context : context.endpointRegion(region);
    }

    private static @Nullable String region(RegionCode code) {
        if (code == RegionCode.MALFORMED) {
            return "US-WEST-2";
        }
        return code.place == null ? null : name(code.place);
    }

    private static String name(Place place) {
        return switch (place) {
            case HOME -> "us-west-2";
            case AWAY -> "us-east-1";
            case CHINA -> "cn-north-1";
            case NOWHERE -> "xx-central-1";
        };
    }

    private static @Nullable ParameterValue truth(Truth truth) {
        return switch (truth) {
            case ABSENT -> null;
            case TRUE -> new ParameterValue.Flag(true);
            case FALSE -> new ParameterValue.Flag(false);
            case UNREADABLE -> text("false");
        };
    }

    private static @Nullable ParameterValue outpost(Outpost outpost) {
        return switch (outpost) {
            case ABSENT -> null;
            case HOME -> text(outpostArn("aws", Place.HOME));
            case AWAY -> text(outpostArn("aws", Place.AWAY));
            case CHINA -> text(outpostArn("aws-cn", Place.CHINA));
            case CROSSED -> text(outpostArn("aws", Place.CHINA));
            case UNLISTED_PARTITION -> text(outpostArn("aws-iso-g", Place.HOME));
            case MALFORMED -> text("op-1234567890abcdef0");
        };
    }

    private static @Nullable ParameterValue zone(Zone zone) {
        return switch (zone) {
            case ABSENT -> null;
            case LAX -> text("us-west-2-lax-1b");
            case LAS -> text("us-west-2-las-1b");
            case ATL -> text("us-east-1-atl-1a");
            case MALFORMED -> text("us-west-2a");
        };
    }

    private static @Nullable ParameterValue zoneId(ZoneId zoneId) {
        return switch (zoneId) {
            case ABSENT -> null;
            case SOUND -> text("usw2-lax1-az1");
            case MALFORMED -> text("usw2");
        };
    }

    private static @Nullable ParameterValue presignedUrl(SnapshotCase copy) {
        return switch (copy.url()) {
            case ABSENT -> null;
            case SOUND -> text(soundUrl(copy));
            case MALFORMED -> text("ftp://nowhere");
        };
    }

    private static @Nullable ParameterValue bucket(Bucket bucket) {
        return switch (bucket) {
            case ABSENT -> null;
            case SOUND -> text("my-bucket");
            case MALFORMED -> text("My_Bucket");
            case UNREADABLE -> NUMBER;
            case EMPTY -> text("");
            case BLANK -> text(" \t");
        };
    }

    private static @Nullable ParameterValue tags(CacheTags tags) {
        return switch (tags) {
            case ABSENT -> null;
            case EMPTY_LIST -> items();
            case ONE -> items(tag());
            case ONE_WITHOUT_VALUE -> items(members(KEY, text("stage")));
            case UNREADABLE -> NUMBER;
        };
    }

    private static @Nullable String sourceName(Names names) {
        return switch (names) {
            case DIFFERENT, DIFFERENT_TARGET_UPPER_CASE, TARGET_ABSENT -> "nightly";
            case EQUAL_LOWER_CASE, EQUAL_BUT_FOR_CASE_TARGET_UPPER -> "snap";
            case EQUAL_WITH_UPPER_CASE, EQUAL_BUT_FOR_CASE_SOURCE_UPPER -> "Snap";
            case EQUAL_BUT_FOR_CASE_BEYOND_ASCII -> "\u00C9t\u00E9";
            case SOURCE_ABSENT_TARGET_UPPER_CASE -> null;
            case SOURCE_EMPTY_TARGET_LOWER_CASE, BOTH_EMPTY -> "";
        };
    }

    private static @Nullable String targetName(Names names) {
        return switch (names) {
            case DIFFERENT, SOURCE_EMPTY_TARGET_LOWER_CASE -> "copy";
            case DIFFERENT_TARGET_UPPER_CASE, SOURCE_ABSENT_TARGET_UPPER_CASE -> "Copy";
            case EQUAL_LOWER_CASE, EQUAL_BUT_FOR_CASE_SOURCE_UPPER -> "snap";
            case EQUAL_WITH_UPPER_CASE, EQUAL_BUT_FOR_CASE_TARGET_UPPER -> "Snap";
            case EQUAL_BUT_FOR_CASE_BEYOND_ASCII -> "\u00E9t\u00E9";
            case TARGET_ABSENT -> null;
            case BOTH_EMPTY -> "";
        };
    }

    private static @Nullable ParameterValue minutes(Presence duration) {
        return switch (duration) {
            case ABSENT -> null;
            case SOUND -> new ParameterValue.Number("60");
            case MALFORMED -> text("an hour");
        };
    }

    private static @Nullable ParameterValue key(KmsKey key) {
        return switch (key) {
            case ABSENT -> null;
            case UUID -> text(UUID);
            case ALIAS -> text("alias/backups");
            case LEGACY_PREFIX -> text("key/" + UUID);
            case NONSENSE -> text("backups");
            case EMPTY -> text("");
            case UNREADABLE -> NUMBER;
            case BROKEN_ARN_AWAY -> text("arn:aws:kms:us-east-1:12345678901:key/" + UUID);
            case ARN_HOME -> kms("aws", Place.HOME, "key/" + UUID);
            case ARN_AWAY -> kms("aws", Place.AWAY, "key/" + UUID);
            case ARN_CHINA -> kms("aws-cn", Place.CHINA, "key/" + UUID);
            case ARN_NOWHERE -> kms("aws", Place.NOWHERE, "key/" + UUID);
            case ARN_CROSSED -> kms("aws", Place.CHINA, "key/" + UUID);
            case ALIAS_ARN_AWAY -> kms("aws", Place.AWAY, "alias/backups");
            case UPPER_CASE_ARN_AWAY ->
                text("ARN:AWS:KMS:US-EAST-1:" + ACCOUNT + ":KEY/1234ABCD-12AB-34CD-56EF-1234567890AB");
            case BAD_KEY_ARN_AWAY -> kms("aws", Place.AWAY, "key/backups");
        };
    }

    private static ParameterValue kms(String partition, Place place, String resource) {
        return text("arn:" + partition + ":kms:" + name(place) + ":" + ACCOUNT + ":" + resource);
    }

    private static String outpostArn(String partition, Place place) {
        return "arn:" + partition + ":outposts:" + name(place) + ":" + ACCOUNT + ":outpost/op-1234567890abcdef0";
    }

    /**
     * A URL without fault where the case lets there be one: for its source and its destination, as far as they are
     * known.
     */
    private static String soundUrl(SnapshotCase copy) {
        Place sourcePlace = copy.sourceRegion().place == null ? Place.HOME : copy.sourceRegion().place;
        Place destination = copy.destination();
        String source = name(sourcePlace);
        return "https://ec2." + source + (sourcePlace == Place.CHINA ? ".amazonaws.com.cn" : ".amazonaws.com")
                + "/?Action=CopySnapshot&Version=2016-11-15&SourceRegion=" + source
                + "&SourceSnapshotId=" + SNAPSHOT
                + "&DestinationRegion=" + name(destination == null ? Place.AWAY : destination)
                + "&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKID%2F20260131%2F" + source
                + "%2Fec2%2Faws4_request&X-Amz-Date=20260131T120000Z&X-Amz-Expires=3600&X-Amz-SignedHeaders=host"
                + "&X-Amz-Signature=e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    }

    private static @Nullable ParameterValue tags(ImageTags tags) {
        return switch (tags) {
            case ABSENT -> null;
            case EMPTY_LIST -> items();
            case IMAGE -> items(specification("image", tag()));
            case SNAPSHOT -> items(specification("snapshot", tag()));
            case SNAPSHOT_THEN_IMAGE -> items(specification("snapshot", tag()), specification("image", tag()));
            case IMAGE_WITHOUT_TAGS -> items(specification("image"));
            case WITHOUT_TYPE -> items(members(TAGS, items(tag())));
        };
    }

    private static ParameterValue specification(String type, ParameterValue... tags) {
        return new ParameterValue.Members(Map.of(RESOURCE_TYPE, text(type), TAGS, items(tags)));
    }

    private static ParameterValue tag() {
        return new ParameterValue.Members(Map.of(KEY, text("stage"), VALUE, text("test")));
    }

    private static ParameterValue members(String name, ParameterValue value) {
        return new ParameterValue.Members(Map.of(name, value));
    }

    private static ParameterValue items(ParameterValue... values) {
        return new ParameterValue.Items(List.of(values));
    }

    private static ParameterValue text(String text) {
        return new ParameterValue.Text(text);
    }

    private static @Nullable ParameterValue textOrNull(@Nullable String text) {
        return text == null ? null : text(text);
    }
}
