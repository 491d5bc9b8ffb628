// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.competitor;

import java.time.Clock;
import java.util.stream.IntStream;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** {@code AwsV4HttpSigner} of the AWS SDK for Java 2, with requests that are finished beforehand. */
public final class SdkSignerAlone implements Competitor {
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    private final Workload workload;
    private final Clock clock;
    private final AwsCredentialsIdentity identity;
    private final SdkHttpRequest[] requests;

    /**
     * Makes the signer and the requests.
     *
     * @param workload what is signed
     * @param clock read once a URL
     */
    public SdkSignerAlone(Workload workload, Clock clock) {
        this.workload = workload;
        this.clock = clock;
        this.identity = workload.credentials();
        this.requests = IntStream.range(0, Workload.REQUESTS)
                .mapToObj(i -> SdkSigner.request(workload, i))
                .toArray(SdkHttpRequest[]::new);
    }

    @Override
    public String presign(int index) {
        return SdkSigner.sign(signer, requests[index], identity, workload, clock);
    }
}
