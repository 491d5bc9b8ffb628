// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.competitor;

import java.lang.reflect.Constructor;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.SelectedAuthScheme;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.InterceptorContext;
import software.amazon.awssdk.core.interceptor.SdkInternalExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.scheme.AuthSchemeOption;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.services.ec2.model.CopySnapshotRequest;
import software.amazon.awssdk.services.ec2.transform.internal.GeneratePreSignUrlInterceptor;

/**
 * What the {@code ec2} client of the AWS SDK for Java 2 does in every CopySnapshot call: its own interceptor, called
 * the way the client calls it, without the rest of the call. It always signs the five documented parameters, for seven
 * days.
 */
public final class Ec2Interceptor implements Competitor {
    private final GeneratePreSignUrlInterceptor interceptor;
    private final ExecutionAttributes attributes;
    private final InterceptorContext[] contexts;

    /**
     * Makes the interceptor and what it is called with.
     *
     * @param workload what is signed
     * @param clock read once a URL
     */
    public Ec2Interceptor(Workload workload, Clock clock) {
        this.interceptor = interceptor(clock);
        AuthSchemeOption option = AuthSchemeOption.builder()
                .schemeId("aws.auth#sigv4")
                .putSignerProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, Workload.SERVICE)
                .putSignerProperty(AwsV4HttpSigner.REGION_NAME, Workload.DESTINATION_REGION)
                .build();
        AwsCredentialsIdentity identity = workload.credentials();
        this.attributes = new ExecutionAttributes()
                .putAttribute(
                        SdkInternalExecutionAttribute.SELECTED_AUTH_SCHEME,
                        new SelectedAuthScheme<>(
                                CompletableFuture.completedFuture(identity), AwsV4HttpSigner.create(), option));
        SdkHttpRequest copy = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .protocol("https")
                .host("ec2." + Workload.DESTINATION_REGION + ".amazonaws.com")
                .encodedPath("/")
                .build();
        this.contexts = IntStream.range(0, Workload.REQUESTS)
                .mapToObj(i -> InterceptorContext.builder()
                        .request(request(workload, i))
                        .httpRequest(copy)
                        .build())
                .toArray(InterceptorContext[]::new);
    }

    /** Its clock can be set by its own tests only. */
    private static GeneratePreSignUrlInterceptor interceptor(Clock clock) {
        try {
            Constructor<GeneratePreSignUrlInterceptor> constructor =
                    GeneratePreSignUrlInterceptor.class.getDeclaredConstructor(Clock.class);
            constructor.setAccessible(true);
            return constructor.newInstance(clock);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the interceptor of the ec2 client has changed", e);
        }
    }

    private static CopySnapshotRequest request(Workload workload, int index) {
        return CopySnapshotRequest.builder()
                .sourceRegion(Workload.SOURCE_REGION)
                .sourceSnapshotId(workload.request(index).sourceSnapshotId().value())
                .destinationRegion(Workload.DESTINATION_REGION)
                .build();
    }

    @Override
    public String presign(int index) {
        return interceptor
                .modifyHttpRequest(contexts[index], attributes)
                .firstMatchingRawQueryParameter("PresignedUrl")
                .orElseThrow();
    }
}
