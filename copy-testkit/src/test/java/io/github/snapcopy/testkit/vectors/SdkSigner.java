// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Signs a presign vector with the signer of the AWS SDK for Java. */
final class SdkSigner {
    private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();

    private SdkSigner() {}

    static SdkHttpRequest sign(JsonNode vector, String host) {
        SdkHttpRequest.Builder request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.GET)
                .protocol("https")
                .host(host)
                .encodedPath("/");
        for (Map.Entry<String, String> pair : WirePairs.ofUrl(vector)) {
            request.appendRawQueryParameter(pair.getKey(), pair.getValue());
        }
        return SIGNER.sign(signing -> signing.identity(identity(vector.get("credentials")))
                        .request(request.build())
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "ec2")
                        .putProperty(
                                AwsV4HttpSigner.REGION_NAME,
                                vector.get("parameters").get("SourceRegion").textValue())
                        .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                        .putProperty(
                                AwsV4HttpSigner.EXPIRATION_DURATION,
                                Duration.ofSeconds(vector.get("expiresIn").longValue()))
                        .putProperty(
                                HttpSigner.SIGNING_CLOCK,
                                Clock.fixed(Instant.parse(vector.get("signedAt").textValue()), ZoneOffset.UTC)))
                .request();
    }

    private static AwsCredentialsIdentity identity(JsonNode credentials) {
        String id = credentials.get("accessKeyId").textValue();
        String secret = credentials.get("secretAccessKey").textValue();
        return credentials.has("sessionToken")
                ? AwsSessionCredentialsIdentity.create(
                        id, secret, credentials.get("sessionToken").textValue())
                : AwsCredentialsIdentity.create(id, secret);
    }
}
