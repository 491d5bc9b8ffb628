// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.vectors;

import io.github.snapcopy.endpoint.EndpointVariant;
import io.github.snapcopy.values.Partition;
import io.github.snapcopy.values.RegionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The inputs of the presign vectors, by file. */
final class PresignCases {
    private static final List<Boolean> BOTH = List.of(false, true);

    private PresignCases() {}

    static Map<String, List<PresignCase>> all() {
        Map<String, List<PresignCase>> files = new LinkedHashMap<>(hosts());
        files.put("regions", regions());
        files.put("clocks", clocks());
        files.put("lives", lives());
        files.put("texts-in-description", descriptions());
        files.put("texts-in-tags", tags());
        files.put("credentials", credentials());
        files.put("parameters", parameters());
        files.put("published", published());
        files.put("refused", refused());
        return files;
    }

    /** Every known Region, every variant of its host, both sets of parameters, with and without a session token. */
    private static Map<String, List<PresignCase>> hosts() {
        Map<String, List<PresignCase>> files = new LinkedHashMap<>();
        for (Partition partition : Partition.values()) {
            for (RegionId region : partition.regions()) {
                List<PresignCase> file = new ArrayList<>();
                files.put("hosts-" + region, file);
                for (EndpointVariant variant : EndpointVariant.values()) {
                    for (boolean all : BOTH) {
                        for (boolean temporary : BOTH) {
                            file.add(host(partition, region, variant, all, temporary));
                        }
                    }
                }
            }
        }
        return files;
    }

    private static PresignCase host(
            Partition partition, RegionId region, EndpointVariant variant, boolean all, boolean temporary) {
        String host = variant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        PresignCase made = new PresignCase(
                "host/" + region + "/" + host + "/" + profile(all) + (temporary ? "/token" : ""),
                "the " + host + " host of " + region,
                region.value(),
                next(partition, region));
        return made.with("Description", "Copy of the nightly backup")
                .with("Encrypted", true)
                .on(variant)
                .all(all)
                .temporary(temporary);
    }

    private static String next(Partition partition, RegionId region) {
        List<RegionId> regions = partition.regions();
        return regions.get((regions.indexOf(region) + 1) % regions.size()).value();
    }

    private static String profile(boolean all) {
        return all ? "all" : "documented";
    }

    private static List<PresignCase> regions() {
        List<PresignCase> cases = new ArrayList<>();
        for (Partition partition : Partition.values()) {
            for (RegionId region : partition.regions()) {
                cases.add(new PresignCase(
                        "region/same/" + region, "a copy within " + region, region.value(), region.value()));
            }
        }
        Map.of("us-east-9", "us-east-1", "eu-nowhere-1", "eu-west-1", "cn-south-1", "cn-north-1").entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(pair -> {
                    cases.add(unlisted("from", pair.getKey(), pair.getValue()));
                    cases.add(unlisted("to", pair.getValue(), pair.getKey()));
                });
        return cases;
    }

    private static PresignCase unlisted(String way, String from, String to) {
        String region = way.equals("from") ? from : to;
        return new PresignCase(
                        "region/unlisted/" + way + "/" + region, "a copy " + way + " a Region in no list", from, to)
                .flag(VectorFlags.UNLISTED_REGION);
    }

    private static List<PresignCase> clocks() {
        Map<String, String> instants = new LinkedHashMap<>();
        instants.put("1970-01-01T00:00:00Z", "the epoch");
        instants.put("1999-12-31T23:59:59Z", "last second of a century, by popular count");
        instants.put("2000-02-29T12:00:00Z", "leap day of a year that ends in two zeros");
        instants.put("2024-02-28T23:59:59Z", "second before a leap day");
        instants.put("2024-02-29T00:00:00Z", "first second of a leap day");
        instants.put("2024-02-29T23:59:59Z", "last second of a leap day");
        instants.put("2024-03-01T00:00:00Z", "second after a leap day");
        instants.put("2024-12-30T08:09:07Z", "calendar week of the next year");
        instants.put("2025-02-28T23:59:59Z", "end of February, no leap year");
        instants.put("2026-01-01T00:00:00Z", "first second of a year");
        instants.put("2026-01-15T12:34:56.000000001Z", "a nanosecond past");
        instants.put("2026-01-15T12:34:56.999999999Z", "a nanosecond before the next second");
        instants.put("2026-01-15T23:59:59.999Z", "a millisecond before midnight");
        instants.put("2026-03-29T01:00:00Z", "change to summer time in Europe");
        instants.put("2026-10-25T01:00:00Z", "change to winter time in Europe");
        instants.put("2026-12-31T23:59:59Z", "last second of a year");
        instants.put("2027-01-03T23:30:00Z", "Sunday of the last week of the year before");
        instants.put("2038-01-19T03:14:07Z", "last second of 31 bits");
        instants.put("2038-01-19T03:14:08Z", "first second beyond 31 bits");
        instants.put("2100-02-28T23:59:59Z", "no leap year though divisible by four");
        instants.put("2100-03-01T00:00:00Z", "first of March in such a year");
        instants.put("2106-02-07T06:28:16Z", "first second beyond 32 bits");
        instants.put("9999-12-31T23:59:59Z", "last second of four digits");
        List<PresignCase> cases = new ArrayList<>();
        instants.forEach((instant, what) -> {
            for (boolean all : BOTH) {
                PresignCase made = new PresignCase("clock/" + slug(instant) + "/" + profile(all), what)
                        .with("Description", "clock")
                        .at(instant)
                        .all(all)
                        .temporary(all);
                if (isAtDateChange(instant)) {
                    made.flag(VectorFlags.DATE_CHANGE);
                }
                if (instant.contains("-02-2") || instant.contains("-03-01")) {
                    made.flag(VectorFlags.LEAP_DAY);
                }
                if (instant.contains(".")) {
                    made.flag(VectorFlags.FRACTION_OF_SECOND);
                }
                cases.add(made);
            }
        });
        return cases;
    }

    private static boolean isAtDateChange(String instant) {
        long second = Math.floorMod(Instant.parse(instant).getEpochSecond(), 86_400L);
        return second == 0 || second == 86_399;
    }

    private static String slug(String instant) {
        return instant.toLowerCase(Locale.ROOT).replace(":", "").replace('.', '-');
    }

    private static List<PresignCase> lives() {
        List<PresignCase> cases = new ArrayList<>();
        for (long seconds : new long[] {
            1, 2, 9, 10, 59, 60, 299, 300, 899, 900, 901, 3599, 3601, 43_200, 86_399, 86_400, 86_401, 604_799, 604_800
        }) {
            for (boolean all : BOTH) {
                for (boolean temporary : BOTH) {
                    PresignCase made = new PresignCase(
                                    "life/" + seconds + "/" + profile(all) + (temporary ? "/token" : ""),
                                    "a URL that lives " + seconds + " s")
                            .with("DryRun", true)
                            .living(seconds)
                            .all(all)
                            .temporary(temporary);
                    cases.add(seconds == 1 || seconds == 604_800 ? made.flag(VectorFlags.EXPIRY_BOUND) : made);
                }
            }
        }
        return cases;
    }

    private static List<PresignCase> descriptions() {
        List<PresignCase> cases = new ArrayList<>();
        OddTexts.ALL.forEach((name, text) -> {
            for (boolean all : BOTH) {
                cases.add(new PresignCase(
                                "text/description/" + name + "/" + profile(all),
                                all ? name + " in a description" : name + " in a description that is not signed")
                        .with("Description", text)
                        .all(all)
                        .temporary(false));
            }
        });
        return cases;
    }

    private static List<PresignCase> tags() {
        List<PresignCase> cases = new ArrayList<>();
        OddTexts.ALL.forEach((name, text) ->
                cases.add(new PresignCase("text/tag/" + name, name + " in the key and the value of a tag")
                        .tag(text, text)
                        .all(true)
                        .temporary(true)));
        return cases;
    }

    private static List<PresignCase> credentials() {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("letters", "EXAMPLETOKEN");
        tokens.put("base64", "FwoGZXIvYXdzEXAMPLE/token+with/every+sign==");
        tokens.put("percent", "EXAMPLE%2Ftoken%3D");
        tokens.put("inner-space", "EXAMPLE token");
        tokens.put("long", "EXAMPLE+/".repeat(120) + "==");
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put("example", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
        secrets.put("short", "s");
        secrets.put("longer-than-a-block", "not-a-secret-".repeat(8));
        secrets.put("signs", "not/a+secret=%&");
        secrets.put("non-ascii", "kein Geheimnis \u00e4\u00f6\u00fc");
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("short", "a");
        ids.put("word", "AKIDEXAMPLE");
        ids.put("signs", "akid-with.other_signs~");
        List<PresignCase> cases = new ArrayList<>();
        for (boolean all : BOTH) {
            tokens.forEach((name, token) -> cases.add(
                    new PresignCase("credentials/token/" + name + "/" + profile(all), "session token: " + name)
                            .with("Encrypted", true)
                            .all(all)
                            .credentials("ASIAIOSFODNN7EXAMPLE", secrets.get("example"), token)));
            secrets.forEach((name, secret) -> cases.add(
                    new PresignCase("credentials/secret/" + name + "/" + profile(all), "secret access key: " + name)
                            .with("Encrypted", true)
                            .all(all)
                            .credentials("AKIAI44QH8DHBEXAMPLE", secret, null)));
            ids.forEach((name, id) ->
                    cases.add(new PresignCase("credentials/id/" + name + "/" + profile(all), "access key id: " + name)
                            .with("Encrypted", true)
                            .all(all)
                            .credentials(id, secrets.get("example"), null)));
        }
        return cases;
    }

    private static List<PresignCase> parameters() {
        String key = "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
        List<PresignCase> cases = new ArrayList<>();
        for (boolean all : BOTH) {
            String end = "/" + profile(all);
            cases.add(new PresignCase("parameters/none" + end, "the required parameters").all(all));
            cases.add(new PresignCase("parameters/short-id" + end, "a snapshot ID of eight digits")
                    .with("SourceSnapshotId", "snap-1234abcd")
                    .all(all));
            cases.add(new PresignCase("parameters/empty-description" + end, "an empty description, which is signed")
                    .with("Description", "")
                    .all(all));
            cases.add(new PresignCase("parameters/long-description" + end, "a description of 255 characters")
                    .with("Description", "0123456789abcde".repeat(17))
                    .all(all));
            cases.add(new PresignCase("parameters/encrypted" + end, "encrypted with the default key")
                    .with("Encrypted", true)
                    .all(all));
            cases.add(new PresignCase("parameters/key-id" + end, "encrypted with a key ID")
                    .with("Encrypted", true)
                    .with("KmsKeyId", "1234abcd-12ab-34cd-56ef-1234567890ab")
                    .all(all));
            cases.add(new PresignCase("parameters/key-arn" + end, "encrypted with a key ARN, with colons and a slash")
                    .with("Encrypted", true)
                    .with("KmsKeyId", key)
                    .all(all));
            cases.add(new PresignCase("parameters/alias" + end, "encrypted with an alias")
                    .with("Encrypted", true)
                    .with("KmsKeyId", "alias/ExampleAlias")
                    .all(all));
            cases.add(new PresignCase("parameters/duration" + end, "a completion duration")
                    .with("CompletionDurationMinutes", 60)
                    .all(all));
            cases.add(new PresignCase("parameters/dry-run" + end, "DryRun, true")
                    .with("DryRun", true)
                    .all(all));
            cases.add(new PresignCase("parameters/dry-run-false" + end, "DryRun, false")
                    .with("DryRun", false)
                    .all(all));
            cases.add(new PresignCase("parameters/outpost" + end, "an Outpost", "us-west-2", "us-west-2")
                    .with(
                            "DestinationOutpostArn",
                            "arn:aws:outposts:us-west-2:111122223333:outpost/op-1234567890abcdef0")
                    .all(all));
            cases.add(new PresignCase("parameters/local-zone" + end, "a Local Zone", "us-west-2", "us-west-2")
                    .with("DestinationAvailabilityZone", "us-west-2-lax-1a")
                    .all(all));
            cases.add(manyTags("parameters/eleven-tags" + end, 11).all(all));
            cases.add(manyTags("parameters/fifty-tags" + end, 50).all(all));
            cases.add(new PresignCase("parameters/empty-tag-value" + end, "a tag with an empty value")
                    .tag("Name", "")
                    .all(all));
            cases.add(new PresignCase("parameters/everything" + end, "all parameters of a copy to a Region")
                    .with("Description", "nightly copy: 50% + more*")
                    .with("Encrypted", true)
                    .with("KmsKeyId", key)
                    .with("CompletionDurationMinutes", 2880)
                    .with("DryRun", false)
                    .tag("cost center", "1+1")
                    .tag("Owner", "caf\u00e9")
                    .all(all)
                    .temporary(true));
        }
        return cases;
    }

    private static PresignCase manyTags(String id, int count) {
        PresignCase made = new PresignCase(id, count + " tags: Tag.10 sorts between Tag.1 and Tag.2");
        for (int i = 1; i <= count; i++) {
            made.tag("key" + i, "value" + i);
        }
        return made;
    }

    private static List<PresignCase> published() {
        return List.of(
                new PresignCase("published/botocore", "a functional test of botocore")
                        .with("SourceSnapshotId", "snap-0123abc")
                        .credentials("access_key", "secret_key", null)
                        .at("2011-09-09T23:36:00Z")
                        .flag(VectorFlags.PUBLISHED, VectorFlags.UNUSUAL_IDENTIFIER),
                new PresignCase("published/java", "a unit test of the AWS SDK for Java 2")
                        .with("SourceSnapshotId", "SNAPSHOT_ID")
                        .credentials("akid", "skid", null)
                        .at("2020-01-07T20:56:09Z")
                        .living(604_800)
                        .flag(VectorFlags.PUBLISHED, VectorFlags.UNUSUAL_IDENTIFIER));
    }

    private static List<PresignCase> refused() {
        List<PresignCase> cases = new ArrayList<>();
        Map<String, Long> lives = new LinkedHashMap<>();
        lives.put("zero", 0L);
        lives.put("negative", -1L);
        lives.put("one-too-many", 604_801L);
        lives.put("beyond-32-bits", 4_294_967_297L);
        lives.forEach(
                (name, seconds) -> cases.add(new PresignCase("refused/life/" + name, "a life of " + seconds + " s")
                        .living(seconds)
                        .refusedFor("expiresIn")));
        Map<String, String> noRegions = new LinkedHashMap<>();
        noRegions.put("empty", "");
        noRegions.put("zone", "us-west-2a");
        noRegions.put("upper-case", "US-WEST-2");
        noRegions.put("underscores", "us_west_2");
        noRegions.put("trailing-space", "us-west-2 ");
        noRegions.put("line-feed", "us-west-2\n");
        noRegions.put("pseudo-region", "aws-global");
        noRegions.put("host-injection", "evil.example/#");
        noRegions.put("subdomain", "us-west-2.evil.example");
        noRegions.put("user-information", "us-west-2@evil.example");
        noRegions.put("look-alike", "us-w\u0435st-2");
        noRegions.put("wide-digit", "us-west-\uff12");
        noRegions.forEach((name, region) -> {
            cases.add(new PresignCase("refused/source-region/" + name, "SourceRegion is no Region: " + name)
                    .with("SourceRegion", region)
                    .refusedFor("SourceRegion"));
            cases.add(new PresignCase("refused/destination-region/" + name, "the destination is no Region: " + name)
                    .to(region)
                    .refusedFor("destinationRegion"));
        });
        cases.add(new PresignCase("refused/source-region/absent", "SourceRegion is absent")
                .without("SourceRegion")
                .refusedFor("SourceRegion"));
        cases.add(new PresignCase(
                        "refused/source-region/unknown-partition",
                        "no partition is known, hence no domain",
                        "xx-mars-1",
                        "us-east-1")
                .refusedFor("SourceRegion"));
        cases.add(new PresignCase("refused/snapshot/absent", "SourceSnapshotId is absent")
                .without("SourceSnapshotId")
                .refusedFor("SourceSnapshotId"));
        cases.add(new PresignCase(
                        "refused/destination-region/other-partition", "source and destination share no partition")
                .to("cn-north-1")
                .refusedFor("destinationRegion"));
        String secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
        cases.add(new PresignCase("refused/credentials/slash", "a slash in the access key id ends it early")
                .credentials("AKIA/EXAMPLE", secret, null)
                .refusedFor("credentials"));
        cases.add(new PresignCase("refused/credentials/empty-id", "an empty access key id")
                .credentials("", secret, null)
                .refusedFor("credentials"));
        cases.add(new PresignCase("refused/credentials/empty-secret", "an empty secret access key")
                .credentials("AKIAIOSFODNN7EXAMPLE", "", null)
                .refusedFor("credentials"));
        return cases;
    }
}
