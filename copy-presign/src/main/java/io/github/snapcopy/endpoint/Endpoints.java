// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.endpoint;

import io.github.snapcopy.internal.endpoint.EndpointUri;
import io.github.snapcopy.internal.endpoint.ServiceHost;
import io.github.snapcopy.values.RegionId;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * Derives the endpoint of a service in a Region, or takes the caller's.
 *
 * <table>
 * <caption>Hosts of EC2; those of ElastiCache begin with {@code elasticache}</caption>
 * <tr><th>Region</th><th>Variant</th><th>Host</th></tr>
 * <tr><td>{@code us-west-2}</td><td>PLAIN</td><td>{@code ec2.us-west-2.amazonaws.com}</td></tr>
 * <tr><td>{@code us-west-2}</td><td>FIPS</td><td>{@code ec2-fips.us-west-2.amazonaws.com}</td></tr>
 * <tr><td>{@code us-gov-west-1}</td><td>FIPS</td><td>{@code ec2.us-gov-west-1.amazonaws.com}</td></tr>
 * <tr><td>{@code cn-north-1}</td><td>DUALSTACK</td><td>{@code ec2.cn-north-1.api.amazonwebservices.com.cn}</td></tr>
 * <tr><td>{@code us-gov-west-1}</td><td>FIPS_DUALSTACK</td><td>{@code ec2-fips.us-gov-west-1.api.aws}</td></tr>
 * </table>
 *
 * <p>Source: the endpoint rule sets that the AWS SDKs ship, August 2026. A host that is derived need not exist: not
 * every Region has every variant.
 *
 * @since 0.1
 */
public final class Endpoints {
    private Endpoints() {}

    /**
     * Returns the endpoint of Amazon EC2.
     *
     * @param region the Region
     * @param variant which of its hosts
     * @return {@link ServiceEndpoint.Listed} for a known Region, else {@link ServiceEndpoint.Guessed}; HTTPS, no port,
     *     no path
     * @throws UnknownPartitionException if the Region fits no known partition
     */
    public static ServiceEndpoint ec2(RegionId region, EndpointVariant variant) {
        return derive("ec2", region, variant);
    }

    /**
     * Returns the endpoint of Amazon ElastiCache.
     *
     * @param region the Region
     * @param variant which of its hosts
     * @return {@link ServiceEndpoint.Listed} for a known Region, else {@link ServiceEndpoint.Guessed}; HTTPS, no port,
     *     no path
     * @throws UnknownPartitionException if the Region fits no known partition
     */
    public static ServiceEndpoint elastiCache(RegionId region, EndpointVariant variant) {
        return derive("elasticache", region, variant);
    }

    /**
     * Returns an endpoint that the caller chose.
     *
     * <table>
     * <caption>Examples</caption>
     * <tr><th>URI</th><th>Outcome</th></tr>
     * <tr><td>{@code https://proxy.example.com:8443/a%20b/}</td><td>taken</td></tr>
     * <tr><td>{@code http://localhost:4566}, {@code http://127.0.0.1}, {@code http://[::1]}</td><td>taken</td></tr>
     * <tr><td>{@code http://proxy.example.com}</td><td>refused: HTTP leaves the machine</td></tr>
     * <tr><td>{@code https://user@host.example}, {@code https://host.example?a=b}</td><td>refused</td></tr>
     * </table>
     *
     * @param uri an absolute URI: HTTPS, or HTTP on a loopback host by its text (no name is resolved); a host of ASCII
     *     letters, digits, hyphens and dots, or an IPv6 literal in brackets; optional port; optional path in
     *     percent-encoded form; no user information, query or fragment
     * @param region the Region requests are signed for
     * @return the endpoint
     * @throws IllegalArgumentException if the URI is of another form
     */
    public static ServiceEndpoint custom(URI uri, RegionId region) {
        Objects.requireNonNull(region, "region");
        return new ServiceEndpoint.Custom(requireCustom(uri), region);
    }

    /**
     * Checks a URI that is to be an endpoint later, when the Region is known.
     *
     * @param uri a URI as for {@link #custom}
     * @return the URI
     * @throws IllegalArgumentException if the URI is of another form
     */
    public static URI requireCustom(URI uri) {
        return EndpointUri.require(uri);
    }

    private static ServiceEndpoint derive(String service, RegionId region, EndpointVariant variant) {
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(variant, "variant");
        Optional<String> host = ServiceHost.find(service, region, variant.fips(), variant.dualStack());
        if (host.isEmpty()) {
            throw new UnknownPartitionException(region);
        }
        URI uri = httpsUri(host.get());
        return region.isKnown() ? new ServiceEndpoint.Listed(uri, region) : new ServiceEndpoint.Guessed(uri, region);
    }

    /**
     * Reads back what was built: whatever the parts held, the host is the intended one and nothing else was smuggled
     * in.
     */
    private static URI httpsUri(String host) {
        URI uri = URI.create("https://" + host);
        if (!host.equals(uri.getHost())
                || !host.equals(uri.getRawAuthority())
                || !uri.getRawPath().isEmpty()) {
            throw new IllegalStateException("the host " + host + " does not survive being read back");
        }
        return uri;
    }
}
