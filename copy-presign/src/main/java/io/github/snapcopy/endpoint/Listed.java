package io.github.snapcopy.endpoint;

import io.github.snapcopy.values.RegionId;
import java.net.URI;

/**
 * An endpoint of a Region that this library knows by name.
 */
public final class Listed extends EndpointValue implements ServiceEndpoint {
    Listed(URI uri, RegionId region) {
        super(uri, region);
    }
}
