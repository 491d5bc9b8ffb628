// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The grammars written a second time, as regular expressions: slow, short and independent of the scanners. Matching is
 * always against the whole text.
 */
final class GrammarOracle {
    private static final String REGION = "([a-z]+-){2,3}[0-9]+";
    private static final String KNOWN_PARTITION =
            "(?:aws|aws-cn|aws-us-gov|aws-iso|aws-iso-b|aws-iso-e|aws-iso-f|aws-eusc)";
    private static final String ACCOUNT = "[0-9]{12}";
    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final String MRK = "mrk-[0-9a-f]{32}";
    private static final String ALIAS = "alias/[a-zA-Z0-9/_-]{1,250}";
    private static final String FRAME = "arn:" + KNOWN_PARTITION + ":kms:(?<region>" + REGION + "):" + ACCOUNT + ":";

    private static final Pattern REGION_ALONE = Pattern.compile("(?<region>" + REGION + ")");
    private static final Pattern SNAPSHOT_ID = Pattern.compile("snap-([0-9a-f]{8}|[0-9a-f]{17})");
    private static final Pattern AMI_ID = Pattern.compile("ami-([0-9a-f]{8}|[0-9a-f]{17})");
    private static final Pattern OUTPOST_ARN = Pattern.compile("arn:(?:" + KNOWN_PARTITION
            + "|aws-[a-z-]+):outposts:(?<region>" + REGION + "):" + ACCOUNT + ":outpost/op-[a-f0-9]{17}");
    private static final Pattern LOCAL_ZONE_NAME = Pattern.compile("(?<region>" + REGION + ")-[a-z]{3}-[0-9]+[a-z]");
    private static final Pattern ZONE_GROUP = Pattern.compile("(?<region>" + REGION + ")-[a-z]{3}-[0-9]+");
    private static final Pattern AVAILABILITY_ZONE = Pattern.compile("(?<region>" + REGION + ")[a-z]");
    private static final Pattern WAVELENGTH_ZONE = Pattern.compile("(?s).*-wlz-[0-9]+");
    private static final Pattern LOCAL_ZONE_ID = Pattern.compile("[a-z]{3,5}[0-9]+-[a-z]{3}[0-9]+-az[0-9]+");
    private static final Pattern PLAIN_ZONE_ID = Pattern.compile("[a-z]{3,5}[0-9]+-az[0-9]+");
    private static final Pattern CACHE_IDENTIFIER = Pattern.compile("[a-zA-Z](-?[a-zA-Z0-9])*");
    private static final Pattern S3_BUCKET = Pattern.compile("(?!\\d{1,3}(\\.\\d{1,3}){3}$)(?=.{3,63}$)"
            + "[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");

    private static final Pattern BARE_KEY = Pattern.compile(UUID + "|" + MRK);
    private static final Pattern BARE_ALIAS = Pattern.compile(ALIAS);
    private static final Pattern KEY_ARN = Pattern.compile(FRAME + "key/(" + UUID + "|" + MRK + ")");
    private static final Pattern ALIAS_ARN = Pattern.compile(FRAME + ALIAS);
    private static final Pattern SOUND_FRAME = Pattern.compile("(?s)" + FRAME + "(?<resource>(key|alias)/.*)");
    private static final Pattern COLON_ALIAS = Pattern.compile("alias/[a-zA-Z0-9/_:-]{1,250}");
    private static final Pattern LEGACY_KEY = Pattern.compile("key/(" + UUID + "|" + MRK + ")");

    /** The patterns that place a Region in a partition, in the order of resolution. */
    private static final List<Map.Entry<Partition, Pattern>> PARTITION_PATTERNS = List.of(
            Map.entry(Partition.AWS, Pattern.compile("(us|eu|ap|sa|ca|me|af|il|mx)-\\w+-\\d+")),
            Map.entry(Partition.AWS_CN, Pattern.compile("cn-\\w+-\\d+")),
            Map.entry(Partition.AWS_US_GOV, Pattern.compile("us-gov-\\w+-\\d+")),
            Map.entry(Partition.AWS_ISO, Pattern.compile("us-iso-\\w+-\\d+")),
            Map.entry(Partition.AWS_ISO_B, Pattern.compile("us-isob-\\w+-\\d+")),
            Map.entry(Partition.AWS_ISO_E, Pattern.compile("eu-isoe-\\w+-\\d+")),
            Map.entry(Partition.AWS_ISO_F, Pattern.compile("us-isof-\\w+-\\d+")),
            Map.entry(Partition.AWS_EUSC, Pattern.compile("eusc-(de)-\\w+-\\d+")));

    private GrammarOracle() {}

    static boolean region(String text) {
        return matches(REGION_ALONE, text);
    }

    /** The first partition whose pattern fits. */
    static Optional<Partition> partition(String region) {
        return PARTITION_PATTERNS.stream()
                .filter(entry -> entry.getValue().matcher(region).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static boolean snapshotId(String text) {
        return SNAPSHOT_ID.matcher(text).matches();
    }

    static boolean imageId(String text) {
        return AMI_ID.matcher(text).matches();
    }

    static boolean outpostArn(String text) {
        return matches(OUTPOST_ARN, text);
    }

    static boolean localZone(String text) {
        return matches(LOCAL_ZONE_NAME, text);
    }

    static boolean localZoneId(String text) {
        return LOCAL_ZONE_ID.matcher(text).matches();
    }

    static boolean cacheIdentifier(String text) {
        return CACHE_IDENTIFIER.matcher(text).matches();
    }

    static boolean s3Bucket(String text) {
        return S3_BUCKET.matcher(text).matches();
    }

    static ZoneTextShape zoneShape(String text) {
        if (localZone(text)) {
            return ZoneTextShape.LOCAL_ZONE;
        }
        if (region(text)) {
            return ZoneTextShape.REGION;
        }
        if (matches(AVAILABILITY_ZONE, text)) {
            return ZoneTextShape.AVAILABILITY_ZONE;
        }
        if (WAVELENGTH_ZONE.matcher(text).matches()) {
            return ZoneTextShape.WAVELENGTH_ZONE;
        }
        if (matches(ZONE_GROUP, text)) {
            return ZoneTextShape.ZONE_GROUP;
        }
        boolean zoneId = localZoneId(text) || PLAIN_ZONE_ID.matcher(text).matches();
        return zoneId ? ZoneTextShape.ZONE_ID : ZoneTextShape.UNKNOWN;
    }

    /** The six steps of the decision about one key text. */
    static KmsKeyReading.Form kmsForm(String text) {
        if (keyOrArn(text) || BARE_ALIAS.matcher(text).matches()) {
            return KmsKeyReading.Form.DOCUMENTED;
        }
        if (keyOrArn(asciiLower(text))) {
            return KmsKeyReading.Form.LETTER_CASE;
        }
        if (text.startsWith("arn:")) {
            Matcher frame = SOUND_FRAME.matcher(text);
            if (!frame.matches() || frame.group("region").length() > 32) {
                return KmsKeyReading.Form.BROKEN_ARN_FRAME;
            }
            String resource = frame.group("resource");
            return resource.startsWith("alias/") ? brokenAlias(resource) : KmsKeyReading.Form.BAD_KEY_PART;
        }
        if (text.startsWith("alias/")) {
            return brokenAlias(text);
        }
        return LEGACY_KEY.matcher(text).matches()
                ? KmsKeyReading.Form.LEGACY_KEY_PREFIX
                : KmsKeyReading.Form.UNRECOGNISED;
    }

    private static KmsKeyReading.Form brokenAlias(String alias) {
        return COLON_ALIAS.matcher(alias).matches()
                ? KmsKeyReading.Form.ALIAS_WITH_COLON
                : KmsKeyReading.Form.BROKEN_ALIAS;
    }

    private static boolean keyOrArn(String text) {
        return BARE_KEY.matcher(text).matches() || matches(KEY_ARN, text) || matches(ALIAS_ARN, text);
    }

    /** Maps A-Z only, one letter after the other. */
    private static String asciiLower(String text) {
        String lower = text;
        for (char c = 'A'; c <= 'Z'; c++) {
            lower = lower.replace(c, (char) (c - 'A' + 'a'));
        }
        return lower;
    }

    /** A match whose Region obeys the bound that the expression itself leaves out. */
    private static boolean matches(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() && matcher.group("region").length() <= 32;
    }
}
