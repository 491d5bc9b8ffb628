// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.crt.auth.credentials.Credentials;
import software.amazon.awssdk.crt.auth.signing.AwsSigner;
import software.amazon.awssdk.crt.auth.signing.AwsSigningConfig;
import software.amazon.awssdk.crt.auth.signing.AwsSigningConfig.AwsSignatureType;
import software.amazon.awssdk.crt.auth.signing.AwsSigningConfig.AwsSignedBodyHeaderType;
import software.amazon.awssdk.crt.auth.signing.AwsSigningConfig.AwsSigningAlgorithm;
import software.amazon.awssdk.crt.http.HttpHeader;
import software.amazon.awssdk.crt.http.HttpRequest;

/** Signs a presign vector with the AWS Common Runtime, which is written in C. */
final class CrtSigner {
    private CrtSigner() {}

    /** Signs the parameters in the wrong order, and returns path and query. */
    static String sign(JsonNode vector, String host) {
        List<Map.Entry<String, String>> pairs = WirePairs.ofUrl(vector);
        Collections.reverse(pairs);
        String query = pairs.stream()
                .map(pair -> encode(pair.getKey()) + "=" + encode(pair.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest request =
                new HttpRequest("GET", "/?" + query, new HttpHeader[] {new HttpHeader("Host", host)}, null);
        try (AwsSigningConfig config = config(vector)) {
            return AwsSigner.signRequest(request, config).join().getEncodedPath();
        }
    }

    private static AwsSigningConfig config(JsonNode vector) {
        AwsSigningConfig config = new AwsSigningConfig();
        config.setAlgorithm(AwsSigningAlgorithm.SIGV4);
        config.setSignatureType(AwsSignatureType.HTTP_REQUEST_VIA_QUERY_PARAMS);
        config.setService("ec2");
        config.setRegion(vector.get("parameters").get("SourceRegion").textValue());
        config.setTime(Instant.parse(vector.get("signedAt").textValue()).toEpochMilli());
        config.setExpirationInSeconds(vector.get("expiresIn").longValue());
        config.setSignedBodyHeader(AwsSignedBodyHeaderType.NONE);
        config.setUseDoubleUriEncode(true);
        config.setShouldNormalizeUriPath(true);
        JsonNode credentials = vector.get("credentials");
        config.setCredentials(new Credentials(
                bytes(credentials.get("accessKeyId").textValue()),
                bytes(credentials.get("secretAccessKey").textValue()),
                credentials.has("sessionToken")
                        ? bytes(credentials.get("sessionToken").textValue())
                        : null));
        return config;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
