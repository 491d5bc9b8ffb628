// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.sigv4.RequestTimestamp;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.CredentialUtils;
import software.amazon.awssdk.auth.signer.Aws4Signer;
import software.amazon.awssdk.auth.signer.params.Aws4SignerParams;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.regions.Region;

/** Does what a service does: signs what arrived once more, with the signer of the AWS SDK, and compares. */
final class SdkVerifier {
    private static final AwsV4HttpSigner SDK = AwsV4HttpSigner.create();

    /** The signer adds these itself. */
    private static final Set<String> ADDED =
            Set.of("host", "x-amz-date", "x-amz-security-token", "x-amz-content-sha256");

    private final AwsCredentialsIdentity identity;

    SdkVerifier(AwsCredentialsIdentity identity) {
        this.identity = identity;
    }

    /** Checks the headers of a request for a service and Region. */
    void verify(Loopback.Received received, String region, String service) {
        String authorization = received.header("authorization");
        String scope = between(authorization, "Credential=", ", ");
        assertThat(scope)
                .startsWith(identity.accessKeyId() + "/")
                .endsWith("/" + region + "/" + service + "/aws4_request");
        List<String> names =
                List.of(between(authorization, "SignedHeaders=", ", ").split(";"));
        assertThat(names).contains("content-type", "host", "x-amz-date");
        URI target = URI.create("http://" + received.header("host"));
        SdkHttpRequest.Builder request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.fromValue(received.method()))
                .protocol("http")
                .host(target.getHost())
                .port(target.getPort())
                .encodedPath(received.uri().getRawPath());
        for (String name : names) {
            if (!ADDED.contains(name)) {
                request.putHeader(name, received.header(name));
            }
        }
        SdkHttpRequest signed = names.contains("x-amz-content-sha256")
                ? sign(request.build(), received, region, service)
                : signAsBefore(request.build(), received, region, service);
        assertThat(signed.firstMatchingHeader("Authorization")).hasValue(authorization);
    }

    private SdkHttpRequest sign(SdkHttpRequest request, Loopback.Received received, String region, String service) {
        return SDK.sign(signing -> signing.identity(identity)
                        .request(request)
                        .payload(ContentStreamProvider.fromUtf8String(received.body()))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                        .putProperty(HttpSigner.SIGNING_CLOCK, at(received.header("x-amz-date"))))
                .request();
    }

    /** The AWS CLI does not sign the hash of the payload as a header; nor did the former signer of the SDK. */
    @SuppressWarnings("deprecation")
    private SdkHttpRequest signAsBefore(
            SdkHttpRequest request, Loopback.Received received, String region, String service) {
        SdkHttpFullRequest full = SdkHttpFullRequest.builder()
                .method(request.method())
                .protocol(request.protocol())
                .host(request.host())
                .port(request.port())
                .encodedPath(request.encodedPath())
                .headers(request.headers())
                .contentStreamProvider(ContentStreamProvider.fromUtf8String(received.body()))
                .build();
        return Aws4Signer.create()
                .sign(
                        full,
                        Aws4SignerParams.builder()
                                .awsCredentials(CredentialUtils.toCredentials(identity))
                                .signingName(service)
                                .signingRegion(Region.of(region))
                                .signingClockOverride(at(received.header("x-amz-date")))
                                .build());
    }

    /** Checks a presigned URL. */
    void verifyUrl(String url, String sourceRegion) {
        UrlParts parts = UrlParts.of(url);
        SdkHttpRequest.Builder request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.GET)
                .protocol(parts.uri().getScheme())
                .host(parts.uri().getHost())
                .port(
                        parts.uri().getPort() == -1
                                ? null
                                : Integer.valueOf(parts.uri().getPort()))
                .encodedPath("/");
        for (Map.Entry<String, String> pair : parts.pairs()) {
            if (!pair.getKey().startsWith("X-Amz-")) {
                request.appendRawQueryParameter(pair.getKey(), pair.getValue());
            }
        }
        SdkHttpRequest signed = SDK.sign(signing -> signing.identity(identity)
                        .request(request.build())
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "ec2")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, sourceRegion)
                        .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                        .putProperty(
                                AwsV4HttpSigner.EXPIRATION_DURATION,
                                Duration.ofSeconds(Long.parseLong(parts.query("X-Amz-Expires"))))
                        .putProperty(HttpSigner.SIGNING_CLOCK, at(parts.query("X-Amz-Date"))))
                .request();
        assertThat(signed.firstMatchingRawQueryParameter("X-Amz-Signature")).hasValue(parts.query("X-Amz-Signature"));
    }

    private static Clock at(String date) {
        return Clock.fixed(RequestTimestamp.parse(date).orElseThrow().instant(), ZoneOffset.UTC);
    }

    private static String between(String text, String before, String after) {
        int start = text.indexOf(before) + before.length();
        int end = text.indexOf(after, start);
        return end < 0 ? text.substring(start) : text.substring(start, end);
    }
}
