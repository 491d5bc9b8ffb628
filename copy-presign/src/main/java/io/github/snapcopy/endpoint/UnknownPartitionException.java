// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.endpoint;

import io.github.snapcopy.values.RegionId;
import java.io.Serial;

/**
 * Thrown when no endpoint can be derived because the Region fits no known partition. A host in a wrong domain would
 * carry a credential to strangers, so none is guessed; give an explicit endpoint instead, see {@link Endpoints#custom}.
 *
 * @since 0.1
 */
public final class UnknownPartitionException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** The Region as text, which can be serialized. */
    private final String region;

    UnknownPartitionException(RegionId region) {
        super("Region " + region.value() + " is not known and fits no known partition, so its domain name is unknown;"
                + " give an explicit endpoint for it");
        this.region = region.value();
    }

    /**
     * Returns the Region.
     *
     * @return the Region of which no endpoint is known
     */
    public RegionId region() {
        return RegionId.of(region);
    }
}
