// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The register of conflicts between the documents.
 *
 * @since 0.1
 */
public final class CopyConflicts {
    private static final List<Conflict> ALL = Stream.of(ValueConflicts.ALL, OutcomeConflicts.ALL)
            .flatMap(List::stream)
            .sorted(Comparator.comparing(Conflict::id))
            .toList();

    private CopyConflicts() {}

    /**
     * All conflicts.
     *
     * @return the conflicts in the order of their ids; immutable
     */
    public static List<Conflict> all() {
        return ALL;
    }

    /**
     * Finds a conflict.
     *
     * @param id its id, for example {@code C-10}, case-sensitive
     * @return the conflict, or empty if there is none of that id
     */
    public static Optional<Conflict> byId(String id) {
        Objects.requireNonNull(id, "id");
        return ALL.stream().filter(conflict -> conflict.id().equals(id)).findFirst();
    }
}
