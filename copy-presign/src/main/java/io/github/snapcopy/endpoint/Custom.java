package io.github.snapcopy.endpoint;

import io.github.snapcopy.values.RegionId;
import java.net.URI;

/**
 * An endpoint that the caller gave: a proxy, an interface VPC endpoint, an emulator. Nothing about it is derived from the Region.
 */
public final class Custom extends EndpointValue implements ServiceEndpoint {
    Custom(URI uri, RegionId region) {
        super(uri, region);
    }
}
