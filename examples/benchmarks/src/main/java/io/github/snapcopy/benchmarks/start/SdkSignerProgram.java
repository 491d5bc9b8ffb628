// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.start;

import java.time.Duration;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Prints one presigned URL, made by {@code AwsV4HttpSigner} out of a request that nothing has checked. */
public final class SdkSignerProgram {
    private SdkSignerProgram() {}

    /**
     * Builds a request, signs, prints.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.GET)
                .protocol("https")
                .host("ec2.us-west-2.amazonaws.com")
                .encodedPath("/")
                .appendRawQueryParameter("Action", "CopySnapshot")
                .appendRawQueryParameter("Version", "2016-11-15")
                .appendRawQueryParameter("SourceRegion", "us-west-2")
                .appendRawQueryParameter("SourceSnapshotId", "snap-066877671789bd71b")
                .appendRawQueryParameter("DestinationRegion", "us-east-1")
                .build();
        AwsCredentialsIdentity identity =
                AwsCredentialsIdentity.create("AKIASNAPCOPYBENCHMRK", "made/up+for/the+benchmarks/of+Snapcopy00");
        System.out.println(AwsV4HttpSigner.create()
                .sign(SignRequest.builder(identity)
                        .request(request)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "ec2")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-west-2")
                        .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, Duration.ofHours(1))
                        .build())
                .request()
                .getUri());
    }
}
