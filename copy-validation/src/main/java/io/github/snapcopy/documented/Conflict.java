// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import java.util.List;
import java.util.Objects;

/**
 * A point on which documents disagree, with themselves or with one another, and how this library decides.
 *
 * @param id {@code C-} and two digits; stable
 * @param disagreement what disagrees; keys such as {@code S1} or {@code D-ERR} are those of {@link DocumentedSources}
 * @param resolution what this library does
 * @param reason why; empty if the disagreement says it
 * @param rules the ids of the rules that carry out the resolution, or that a printed sample breaks; empty if none does
 * @since 0.1
 */
public record Conflict(String id, String disagreement, String resolution, String reason, List<String> rules) {
    /** Checks for null and copies the list. */
    public Conflict {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(disagreement, "disagreement");
        Objects.requireNonNull(resolution, "resolution");
        Objects.requireNonNull(reason, "reason");
        rules = List.copyOf(rules);
    }
}
