// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.endpoint;

import io.github.snapcopy.values.RegionId;
import java.net.URI;

/**
 * An endpoint of a Region that this library knows by name.
 *
 * @since 0.1
 */
public final class Listed extends EndpointValue implements ServiceEndpoint {
    Listed(URI uri, RegionId region) {
        super(uri, region);
    }
}
