// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.fuzzing;

import io.github.snapcopy.values.KmsKeyReading.Form;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The grammars as regular expressions, independent of the scanners. Matching is always against the whole text. */
final class GrammarOracle {
    private static final String REGION = "(?<region>(?:[a-z]+-){2,3}[0-9]+)";
    private static final String PARTITION = "(?<partition>aws(?:-cn|-us-gov|-iso|-iso-b|-iso-e|-iso-f|-eusc)?)";
    private static final String KEY_ID = "(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|mrk-[0-9a-f]{32})";
    private static final String ALIAS = "alias/[a-zA-Z0-9/_-]{1,250}";
    private static final String FRAME = "arn:" + PARTITION + ":kms:" + REGION + ":[0-9]{12}:";

    private static final Pattern REGION_ID = Pattern.compile(REGION);
    private static final Pattern SNAPSHOT = Pattern.compile("snap-(?:[0-9a-f]{8}|[0-9a-f]{17})");
    private static final Pattern IMAGE = Pattern.compile("ami-(?:[0-9a-f]{8}|[0-9a-f]{17})");
    private static final Pattern OUTPOST =
            Pattern.compile("arn:(?:aws|aws-[a-z-]+):outposts:" + REGION + ":[0-9]{12}:outpost/op-[0-9a-f]{17}");
    private static final Pattern LOCAL_ZONE = Pattern.compile(REGION + "-[a-z]{3}-[0-9]+[a-z]");
    private static final Pattern LOCAL_ZONE_ID = Pattern.compile("[a-z]{3,5}[0-9]+-[a-z]{3}[0-9]+-az[0-9]+");
    private static final Pattern CACHE_NAME = Pattern.compile("[a-zA-Z](?:-?[a-zA-Z0-9])*+");
    private static final Pattern BUCKET_LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?");
    private static final Pattern ADDRESS_FORM = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}");
    private static final Pattern KEY_OR_ARN =
            Pattern.compile(KEY_ID + "|" + FRAME + "(?:key/" + KEY_ID + "|" + ALIAS + ")");
    private static final Pattern BARE_ALIAS = Pattern.compile(ALIAS);
    private static final Pattern COLON_ALIAS = Pattern.compile("alias/[a-zA-Z0-9/_:-]{1,250}");
    private static final Pattern SOUND_FRAME = Pattern.compile("(?s)" + FRAME + "(?<resource>(?:key|alias)/.*)");
    private static final Pattern LOOPBACK = Pattern.compile(
            "(?i)localhost|.*\\.localhost|\\[::1]|127(?:\\.(?:0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])){3}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]*]");

    private GrammarOracle() {}

    static boolean region(String text) {
        return matches(REGION_ID, text);
    }

    static boolean snapshot(String text) {
        return SNAPSHOT.matcher(text).matches();
    }

    static boolean image(String text) {
        return IMAGE.matcher(text).matches();
    }

    static boolean outpost(String text) {
        return matches(OUTPOST, text);
    }

    static boolean localZone(String text) {
        return matches(LOCAL_ZONE, text);
    }

    static boolean localZoneId(String text) {
        return LOCAL_ZONE_ID.matcher(text).matches();
    }

    static boolean cacheName(String text) {
        return CACHE_NAME.matcher(text).matches();
    }

    static boolean bucket(String text) {
        if (text.length() < 3
                || text.length() > 63
                || ADDRESS_FORM.matcher(text).matches()) {
            return false;
        }
        for (String label : text.split("\\.", -1)) {
            if (!BUCKET_LABEL.matcher(label).matches()) {
                return false;
            }
        }
        return true;
    }

    static boolean host(String text) {
        return HOST.matcher(text).matches();
    }

    static boolean loopback(String host) {
        return LOOPBACK.matcher(host).matches();
    }

    static Form kms(String text) {
        if (matches(KEY_OR_ARN, text) || BARE_ALIAS.matcher(text).matches()) {
            return Form.DOCUMENTED;
        }
        if (matches(KEY_OR_ARN, lower(text))) {
            return Form.LETTER_CASE;
        }
        if (text.startsWith("arn:")) {
            Matcher frame = SOUND_FRAME.matcher(text);
            if (!frame.matches() || frame.group("region").length() > 32) {
                return Form.BROKEN_ARN_FRAME;
            }
            String resource = frame.group("resource");
            return resource.startsWith("key/") ? Form.BAD_KEY_PART : brokenAlias(resource);
        }
        if (text.startsWith("alias/")) {
            return brokenAlias(text);
        }
        return text.startsWith("key/") && matches(KEY_OR_ARN, text.substring(4)) && !text.startsWith("arn:", 4)
                ? Form.LEGACY_KEY_PREFIX
                : Form.UNRECOGNISED;
    }

    private static Form brokenAlias(String alias) {
        return COLON_ALIAS.matcher(alias).matches() ? Form.ALIAS_WITH_COLON : Form.BROKEN_ALIAS;
    }

    /** Lower case of a text that is ASCII; any other text as it is, which no grammar takes. */
    private static String lower(String text) {
        return text.chars().allMatch(c -> c < 0x80) ? text.toLowerCase(Locale.ROOT) : text;
    }

    /** A match whose Region, if it has one, obeys the bound that the expression leaves out. */
    private static boolean matches(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        String region = matcher.group("region");
        return region == null || region.length() <= 32;
    }
}
