// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.inspect;

import io.github.snapcopy.sigv4.SigningCredentials;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A signer on other parts of the JDK that can be told to make the mistakes of others. Right unless told otherwise. */
final class OtherSigner {
    static final String ACCESS_KEY = "AKIASNAPCOPY00000001";
    static final String TEMPORARY_ACCESS_KEY = "ASIASNAPCOPY00000001";
    static final String SECRET = "not/a+secret";
    static final String TOKEN = "AQoDYXdzEJr//canary+token==";
    static final SigningCredentials CREDENTIALS = SigningCredentials.of(ACCESS_KEY, SECRET);
    static final SigningCredentials TEMPORARY = SigningCredentials.of(TEMPORARY_ACCESS_KEY, SECRET, TOKEN);
    static final String TIMESTAMP = "20260115T123456Z";

    final Map<String, String> parameters = new LinkedHashMap<>();
    String origin = "https://ec2.us-west-2.amazonaws.com";
    String path = "/";
    String signedHost = "ec2.us-west-2.amazonaws.com";
    String accessKeyId = ACCESS_KEY;
    String day = TIMESTAMP.substring(0, 8);
    String region = "us-west-2";
    String service = "ec2";
    String algorithm = "AWS4-HMAC-SHA256";
    String signedHeaders = "host";
    String otherHeaderLines = "";
    String payloadHash = HexFormat.of().formatHex(sha256(""));

    @Nullable
    String expires = "3600";

    @Nullable
    String tokenSigned;

    @Nullable
    String tokenSent;

    /** How the URL spells a name or value; the signature always goes by RFC 3986. */
    UnaryOperator<String> spelling = OtherSigner::encode;

    OtherSigner() {
        parameters.put("Action", "CopySnapshot");
        parameters.put("Version", "2016-11-15");
        parameters.put("SourceRegion", "us-west-2");
        parameters.put("SourceSnapshotId", "snap-066877671789bd71b");
        parameters.put("DestinationRegion", "us-east-1");
    }

    OtherSigner with(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    OtherSigner temporary() {
        accessKeyId = TEMPORARY_ACCESS_KEY;
        tokenSigned = TOKEN;
        tokenSent = TOKEN;
        return this;
    }

    OtherSigner host(String host) {
        origin = "https://" + host;
        signedHost = host;
        return this;
    }

    private Map<String, String> pairs(@Nullable String token) {
        Map<String, String> pairs = new LinkedHashMap<>(parameters);
        pairs.put("X-Amz-Algorithm", algorithm);
        pairs.put("X-Amz-Credential", String.join("/", accessKeyId, day, region, service, "aws4_request"));
        pairs.put("X-Amz-Date", TIMESTAMP);
        pairs.put("X-Amz-SignedHeaders", signedHeaders);
        if (expires != null) {
            pairs.put("X-Amz-Expires", expires);
        }
        if (token != null) {
            pairs.put("X-Amz-Security-Token", token);
        }
        return pairs;
    }

    String canonicalRequest() {
        List<Map.Entry<String, String>> sorted = new ArrayList<>();
        pairs(tokenSigned).forEach((key, value) -> sorted.add(Map.entry(encode(key), encode(value))));
        sorted.sort(
                Map.Entry.<String, String>comparingByKey().thenComparing(Comparator.comparing(Map.Entry::getValue)));
        StringJoiner query = new StringJoiner("&");
        sorted.forEach(pair -> query.add(pair.getKey() + "=" + pair.getValue()));
        return String.join(
                "\n",
                "GET",
                path,
                query.toString(),
                otherHeaderLines + "host:" + signedHost,
                "",
                signedHeaders,
                payloadHash);
    }

    String stringToSign() {
        return String.join(
                "\n",
                algorithm,
                TIMESTAMP,
                String.join("/", day, region, service, "aws4_request"),
                HexFormat.of().formatHex(sha256(canonicalRequest())));
    }

    String url() {
        byte[] key = ("AWS4" + SECRET).getBytes(StandardCharsets.UTF_8);
        for (String part : List.of(day, region, service, "aws4_request", stringToSign())) {
            key = hmac(key, part);
        }
        StringJoiner query = new StringJoiner("&");
        pairs(tokenSent).forEach((name, value) -> query.add(spelling.apply(name) + "=" + spelling.apply(value)));
        return origin + path + "?" + query + "&X-Amz-Signature="
                + HexFormat.of().formatHex(key);
    }

    /** What the service would say to a signature of this request that it does not like. */
    String serviceMessage() {
        return "The request signature we calculated does not match the signature you provided. Check your AWS Secret"
                + " Access Key and signing method.\n\nThe Canonical String for this request should have been\n'"
                + canonicalRequest() + "'\n\nThe String-to-Sign should have been\n'" + stringToSign() + "'\n";
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
