// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static io.github.snapcopy.parameters.ParameterNames.PRESIGNED_URL;
import static io.github.snapcopy.validation.PresignedUrlRules.SERVICE;
import static io.github.snapcopy.validation.PresignedUrlRules.SIGN_AGAIN;

import io.github.snapcopy.internal.text.Ascii;
import io.github.snapcopy.internal.text.Messages;
import io.github.snapcopy.internal.text.WholeNumber;
import io.github.snapcopy.parameters.ParameterPath;
import io.github.snapcopy.parameters.PresignedUrlText;
import io.github.snapcopy.values.RegionId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The checks of {@link PresignedUrlRules} that look at the {@code X-Amz-} keys; they do not verify the signature. */
final class SignatureChecks {
    private static final String ALGORITHM = "X-Amz-Algorithm";
    private static final String CREDENTIAL = "X-Amz-Credential";
    private static final String DATE = "X-Amz-Date";
    private static final String EXPIRES = "X-Amz-Expires";
    private static final String SIGNED_HEADERS = "X-Amz-SignedHeaders";
    private static final String SIGNATURE = "X-Amz-Signature";
    private static final String TERMINATOR = "aws4_request";
    private static final int SIGNATURE_LENGTH = 64;
    private static final long LONGEST_LIFE = Duration.ofDays(7).toSeconds();
    private static final long TOLERANCE = Duration.ofMinutes(15).toSeconds();

    private SignatureChecks() {}

    static void checkHeaders(PresignedUrlText url, CopyFacts facts, ViolationSink sink) {
        String headers = url.query(SIGNED_HEADERS);
        if (headers != null && !headers.equals("host")) {
            sink.report(PRESIGNED_URL, "X-Amz-SignedHeaders is not host; sign the header host and no other");
        }
    }

    static void checkKeys(PresignedUrlText url, CopyFacts facts, ViolationSink sink) {
        String algorithm = url.query(ALGORITHM);
        if (algorithm == null || !algorithm.equals("AWS4-HMAC-SHA256")) {
            sink.report(PRESIGNED_URL, problem(ALGORITHM, algorithm, "AWS4-HMAC-SHA256"));
        }
        if (url.query(CREDENTIAL) == null) {
            sink.report(PRESIGNED_URL, problem(CREDENTIAL, null, ""));
        }
        String date = url.query(DATE);
        if (date == null || SigningDate.read(date) == null) {
            sink.report(PRESIGNED_URL, problem(DATE, date, "a date such as 20240601T120000Z"));
        }
        String expires = url.query(EXPIRES);
        if (expires == null || WholeNumber.orNull(expires) == null) {
            sink.report(PRESIGNED_URL, problem(EXPIRES, expires, "a number of seconds"));
        }
        if (url.query(SIGNED_HEADERS) == null) {
            sink.report(PRESIGNED_URL, problem(SIGNED_HEADERS, null, ""));
        }
        String signature = url.query(SIGNATURE);
        if (signature == null || !isSignature(signature)) {
            sink.report(PRESIGNED_URL, problem(SIGNATURE, signature, "64 hexadecimal digits"));
        }
    }

    private static String problem(String key, @Nullable String value, String expected) {
        return value == null
                ? "the presigned URL lacks " + key + "; sign it with Signature Version 4"
                : key + " of the presigned URL is not " + expected + SIGN_AGAIN;
    }

    private static boolean isSignature(String text) {
        if (text.length() != SIGNATURE_LENGTH) {
            return false;
        }
        for (int i = 0; i < SIGNATURE_LENGTH; i++) {
            if (!Ascii.isHex(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static void checkScope(PresignedUrlText url, CopyFacts facts, ViolationSink sink) {
        String credential = url.query(CREDENTIAL);
        RegionId source = facts.sourceRegion();
        if (credential == null || source == null) {
            return;
        }
        String date = url.query(DATE);
        String day = date == null || SigningDate.read(date) == null ? null : SigningDate.day(date);
        String problem = scopeProblem(credential.split("/", 6), day, source);
        if (problem != null) {
            sink.report(
                    PRESIGNED_URL,
                    "X-Amz-Credential ends in another scope than " + (day == null ? "DATE" : day) + '/' + source + '/'
                            + SERVICE + '/' + TERMINATOR + ": " + problem + SIGN_AGAIN);
        }
    }

    private static @Nullable String scopeProblem(String[] parts, @Nullable String day, RegionId source) {
        if (parts.length != 5 || parts[0].isEmpty()) {
            return "it is not an access key ID and four parts";
        }
        if (day == null ? !SigningDate.isDay(parts[1]) : !parts[1].equals(day)) {
            return "the day differs";
        }
        if (!parts[2].equals(source.value())) {
            return "the Region differs";
        }
        if (!parts[3].equals(SERVICE)) {
            return "the service differs";
        }
        return parts[4].equals(TERMINATOR) ? null : "the last part differs";
    }

    static void checkExpires(PresignedUrlText url, CopyFacts facts, ViolationSink sink) {
        String text = url.query(EXPIRES);
        WholeNumber expires = text == null ? null : WholeNumber.orNull(text);
        if (text == null || expires == null) {
            return;
        }
        ParameterPath path = ParameterPath.of(PRESIGNED_URL);
        long seconds = expires.saturated();
        if (seconds < 1 || seconds > LONGEST_LIFE) {
            sink.error(path, "X-Amz-Expires is " + Messages.quote(text) + ", not 1 to " + LONGEST_LIFE + SIGN_AGAIN);
            return;
        }
        String dateText = url.query(DATE);
        Instant signed = dateText == null ? null : SigningDate.read(dateText);
        if (signed == null) {
            return;
        }
        Instant end = signed.plusSeconds(seconds);
        Instant now = facts.now();
        if (now == null) {
            return;
        }
        Instant shown = now.truncatedTo(ChronoUnit.SECONDS);
        if (signed.minusSeconds(TOLERANCE).isAfter(now)) {
            sink.error(
                    path,
                    "the presigned URL is dated " + signed + ", more than 15 minutes after " + shown
                            + "; check the clock of the signer, and sign it again");
        } else if (end.isBefore(now)) {
            sink.error(path, "the presigned URL expired at " + end + ", before " + shown + SIGN_AGAIN);
        } else if (end.minusSeconds(TOLERANCE).isBefore(now)) {
            sink.warn(
                    path,
                    "the presigned URL expires at " + end + ", less than 15 minutes after " + shown + SIGN_AGAIN
                            + ", for an hour or more");
        }
    }
}
