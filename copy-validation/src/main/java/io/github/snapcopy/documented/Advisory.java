// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import io.github.snapcopy.parameters.CopyOperation;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A documented fact about a copy that no request shows, so that no rule can check it: quotas, permissions, the state of the
 * source, what is copied and what is not.
 *
 * @param id {@code adv-} and lower-case words joined by hyphens; stable, never used again for another fact
 * @param operations the operations it is about, at least one, unmodifiable
 * @param fact one or more sentences, each with its full stop; line feeds only around a table, which is in Markdown
 * @param sources the documents that say so, the most important first
 * @since 0.1
 */
public record Advisory(String id, Set<CopyOperation> operations, String fact, List<DocumentedSource> sources) {
    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if there is no operation
     */
    public Advisory {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(fact, "fact");
        operations = Collections.unmodifiableSet(EnumSet.copyOf(Objects.requireNonNull(operations, "operations")));
        sources = List.copyOf(sources);
    }
}
