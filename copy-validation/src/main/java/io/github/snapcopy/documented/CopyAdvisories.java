// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import io.github.snapcopy.parameters.CopyOperation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The advisories: what the documents say about a copy and a request does not show.
 *
 * @since 0.1
 */
public final class CopyAdvisories {
    private static final List<Advisory> ALL = Stream.of(Ec2Advisories.ALL, CacheAdvisories.ALL)
            .flatMap(List::stream)
            .toList();

    private CopyAdvisories() {}

    /**
     * All advisories.
     *
     * @return EC2 first, what concerns both of its operations before what concerns one; immutable
     */
    public static List<Advisory> all() {
        return ALL;
    }

    /**
     * Finds an advisory.
     *
     * @param id its id, for example {@code adv-kms-async}, case-sensitive
     * @return the advisory, or empty if there is none of that id
     */
    public static Optional<Advisory> byId(String id) {
        Objects.requireNonNull(id, "id");
        return ALL.stream().filter(advisory -> advisory.id().equals(id)).findFirst();
    }

    /**
     * The advisories about an operation.
     *
     * @param operation the operation
     * @return at least one, in the order of {@link #all()}; immutable
     */
    public static List<Advisory> of(CopyOperation operation) {
        Objects.requireNonNull(operation, "operation");
        return ALL.stream()
                .filter(advisory -> advisory.operations().contains(operation))
                .toList();
    }
}
