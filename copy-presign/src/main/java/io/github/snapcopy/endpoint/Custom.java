// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.endpoint;

import io.github.snapcopy.values.RegionId;
import java.net.URI;

/**
 * An endpoint that the caller gave: a proxy, an interface VPC endpoint, an emulator. Nothing about it is derived from the Region.
 *
 * @since 0.1
 */
public final class Custom extends EndpointValue implements ServiceEndpoint {
    Custom(URI uri, RegionId region) {
        super(uri, region);
    }
}
