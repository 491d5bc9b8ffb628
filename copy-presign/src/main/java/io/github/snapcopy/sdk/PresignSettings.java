// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sdk;

import io.github.snapcopy.endpoint.EndpointVariant;
import io.github.snapcopy.presign.SignedParameters;
import io.github.snapcopy.presign.SnapshotCopyPresigner;
import io.github.snapcopy.values.RegionId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How an interceptor presigns, and which source endpoints it knows; with the presigners it has made. */
final class PresignSettings {
    private final boolean presign;
    private final Clock clock;
    private final Duration expiresIn;
    private final SignedParameters signedParameters;
    private final @Nullable URI sourceEndpoint;
    private final Map<RegionId, URI> sourceEndpoints;
    /** By variant of the public endpoint, or by one of the explicit endpoints: as few as were set. */
    private final Map<Object, SnapshotCopyPresigner> presigners = new ConcurrentHashMap<>();

    PresignSettings(
            boolean presign,
            Clock clock,
            @Nullable Duration expiresIn,
            @Nullable SignedParameters signedParameters,
            @Nullable URI sourceEndpoint,
            Map<RegionId, URI> sourceEndpoints) {
        this.presign = presign;
        this.clock = clock;
        this.expiresIn = expiresIn == null ? SnapshotCopyPresigner.DEFAULT_EXPIRES_IN : expiresIn;
        this.signedParameters = signedParameters == null ? SignedParameters.DOCUMENTED : signedParameters;
        this.sourceEndpoint = sourceEndpoint;
        this.sourceEndpoints = Map.copyOf(sourceEndpoints);
    }

    boolean presign() {
        return presign;
    }

    Clock clock() {
        return clock;
    }

    /** The explicit endpoint of a source Region, or null for a public one. */
    @Nullable
    URI sourceEndpointOf(@Nullable RegionId source) {
        URI ofRegion = source == null ? null : sourceEndpoints.get(source);
        return ofRegion == null ? sourceEndpoint : ofRegion;
    }

    /** One for each kind of endpoint, so that what it has prepared serves all clients. */
    SnapshotCopyPresigner presigner(RegionId source, EndpointVariant variant) {
        URI endpoint = sourceEndpointOf(source);
        Object kind = endpoint == null ? variant : endpoint;
        SnapshotCopyPresigner known = presigners.get(kind);
        if (known != null) {
            return known;
        }
        SnapshotCopyPresigner.Builder builder = SnapshotCopyPresigner.builder(ClientFacts.NOBODY)
                .expiresIn(expiresIn)
                .signedParameters(signedParameters)
                .clock(clock)
                .endpointVariant(variant);
        SnapshotCopyPresigner presigner = (endpoint == null ? builder : builder.sourceEndpoint(endpoint)).build();
        presigners.put(kind, presigner);
        return presigner;
    }

    @Override
    public String toString() {
        return presign ? "presign, expiresIn=" + expiresIn + ", signedParameters=" + signedParameters : "";
    }
}
