// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.fuzzing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signature Version 4 of a query, written from its description, on no class of the library. */
final class SecondSignature {
    private SecondSignature() {}

    /** Signs what a URL holds: decoded pairs without the signature. */
    static String sign(
            String host, String path, Map<String, String> pairs, String secret, String date, String scopeOfKey) {
        String query = pairs.entrySet().stream()
                .map(pair -> SecondEncoding.encode(pair.getKey()) + "=" + SecondEncoding.encode(pair.getValue()))
                // An equals sign sorts behind digits and hyphens, so names are compared with the least character
                // behind.
                .sorted((one, other) -> one.replace('=', '\0').compareTo(other.replace('=', '\0')))
                .collect(Collectors.joining("&"));
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            String payload = HexFormat.of().formatHex(sha256.digest(new byte[0]));
            String request = String.join("\n", "GET", path, query, "host:" + host, "", "host", payload);
            String hash = HexFormat.of().formatHex(sha256.digest(request.getBytes(StandardCharsets.UTF_8)));
            byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
            for (String part : List.of(scopeOfKey.split("/", -1))) {
                key = mac(key, part);
            }
            return HexFormat.of().formatHex(mac(key, String.join("\n", "AWS4-HMAC-SHA256", date, scopeOfKey, hash)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] mac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
