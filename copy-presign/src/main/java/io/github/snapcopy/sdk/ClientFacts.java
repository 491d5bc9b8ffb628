// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sdk;

import static io.github.snapcopy.parameters.ParameterNames.PRESIGNED_URL;
import static io.github.snapcopy.parameters.ParameterNames.SOURCE_REGION;

import io.github.snapcopy.endpoint.EndpointVariant;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.PresignedUrlText;
import io.github.snapcopy.presign.PresignedUrl;
import io.github.snapcopy.values.RegionId;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsExecutionAttribute;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SelectedAuthScheme;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.SdkInternalExecutionAttribute;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.IdentityProviders;
import software.amazon.awssdk.identity.spi.ResolveIdentityRequest;
import software.amazon.awssdk.regions.Region;

/** What the SDK tells its interceptors about the client that is called, and what follows for the rules. */
final class ClientFacts {
    /** Stands where credentials will be. */
    static final IdentityProvider<AwsCredentialsIdentity> NOBODY =
            new Resolved(CompletableFuture.failedFuture(new IllegalStateException("no credentials yet")));

    private ClientFacts() {}

    static @Nullable String region(ExecutionAttributes attributes) {
        Region region = attributes.getAttribute(AwsExecutionAttribute.AWS_REGION);
        return region == null ? null : region.id();
    }

    /** What is known about a copy without a presigned URL. */
    static CopyContext context(ExecutionAttributes attributes) {
        return builder(attributes).build();
    }

    /** What is known about a copy with a URL that was made here. */
    static CopyContext context(ExecutionAttributes attributes, PresignedUrl ours) {
        return builder(attributes)
                .signedAt(ours.signedAt())
                .sourceEndpoint(ours.endpoint().uri())
                .urlFromSigner(true)
                .build();
    }

    /** What is known about a copy that may hold a URL of the caller's. */
    static CopyContext context(ExecutionAttributes attributes, CopyParameters parameters, PresignSettings settings) {
        CopyContext.Builder context = builder(attributes);
        String url = parameters.operation() == CopyOperation.EC2_COPY_SNAPSHOT ? parameters.text(PRESIGNED_URL) : null;
        if (url == null) {
            return context.build();
        }
        // Beside the request's own values one can tell what was encoded once from what was encoded twice.
        context.signedAt(settings.clock().instant()).urlFromSigner(true);
        String sourceRegion = parameters.text(SOURCE_REGION);
        URI endpoint = settings.sourceEndpointOf(
                sourceRegion == null ? null : RegionId.parse(sourceRegion).orElse(null));
        if (endpoint != null && PresignedUrlText.read(url, endpoint).host().equals(PresignedUrlText.hostOf(endpoint))) {
            context.sourceEndpoint(endpoint);
        }
        return context.build();
    }

    private static CopyContext.Builder builder(ExecutionAttributes attributes) {
        CopyContext.Builder context = CopyContext.builder();
        String region = region(attributes);
        return region == null ? context : context.endpointRegion(region);
    }

    static EndpointVariant endpointVariant(ExecutionAttributes attributes) {
        return EndpointVariant.of(
                Boolean.TRUE.equals(attributes.getAttribute(AwsExecutionAttribute.FIPS_ENDPOINT_ENABLED)),
                Boolean.TRUE.equals(attributes.getAttribute(AwsExecutionAttribute.DUALSTACK_ENDPOINT_ENABLED)));
    }

    /**
     * The identity the SDK signs this call with. It has been resolved already (2.42), or something stands in its place
     * and it will be resolved from the request's own provider or else the client's (2.56).
     */
    static IdentityProvider<AwsCredentialsIdentity> credentials(SdkRequest request, ExecutionAttributes attributes) {
        SelectedAuthScheme<?> selected = attributes.getAttribute(SdkInternalExecutionAttribute.SELECTED_AUTH_SCHEME);
        if (selected == null || selected.identity() == null) {
            return new Resolved(toBeResolved(request, attributes));
        }
        return new Resolved(selected.identity()
                .thenCompose(identity -> identity instanceof AwsCredentialsIdentity credentials
                        ? CompletableFuture.completedFuture(credentials)
                        : toBeResolved(request, attributes)));
    }

    private static CompletableFuture<AwsCredentialsIdentity> toBeResolved(
            SdkRequest request, ExecutionAttributes attributes) {
        IdentityProvider<? extends AwsCredentialsIdentity> provider = request.overrideConfiguration()
                .filter(AwsRequestOverrideConfiguration.class::isInstance)
                .map(AwsRequestOverrideConfiguration.class::cast)
                .flatMap(AwsRequestOverrideConfiguration::credentialsIdentityProvider)
                .orElse(null);
        if (provider == null) {
            IdentityProviders providers = attributes.getAttribute(SdkInternalExecutionAttribute.IDENTITY_PROVIDERS);
            provider = providers == null ? null : providers.identityProvider(AwsCredentialsIdentity.class);
        }
        return provider == null
                ? CompletableFuture.failedFuture(new IllegalStateException(
                        "the client has no AWS credentials to presign with; give the request a URL of its own"))
                : provider.resolveIdentity().thenApply(identity -> identity);
    }

    /** One identity that is there, or on its way. */
    private record Resolved(CompletableFuture<AwsCredentialsIdentity> identity)
            implements IdentityProvider<AwsCredentialsIdentity> {
        @Override
        public Class<AwsCredentialsIdentity> identityType() {
            return AwsCredentialsIdentity.class;
        }

        @Override
        public CompletableFuture<AwsCredentialsIdentity> resolveIdentity(ResolveIdentityRequest request) {
            return identity;
        }

        @Override
        public String toString() {
            return "Resolved";
        }
    }
}
