// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.inspect;

import io.github.snapcopy.endpoint.EndpointVariant;
import io.github.snapcopy.internal.endpoint.ServiceHost;
import io.github.snapcopy.parameters.CopyService;
import io.github.snapcopy.values.RegionId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A host, read as the name of an EC2 endpoint. */
final class HostName {
    private static final String SERVICE = CopyService.EC2.id();
    private static final EndpointVariant[] VARIANTS = EndpointVariant.values();

    private final @Nullable RegionId region;
    private final @Nullable EndpointVariant variant;
    private final boolean looksLikeEc2;

    private HostName(@Nullable RegionId region, @Nullable EndpointVariant variant, boolean looksLikeEc2) {
        this.region = region;
        this.variant = variant;
        this.looksLikeEc2 = looksLikeEc2;
    }

    /**
     * Reads a host.
     *
     * @param host in lower case, with a port that is not the default
     * @return its reading; the plain variant where two have the same name
     */
    static HostName of(String host) {
        String[] labels = host.split("\\.", 3);
        RegionId region = labels.length < 3 ? null : RegionId.parse(labels[1]).orElse(null);
        if (region == null) {
            return new HostName(null, null, false);
        }
        for (EndpointVariant variant : VARIANTS) {
            if (host.equals(ServiceHost.find(SERVICE, region, variant.fips(), variant.dualStack())
                    .orElse(null))) {
                return new HostName(region, variant, true);
            }
        }
        boolean looksLikeEc2 = labels[0].equals(SERVICE) || labels[0].equals(SERVICE + "-fips");
        return new HostName(region, null, looksLikeEc2);
    }

    Optional<RegionId> region() {
        return Optional.ofNullable(region);
    }

    /** Which endpoint of the Region it is; empty for other hosts. */
    Optional<EndpointVariant> variant() {
        return Optional.ofNullable(variant);
    }

    boolean isEndpointOf(@Nullable String otherRegion) {
        return variant != null && region != null && region.value().equals(otherRegion);
    }

    /** Whether service and Region stand where they should, and the domain is another. */
    boolean hasForeignDomain() {
        return looksLikeEc2
                && variant == null
                && region != null
                && region.partition().isPresent();
    }
}
