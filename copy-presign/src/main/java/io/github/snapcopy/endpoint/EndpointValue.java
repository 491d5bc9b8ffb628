// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.endpoint;

import io.github.snapcopy.internal.text.Ascii;
import io.github.snapcopy.values.RegionId;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the three kinds of endpoint have in common: everything but the kind. */
abstract class EndpointValue {
    private final URI uri;
    private final String host;
    private final RegionId region;

    EndpointValue(URI uri, RegionId region) {
        this.uri = uri;
        this.host = hostHeader(uri);
        this.region = region;
    }

    private static String hostHeader(URI uri) {
        String host = Ascii.toLowerCase(uri.getHost());
        int port = uri.getPort();
        int defaultPort = Ascii.toLowerCase(uri.getScheme()).equals("https") ? 443 : 80;
        return port == -1 || port == defaultPort ? host : host + ':' + port;
    }

    /**
     * Returns the endpoint as a URI.
     *
     * @return the URI
     */
    public final URI uri() {
        return uri;
    }

    /**
     * Returns the value of the {@code Host} header.
     *
     * @return the host, with the port when it is not the scheme's default
     */
    public final String host() {
        return host;
    }

    /**
     * Returns the Region.
     *
     * @return the Region
     */
    public final RegionId region() {
        return region;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof EndpointValue that
                && getClass() == that.getClass()
                && uri.equals(that.uri)
                && region.equals(that.region);
    }

    @Override
    public final int hashCode() {
        return Objects.hash(uri, region);
    }

    /** Returns kind, URI and Region. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[" + uri + ", region=" + region.value() + "]";
    }
}
