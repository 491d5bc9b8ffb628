// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import static io.github.snapcopy.parameters.ParameterNames.*;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.values.Partition;
import io.github.snapcopy.values.RegionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Draws requests that every rule accepts, with every parameter, destination and tag form, as well as what only gives a
 * WARNING. Written from the documents, without the grammars of the library.
 */
final class Samples {
    static final Instant SIGNED_AT = Instant.parse("2024-06-01T12:00:00Z");

    private static final String HEX = "0123456789abcdef";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";
    private static final String IMAGE_NAME = LETTERS + DIGITS + "()[]./-'@_ ";
    private static final String PRINTABLE = LETTERS + DIGITS + " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private enum Destination {
        REGION,
        OUTPOST,
        ZONE_NAME,
        ZONE_ID
    }

    private final Random random;
    private final Map<String, ParameterValue> values = new LinkedHashMap<>();
    private final CopyContext.Builder context = CopyContext.builder();

    private Samples(Random random) {
        this.random = random;
    }

    static Sample draw(CopyOperation operation, Random random) {
        Samples draw = new Samples(random);
        switch (operation) {
            case EC2_COPY_SNAPSHOT -> draw.snapshot();
            case EC2_COPY_IMAGE -> draw.image();
            case ELASTICACHE_COPY_SNAPSHOT -> draw.cache();
        }
        return new Sample(CopyParameters.of(operation, draw.values), draw.context.build());
    }

    static Arbitrary<Sample> of(CopyOperation operation) {
        return Arbitraries.randomValue(random -> draw(operation, random));
    }

    static Arbitrary<Sample> ofAnyOperation() {
        return Arbitraries.of(CopyOperation.class).flatMap(Samples::of);
    }

    private void snapshot() {
        Destination kind = chance(70) ? Destination.REGION : chance(50) ? Destination.OUTPOST : Destination.ZONE_NAME;
        RegionId source = region();
        RegionId destination = kind == Destination.REGION ? sibling(source) : source;
        String snapshotId = "snap-" + id();
        put(SOURCE_REGION, source.value());
        put(SOURCE_SNAPSHOT_ID, snapshotId);
        encryption(destination, kind != Destination.REGION);
        destination(kind, source);
        boolean url = chance(40);
        if (url) {
            put(PRESIGNED_URL, url(source, snapshotId, destination));
        }
        boolean named = chance(30);
        if (named) {
            put(DESTINATION_REGION, destination.value());
        }
        if (!named || chance(50)) {
            context.endpointRegion(destination.value());
        }
        if (kind == Destination.REGION && chance(30)) {
            number(COMPLETION_DURATION_MINUTES, 15 * (1 + random.nextInt(192)));
        }
        if (chance(50)) {
            put(DESCRIPTION, text(chance(90) ? 255 : 600));
        }
        if (chance(50)) {
            specifications("snapshot");
        }
        maybeFlag(DRY_RUN);
        context.signedAt(SIGNED_AT);
        boolean known = chance(30);
        if (known) {
            context.sourceEncrypted(chance(50));
        }
        // a URL may be missing for good only where no document demands it
        context.willPresign((!url && known) || chance(80));
        facts();
    }

    private void image() {
        Destination kind = chance(60) ? Destination.REGION : Destination.values()[random.nextInt(4)];
        RegionId source = region();
        RegionId destination = kind == Destination.REGION ? sibling(source) : source;
        put(NAME, text(3, 128, IMAGE_NAME));
        put(SOURCE_IMAGE_ID, "ami-" + id());
        put(SOURCE_REGION, source.value());
        context.endpointRegion(destination.value());
        if (chance(50)) {
            put(CLIENT_TOKEN, chance(10) ? "" : text(1, chance(50) ? 64 : 128, PRINTABLE + "\t\u0001"));
        }
        if (chance(50)) {
            put(DESCRIPTION, text(255));
        }
        if (kind != Destination.OUTPOST && chance(15)) {
            flag(ENCRYPTED, false);
            if (chance(50)) {
                context.sourceEncrypted(false);
            }
        } else {
            encryption(destination, kind != Destination.REGION);
            if (chance(30)) {
                context.sourceEncrypted(chance(50));
            }
        }
        destination(kind, source);
        maybeFlag(COPY_IMAGE_TAGS);
        if (chance(60)) {
            specifications(chance(30) ? List.of("image") : chance(50) ? List.of("snapshot") : twoTypes());
        }
        if (kind == Destination.REGION && chance(30)) {
            number(SNAPSHOT_COPY_COMPLETION_DURATION_MINUTES, 15 * (1 + random.nextInt(192)));
        }
        maybeFlag(DRY_RUN);
        facts();
    }

    private void cache() {
        RegionId region = region();
        if (chance(60)) {
            context.endpointRegion(region.value());
        }
        boolean export = chance(30);
        String source = text(1, 40, LETTERS + DIGITS + "-._ ");
        put(SOURCE_SNAPSHOT_NAME, source);
        put(TARGET_SNAPSHOT_NAME, export ? text(1000) + "x" : source + text(1, 100, LETTERS + DIGITS + "-"));
        if (export) {
            put(TARGET_BUCKET, text(1, 1, "abcdefgh") + text(1, 50, "abcdefgh-0123456789") + "z");
        } else if (chance(10)) {
            put(TARGET_BUCKET, chance(50) ? "" : " ");
        }
        if (!export && chance(40)) {
            put(KMS_KEY_ID, key(region));
        }
        if (chance(60)) {
            values.put(TAGS, tags(chance(5) ? 50 : random.nextInt(4), true, new HashSet<>()));
        }
    }

    private void facts() {
        if (chance(20)) {
            context.sourceOwnedByCaller(chance(50));
        }
        if (chance(20)) {
            context.sourceSizeMiB(random.nextInt(100_000_000));
        }
    }

    private void destination(Destination kind, RegionId region) {
        switch (kind) {
            case REGION -> {}
            case OUTPOST ->
                put(
                        DESTINATION_OUTPOST_ARN,
                        "arn:" + partition(region) + ":outposts:" + region + ":" + text(12, 12, DIGITS) + ":outpost/op-"
                                + text(17, 17, HEX));
            case ZONE_NAME ->
                put(
                        DESTINATION_AVAILABILITY_ZONE,
                        region + (chance(80) ? "-" + text(3, 3, "abcdefg") + "-1a" : "-somewhere-1ab"));
            case ZONE_ID ->
                put(DESTINATION_AVAILABILITY_ZONE_ID, chance(80) ? "usw2-lax" + random.nextInt(9) + "-az1" : text(20));
        }
    }

    private void encryption(RegionId keyRegion, boolean special) {
        boolean encrypted = chance(50);
        if (encrypted) {
            flag(ENCRYPTED, true);
        }
        if (chance(50) && (encrypted || special)) {
            put(KMS_KEY_ID, key(keyRegion));
        }
    }

    private String key(RegionId region) {
        String uuid = text(8, 8, HEX) + "-" + text(4, 4, HEX) + "-" + text(4, 4, HEX) + "-" + text(4, 4, HEX) + "-"
                + text(12, 12, HEX);
        String arn = "arn:" + partition(region) + ":kms:" + region + ":" + text(12, 12, DIGITS) + ":";
        String alias = "alias/" + text(1, 250, LETTERS + DIGITS + "/_-");
        return switch (random.nextInt(9)) {
            case 0, 1 -> uuid;
            case 2 -> "mrk-" + text(32, 32, HEX);
            case 3 -> alias;
            case 4 -> arn + "key/" + uuid;
            case 5 -> arn + alias;
            case 6 -> uuid.toUpperCase(java.util.Locale.ROOT);
            case 7 -> "key/" + uuid;
            default -> "alias/team:key";
        };
    }

    private void specifications(String type) {
        specifications(chance(80) ? List.of(type) : List.of(type, type));
    }

    private List<String> twoTypes() {
        return switch (random.nextInt(3)) {
            case 0 -> List.of("image", "snapshot");
            case 1 -> List.of("snapshot", "image");
            default -> List.of("image", "snapshot", "image");
        };
    }

    private void specifications(List<String> types) {
        Map<String, Set<String>> keys = new LinkedHashMap<>();
        List<ParameterValue> specifications = new ArrayList<>();
        for (String type : types) {
            Map<String, ParameterValue> members = new LinkedHashMap<>();
            members.put(RESOURCE_TYPE, new ParameterValue.Text(type));
            int count = 1 + (chance(5) ? 50 / types.size() - 1 : random.nextInt(3));
            members.put(TAGS, tags(count, false, keys.computeIfAbsent(type, t -> new HashSet<>())));
            specifications.add(new ParameterValue.Members(members));
        }
        values.put(TAG_SPECIFICATIONS, new ParameterValue.Items(specifications));
    }

    private ParameterValue tags(int count, boolean withoutValues, Set<String> used) {
        List<ParameterValue> tags = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String key = text(1, chance(90) ? 20 : 110, PRINTABLE)
                    + "\u00e9\ud83d\ude00".substring(0, random.nextInt(2))
                    + i;
            if (!key.regionMatches(true, 0, "aws:", 0, 4) && used.add(key)) {
                Map<String, ParameterValue> members = new LinkedHashMap<>();
                members.put(KEY, new ParameterValue.Text(key));
                if (!withoutValues || chance(70)) {
                    members.put(VALUE, new ParameterValue.Text(text(chance(90) ? 20 : 128)));
                }
                tags.add(new ParameterValue.Members(members));
            }
        }
        if (tags.isEmpty() && !withoutValues) {
            return tags(1, false, used);
        }
        return new ParameterValue.Items(tags);
    }

    /** A URL that no rule about its text refuses. Its signature is noise: rules cannot know better. */
    private String url(RegionId source, String snapshotId, RegionId destination) {
        return presignedUrl(
                source.value(), snapshotId, destination.value(), text(16, 16, LETTERS + DIGITS), text(64, 64, HEX));
    }

    static String presignedUrl(
            String source, String snapshotId, String destination, String accessKey, String signature) {
        String suffix = RegionId.of(source).partition().orElseThrow().dnsSuffix();
        return "https://ec2." + source + "." + suffix + "/?Action=CopySnapshot&Version=2016-11-15&SourceRegion="
                + source + "&SourceSnapshotId=" + snapshotId + "&DestinationRegion=" + destination
                + "&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=" + accessKey + "%2F20240601%2F" + source
                + "%2Fec2%2Faws4_request&X-Amz-Date=20240601T120000Z&X-Amz-Expires=3600&X-Amz-SignedHeaders=host"
                + "&X-Amz-Signature=" + signature;
    }

    private RegionId region() {
        return chance(50) ? RegionId.of("us-east-1") : one(RegionId.known());
    }

    private RegionId sibling(RegionId region) {
        return one(region.partition().orElseThrow().regions());
    }

    private static String partition(RegionId region) {
        return region.partition().map(Partition::id).orElseThrow();
    }

    private String id() {
        return chance(80) ? text(17, 17, HEX) : text(8, 8, HEX);
    }

    private String text(int from, int to, String alphabet) {
        StringBuilder out = new StringBuilder();
        int length = from + random.nextInt(to - from + 1);
        for (int i = 0; i < length; i++) {
            out.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return out.toString();
    }

    /** Any text without unpaired surrogates, mostly short, of up to so many UTF-16 units. */
    private String text(int atMost) {
        int length = random.nextInt(chance(80) ? Math.min(30, atMost) : atMost);
        StringBuilder out = new StringBuilder();
        while (out.length() < length) {
            int kind = random.nextInt(20);
            int codePoint = kind < 14
                    ? PRINTABLE.charAt(random.nextInt(PRINTABLE.length()))
                    : kind < 16 ? random.nextInt(0x100) : kind < 18 ? random.nextInt(0xD800) : random.nextInt(0x110000);
            if (codePoint < 0xD800 || codePoint > 0xDFFF) {
                out.appendCodePoint(codePoint);
            }
        }
        return out.toString();
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private void put(String name, String value) {
        values.put(name, new ParameterValue.Text(value));
    }

    private void number(String name, int value) {
        values.put(name, new ParameterValue.Number(Integer.toString(value)));
    }

    private void flag(String name, boolean value) {
        values.put(name, new ParameterValue.Flag(value));
    }

    private void maybeFlag(String name) {
        if (chance(30)) {
            flag(name, chance(50));
        }
    }
}
