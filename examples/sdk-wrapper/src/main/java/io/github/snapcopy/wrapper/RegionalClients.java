// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper;

import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;

/** Makes the client of a Region, with the credentials, HTTP client and endpoint of the caller's choice. */
@FunctionalInterface
public interface RegionalClients {
    /**
     * Makes a client; a run asks for one a Region, and closes it in the end.
     *
     * <pre>{@code
     * (region, settings) -> Ec2AsyncClient.builder()
     *         .region(region)
     *         .overrideConfiguration(settings)
     *         .build()
     * }</pre>
     *
     * @param region the Region
     * @param settings the interceptor that checks every copy, no retries by the SDK, which would make second copies,
     *     and the time-out; the client must have them, {@code toBuilder()} adds others
     * @return the client
     */
    Ec2AsyncClient client(Region region, ClientOverrideConfiguration settings);
}
