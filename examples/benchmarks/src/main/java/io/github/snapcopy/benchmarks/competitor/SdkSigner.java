// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.competitor;

import java.time.Clock;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** {@code AwsV4HttpSigner} of the AWS SDK for Java 2, with building its request out of names and values. */
public final class SdkSigner implements Competitor, ColdKey {
    /** More than the signer keeps keys for; it has one cache for the whole process. */
    private static final int IDENTITIES = 1024;

    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final Workload workload;
    private final Clock clock;
    private final AwsCredentialsIdentity identity;
    private final AwsCredentialsIdentity[] otherIdentities;
    private int next;

    /**
     * Makes the signer.
     *
     * @param workload what is signed
     * @param clock read once a URL
     */
    public SdkSigner(Workload workload, Clock clock) {
        this.workload = workload;
        this.clock = clock;
        this.identity = workload.credentials();
        this.otherIdentities = IntStream.range(0, IDENTITIES)
                .mapToObj(workload::otherCredentials)
                .toArray(AwsCredentialsIdentity[]::new);
    }

    @Override
    public String presign(int index) {
        return sign(signer, request(workload, index), identity, workload, clock);
    }

    /** With credentials that its cache knows no longer, if it ever did. */
    @Override
    public String presignFirst(int index) {
        next = (next + 1) % IDENTITIES;
        return sign(signer, request(workload, index), otherIdentities[next], workload, clock);
    }

    static SdkHttpRequest request(Workload workload, int index) {
        SdkHttpRequest.Builder request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.GET)
                .protocol("https")
                .host(Workload.SOURCE_HOST)
                .encodedPath("/");
        for (Map.Entry<String, String> pair : workload.signedPairs(index)) {
            request.appendRawQueryParameter(pair.getKey(), pair.getValue());
        }
        return request.build();
    }

    static String sign(
            AwsV4HttpSigner signer,
            SdkHttpRequest request,
            AwsCredentialsIdentity identity,
            Workload workload,
            Clock clock) {
        return signer.sign(SignRequest.builder(identity)
                        .request(request)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, Workload.SERVICE)
                        .putProperty(AwsV4HttpSigner.REGION_NAME, Workload.SOURCE_REGION)
                        .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, workload.expiresIn())
                        .putProperty(HttpSigner.SIGNING_CLOCK, clock)
                        .build())
                .request()
                .getUri()
                .toString();
    }
}
