// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.inspect;

import static io.github.snapcopy.parameters.ParameterNames.DESTINATION_REGION;
import static io.github.snapcopy.parameters.ParameterNames.SOURCE_REGION;

import io.github.snapcopy.internal.text.Ascii;
import io.github.snapcopy.parameters.PresignedUrlText;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The known mistakes that can be read off a URL, without recomputing anything. */
final class MistakesOfText {
    private static final String SEVEN_DAYS = "604800";
    private static final String TEMPORARY_KEY_PREFIX = "ASIA";
    private static final Set<String> HOST_LABELS = Set.of("vpce", "fips");

    private MistakesOfText() {}

    /**
     * Looks for mistakes.
     *
     * @param raw the text
     * @param url its reading
     * @param encodedOnce whether it is certain that percent sequences inside values belong to the values
     * @return a new set
     */
    static Set<KnownMistake> of(String raw, UrlReading url, boolean encodedOnce) {
        EnumSet<KnownMistake> found = EnumSet.noneOf(KnownMistake.class);
        PresignedUrlText text = url.text();
        if (isEncodedAsAWhole(raw)
                || (!encodedOnce && !text.keysLookingEncodedTwice().isEmpty())) {
            found.add(KnownMistake.DOUBLE_ENCODING);
        }
        if (text.encodingProblem().isPresent()) {
            found.add(KnownMistake.SPACE_AS_PLUS);
        }
        String headers = url.value(UrlKeys.SIGNED_HEADERS);
        if (headers != null && (";" + Ascii.toLowerCase(headers) + ";").contains(";content-type;")) {
            found.add(KnownMistake.SIGNED_CONTENT_TYPE);
        }
        checkService(url, found);
        checkHost(url, found);
        if (url.value(UrlKeys.SECURITY_TOKEN) == null
                && url.accessKeyId().orElse("").startsWith(TEMPORARY_KEY_PREFIX)) {
            found.add(KnownMistake.SESSION_TOKEN_MISSING);
        }
        if (SEVEN_DAYS.equals(url.value(UrlKeys.EXPIRES))) {
            found.add(KnownMistake.SEVEN_DAY_LIFE);
        }
        if (url.parameters().containsValue("[object Object]")) {
            found.add(KnownMistake.OBJECT_OBJECT);
        }
        String destination = url.value(DESTINATION_REGION);
        if (destination != null && HOST_LABELS.contains(destination)) {
            found.add(KnownMistake.HOST_LABEL_AS_REGION);
        }
        return found;
    }

    private static void checkService(UrlReading url, Set<KnownMistake> found) {
        String host = url.text().host();
        boolean scopeOfS3 = url.credentialScope()
                .filter(scope -> scope.service().equals("s3"))
                .isPresent();
        if (scopeOfS3 || host.startsWith("s3.") || host.startsWith("s3-") || host.contains(".s3.")) {
            found.add(KnownMistake.SERVICE_S3);
        }
        if ("UNSIGNED-PAYLOAD".equals(url.value("X-Amz-Content-Sha256"))) {
            found.add(KnownMistake.UNSIGNED_PAYLOAD);
        }
    }

    private static void checkHost(UrlReading url, Set<KnownMistake> found) {
        HostName host = HostName.of(url.text().host());
        String source = url.value(SOURCE_REGION);
        String destination = url.value(DESTINATION_REGION);
        if (source != null && !source.equals(destination) && host.isEndpointOf(destination)) {
            found.add(KnownMistake.DESTINATION_HOST);
        }
        if (host.hasForeignDomain()) {
            found.add(KnownMistake.WRONG_PARTITION_SUFFIX);
        }
    }

    private static boolean isEncodedAsAWhole(String raw) {
        return startsWith(raw, "https%3a") || startsWith(raw, "http%3a") || startsWith(raw, "https%253a");
    }

    private static boolean startsWith(String raw, String lowerCasePrefix) {
        return raw.length() >= lowerCasePrefix.length()
                && Ascii.toLowerCase(raw.substring(0, lowerCasePrefix.length())).equals(lowerCasePrefix);
    }

    /** An immutable copy in the order of the constants. */
    static Set<KnownMistake> copy(Set<KnownMistake> mistakes) {
        return Collections.unmodifiableSet(
                mistakes.isEmpty() ? EnumSet.noneOf(KnownMistake.class) : EnumSet.copyOf(mistakes));
    }
}
