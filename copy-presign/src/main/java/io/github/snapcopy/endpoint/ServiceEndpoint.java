// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.endpoint;

import io.github.snapcopy.values.RegionId;
import java.net.URI;

/**
 * A host to send a request to, with the Region it is signed for and the ground on which the host stands.
 *
 * <p>Two endpoints are equal if kind, URI and Region are. There may be more kinds one day: keep a branch for others.
 *
 * @since 0.1
 */
public sealed interface ServiceEndpoint {
    /**
     * Returns the endpoint as a URI.
     *
     * @return scheme and host; a port and a path only for {@link Custom}; never user information, query or fragment
     */
    URI uri();

    /**
     * Returns the value of the {@code Host} header.
     *
     * @return the host in lower case, an IPv6 literal in brackets, the port only when it is not the scheme's default
     */
    String host();

    /**
     * Returns the Region.
     *
     * @return the Region the endpoint belongs to
     */
    RegionId region();

    /** An endpoint of a Region that this library knows by name. */
    final class Listed extends EndpointValue implements ServiceEndpoint {
        Listed(URI uri, RegionId region) {
            super(uri, region);
        }
    }

    /**
     * An endpoint of a Region that this library does not know: the Region's text fits the pattern of a known partition,
     * and the host follows that partition's rule. It may not exist, or belong to another partition that appeared later.
     */
    final class Guessed extends EndpointValue implements ServiceEndpoint {
        Guessed(URI uri, RegionId region) {
            super(uri, region);
        }
    }

    /**
     * An endpoint that the caller gave: a proxy, an interface VPC endpoint, an emulator. Nothing about it is derived
     * from the Region.
     */
    final class Custom extends EndpointValue implements ServiceEndpoint {
        Custom(URI uri, RegionId region) {
            super(uri, region);
        }
    }
}
