// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A second SigV4, written from the description on other parts of the JDK, so that a slip in one is not a slip in both.
 */
record ReferenceSigV4(String canonicalQuery, String canonicalRequest, String stringToSign, String signature) {

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    static ReferenceSigV4 sign(
            String host,
            String canonicalUri,
            String region,
            String service,
            List<Map.Entry<String, String>> parameters,
            SigningCredentials credentials,
            Instant signedAt,
            long expires) {
        String timestamp = TIMESTAMP.format(signedAt);
        String day = timestamp.substring(0, 8);
        String scope = String.join("/", day, region, service, "aws4_request");
        List<Map.Entry<String, String>> all = new ArrayList<>(parameters);
        all.add(Map.entry("X-Amz-Algorithm", "AWS4-HMAC-SHA256"));
        all.add(Map.entry("X-Amz-Credential", credentials.accessKeyId() + "/" + scope));
        all.add(Map.entry("X-Amz-Date", timestamp));
        all.add(Map.entry("X-Amz-Expires", String.valueOf(expires)));
        all.add(Map.entry("X-Amz-SignedHeaders", "host"));
        credentials.sessionToken().ifPresent(token -> all.add(Map.entry("X-Amz-Security-Token", token)));
        String query = all.stream()
                .map(pair -> Map.entry(encode(pair.getKey()), encode(pair.getValue())))
                .sorted(Comparator.comparing(Map.Entry<String, String>::getKey).thenComparing(Map.Entry::getValue))
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .reduce((one, other) -> one + "&" + other)
                .orElseThrow();
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            String payloadHash = HexFormat.of().formatHex(sha256.digest(new byte[0]));
            String request = String.join("\n", "GET", canonicalUri, query, "host:" + host, "", "host", payloadHash);
            String hash = HexFormat.of().formatHex(sha256.digest(request.getBytes(StandardCharsets.UTF_8)));
            String stringToSign = String.join("\n", "AWS4-HMAC-SHA256", timestamp, scope, hash);
            byte[] key = ("AWS4" + credentials.secretAccessKey()).getBytes(StandardCharsets.UTF_8);
            for (String part : List.of(day, region, service, "aws4_request", stringToSign)) {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                key = mac.doFinal(part.getBytes(StandardCharsets.UTF_8));
            }
            return new ReferenceSigV4(
                    query, request, stringToSign, HexFormat.of().formatHex(key));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
