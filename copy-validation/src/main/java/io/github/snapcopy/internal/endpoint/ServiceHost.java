// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.internal.endpoint;

import io.github.snapcopy.values.Partition;
import io.github.snapcopy.values.RegionId;
import java.util.Objects;
import java.util.Optional;

/**
 * The host names of a regional service, by template. Says what the name is, not whether the host exists.
 *
 * <table>
 * <caption>Templates</caption>
 * <tr><th>FIPS</th><th>dual-stack</th><th>host</th></tr>
 * <tr><td>no</td><td>no</td><td>{@code ec2.us-west-2.amazonaws.com}</td></tr>
 * <tr><td>yes</td><td>no</td><td>{@code ec2-fips.us-west-2.amazonaws.com}; in {@code aws-us-gov} without {@code -fips}</td></tr>
 * <tr><td>no</td><td>yes</td><td>{@code ec2.us-west-2.api.aws}</td></tr>
 * <tr><td>yes</td><td>yes</td><td>{@code ec2-fips.us-west-2.api.aws}</td></tr>
 * </table>
 *
 * @since 0.1
 */
public final class ServiceHost {
    private ServiceHost() {}

    /**
     * Makes the host name of a service, if the partition of the Region is known.
     *
     * @param service the endpoint prefix, {@code ec2} or {@code elasticache}
     * @param region the Region
     * @param fips whether the FIPS endpoint is meant
     * @param dualStack whether the dual-stack endpoint is meant
     * @return the host name, or empty if the partition of the Region is unknown
     */
    public static Optional<String> find(String service, RegionId region, boolean fips, boolean dualStack) {
        Objects.requireNonNull(service, "service");
        Partition partition =
                Objects.requireNonNull(region, "region").partition().orElse(null);
        if (partition == null) {
            return Optional.empty();
        }
        boolean marked = fips && (dualStack || partition != Partition.AWS_US_GOV);
        String suffix = dualStack ? partition.dualStackDnsSuffix() : partition.dnsSuffix();
        return Optional.of(service + (marked ? "-fips." : ".") + region.value() + "." + suffix);
    }
}
