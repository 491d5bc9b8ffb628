// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A documented parameter of a {@link CopyOperation}.
 *
 * @param name the API name, for example {@code TagSpecifications}
 * @param wireName the name in a Query request, for example {@code TagSpecification}
 * @param shape the documented type
 * @param required whether every request must carry it
 * @param since the edition of the API that first published it: the date of the API version or of the service model
 * @since 0.1
 */
public record CopyParameter(String name, String wireName, Shape shape, boolean required, LocalDate since) {
    /** Checks for null. */
    public CopyParameter {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(wireName, "wireName");
        Objects.requireNonNull(shape, "shape");
        Objects.requireNonNull(since, "since");
    }

    /**
     * Whether the value is a secret that is never printed.
     *
     * @return true for {@code PresignedUrl}
     */
    public boolean isSensitive() {
        return shape == Shape.Scalar.SENSITIVE_TEXT;
    }
}
