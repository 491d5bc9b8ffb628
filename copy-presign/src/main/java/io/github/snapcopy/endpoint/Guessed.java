// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.endpoint;

import io.github.snapcopy.values.RegionId;
import java.net.URI;

/**
 * An endpoint of a Region that this library does not know: the Region's text fits the pattern of a known partition, and the host
 * follows that partition's rule. It may not exist, or belong to another partition that appeared later.
 *
 * @since 0.1
 */
public final class Guessed extends EndpointValue implements ServiceEndpoint {
    Guessed(URI uri, RegionId region) {
        super(uri, region);
    }
}
