// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.endpoint;

import io.github.snapcopy.values.RegionId;
import java.net.URI;

/**
 * A host to send a request to, with the Region it is signed for and the ground on which the host stands.
 *
 * <p>Two endpoints are equal if kind, URI and Region are.
 *
 * @since 0.1
 */
public sealed interface ServiceEndpoint permits Listed, Guessed, Custom {
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
}
