// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.inspect;

import io.github.snapcopy.internal.text.Ascii;
import io.github.snapcopy.internal.text.PercentEncoding;
import io.github.snapcopy.sigv4.CanonicalRequest;
import io.github.snapcopy.sigv4.StringToSign;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The differences between what this library signs and what the service says should have been signed, stage by stage.
 *
 * <p>A service that refuses a signature with {@code SignatureDoesNotMatch} prints both of its stages:
 *
 * <pre>
 * The Canonical String for this request should have been
 * 'GET
 * /
 * Action=CopySnapshot&amp;...
 *
 * The String-to-Sign should have been
 * 'AWS4-HMAC-SHA256
 * 20260115T123456Z
 * ...'
 * </pre>
 *
 * @since 0.1
 */
public final class StageDiff {
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "HEAD", "DELETE", "PATCH", "OPTIONS");

    private final List<StageDifference> differences;

    private StageDiff(List<StageDifference> differences) {
        this.differences = List.copyOf(differences);
    }

    /**
     * Compares with the text of the service. The canonical string, the string to sign, or both are looked for in it,
     * quoted as the service does or bare.
     *
     * @param canonicalRequest the first stage as computed here
     * @param stringToSign the second stage as computed here
     * @param serviceText the message of the service, any text
     * @return the differences, or empty if the text holds neither stage
     */
    public static Optional<StageDiff> between(
            CanonicalRequest canonicalRequest, StringToSign stringToSign, String serviceText) {
        Objects.requireNonNull(canonicalRequest, "canonicalRequest");
        Objects.requireNonNull(stringToSign, "stringToSign");
        List<String> lines = lines(Objects.requireNonNull(serviceText, "serviceText"));
        int request = indexOfRequest(lines);
        int toSign = lines.indexOf(UrlKeys.ALGORITHM_NAME);
        if (request < 0 && toSign < 0) {
            return Optional.empty();
        }
        Comparison comparison = new Comparison();
        if (request >= 0) {
            comparison.requests(canonicalRequest, lines.subList(request, lines.size()));
        }
        if (toSign >= 0) {
            comparison.stringsToSign(stringToSign, lines.subList(toSign, lines.size()));
        }
        return Optional.of(new StageDiff(comparison.found));
    }

    /** Lines without the quotes and XML escapes that a message puts around and into the stages. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        text.replace("&amp;", "&")
                .replace("&apos;", "'")
                .replace("&#39;", "'")
                .lines()
                .forEach(line -> {
                    String bare = line.strip();
                    int start = bare.startsWith("'") ? 1 : 0;
                    int end = bare.length() > start && bare.endsWith("'") ? bare.length() - 1 : bare.length();
                    lines.add(bare.substring(start, end));
                });
        return lines;
    }

    private static int indexOfRequest(List<String> lines) {
        for (int i = 0; i + 2 < lines.size(); i++) {
            if (METHODS.contains(lines.get(i)) && lines.get(i + 1).startsWith("/")) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Returns the differences in the order of the stages.
     *
     * @return an immutable list; empty if both sides sign the same, so that only the secret access key can differ
     */
    public List<StageDifference> differences() {
        return differences;
    }

    /**
     * Returns the first difference, from which the others may follow.
     *
     * @return the difference, or empty if there is none
     */
    public Optional<StageDifference> first() {
        return differences.isEmpty() ? Optional.empty() : Optional.of(differences.get(0));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StageDiff that && differences.equals(that.differences);
    }

    @Override
    public int hashCode() {
        return differences.hashCode();
    }

    /** Returns the differences, with secrets hidden. */
    @Override
    public String toString() {
        return "StageDiff" + differences;
    }

    private static final class Comparison {
        final List<StageDifference> found = new ArrayList<>();

        void requests(CanonicalRequest ours, List<String> theirs) {
            compare(SigningStage.METHOD, ours.method(), theirs.get(0));
            compare(SigningStage.PATH, ours.canonicalUri(), theirs.get(1));
            queries(ours.canonicalQuery().value(), theirs.get(2));
            int at = 3;
            while (at < theirs.size() && theirs.get(at).indexOf(':') > 0) {
                at++;
            }
            headers(headers(ours.canonicalHeaders().lines().toList()), headers(theirs.subList(3, at)));
            at = at < theirs.size() && theirs.get(at).isEmpty() ? at + 1 : at;
            if (at + 1 < theirs.size()) {
                compare(SigningStage.SIGNED_HEADERS, ours.signedHeaders(), theirs.get(at));
                compare(SigningStage.PAYLOAD_HASH, ours.payloadHash(), theirs.get(at + 1));
            }
        }

        void stringsToSign(StringToSign ours, List<String> theirs) {
            boolean requestsDiffer = !found.isEmpty();
            compare(SigningStage.ALGORITHM, ours.algorithm(), theirs.get(0));
            if (theirs.size() >= 4) {
                compare(SigningStage.TIMESTAMP, ours.timestamp().value(), theirs.get(1));
                compare(SigningStage.CREDENTIAL_SCOPE, ours.credentialScope().value(), theirs.get(2));
                if (!requestsDiffer) {
                    compare(SigningStage.CANONICAL_REQUEST_HASH, ours.canonicalRequestHash(), theirs.get(3));
                }
            }
        }

        private void compare(SigningStage stage, String ours, @Nullable String theirs) {
            if (!ours.equals(theirs)) {
                found.add(StageDifference.of(stage, ours, theirs == null ? null : withoutSecret(theirs)));
            }
        }

        /** What stands in the place of a stage may be a query with its token. */
        private static String withoutSecret(String text) {
            boolean pair = text.indexOf('=') >= 0 || text.indexOf('%') >= 0;
            return pair && UrlKeys.mayHoldSecret(text) ? UrlKeys.REDACTED : text;
        }

        private void headers(Map<String, String> ours, Map<String, String> theirs) {
            ours.forEach((name, value) -> {
                if (!value.equals(theirs.get(name))) {
                    found.add(headerDifference(name, value, theirs.get(name)));
                }
            });
            theirs.forEach((name, value) -> {
                if (!ours.containsKey(name)) {
                    found.add(headerDifference(name, null, name.startsWith("x-amz-") ? UrlKeys.REDACTED : value));
                }
            });
        }

        /** A difference of a header; what may be a secret in it is hidden. */
        private static StageDifference headerDifference(String name, @Nullable String ours, @Nullable String theirs) {
            if (name.equals("host")) {
                return StageDifference.of(SigningStage.HOST, ours, theirs == null ? null : withoutSecret(theirs));
            }
            boolean secret = name.equals("x-amz-security-token") || name.equals("authorization");
            return new StageDifference(
                    SigningStage.HEADERS,
                    name,
                    ours == null ? null : secret ? UrlKeys.REDACTED : ours,
                    theirs == null ? null : secret ? UrlKeys.REDACTED : withoutSecret(theirs));
        }

        /** Values by name in lower case. */
        private static Map<String, String> headers(List<String> lines) {
            Map<String, String> headers = new LinkedHashMap<>();
            for (String line : lines) {
                int colon = line.indexOf(':');
                headers.put(Ascii.toLowerCase(line.substring(0, colon)), line.substring(colon + 1));
            }
            return headers;
        }

        private void queries(String ours, String theirs) {
            if (ours.equals(theirs)) {
                return;
            }
            int before = found.size();
            Map<String, String> oursByKey = pairs(ours);
            Map<String, String> theirsByKey = pairs(theirs);
            oursByKey.forEach((key, value) -> {
                String other = theirsByKey.get(key);
                if (!value.equals(other)) {
                    found.add(difference(key, value, other));
                }
            });
            theirsByKey.forEach((key, value) -> {
                if (!oursByKey.containsKey(key)) {
                    found.add(difference(key, null, value));
                }
            });
            if (found.size() == before) {
                boolean sameLength = ours.length() == theirs.length();
                found.add(StageDifference.of(
                        sameLength ? SigningStage.ORDER : SigningStage.ENCODING, keys(oursByKey), keys(theirsByKey)));
            }
        }

        private static StageDifference difference(String key, @Nullable String ours, @Nullable String theirs) {
            SigningStage stage = ours != null && theirs != null && meanTheSame(ours, theirs)
                    ? SigningStage.ENCODING
                    : SigningStage.PARAMETER;
            return new StageDifference(stage, UrlKeys.printableKey(key), printable(key, ours), printable(key, theirs));
        }

        private static @Nullable String printable(String key, @Nullable String encoded) {
            return encoded == null ? null : UrlKeys.printable(key, encoded);
        }

        /** Whether two encoded values are the same once decoded: as a URL, as a form, or one of them twice. */
        private static boolean meanTheSame(String ours, String theirs) {
            String value = PercentEncoding.decode(ours);
            String once = PercentEncoding.decode(theirs);
            String form = PercentEncoding.decodeForm(theirs);
            return value != null
                    && once != null
                    && (value.equals(once) || value.equals(form) || value.equals(PercentEncoding.decode(once)));
        }

        /** Encoded values by decoded key. */
        private static Map<String, String> pairs(String query) {
            Map<String, String> pairs = new LinkedHashMap<>();
            if (query.isEmpty()) {
                return pairs;
            }
            for (String pair : query.split("&", 0)) {
                String[] keyAndValue = pair.split("=", 2);
                String key = keyAndValue[0];
                pairs.put(
                        Objects.requireNonNullElse(PercentEncoding.decode(key), key),
                        keyAndValue.length == 2 ? keyAndValue[1] : "");
            }
            return pairs;
        }

        private static String keys(Map<String, String> pairs) {
            StringBuilder keys = new StringBuilder();
            pairs.keySet().forEach(key -> keys.append(keys.isEmpty() ? "" : " ").append(UrlKeys.printableKey(key)));
            return keys.toString();
        }
    }
}
