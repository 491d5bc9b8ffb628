// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import java.util.List;

/**
 * A point on which documents disagree, with themselves or with one another, and how this library decides. There is one
 * object of each, in {@link CopyConflicts}; two are equal if they are the same.
 *
 * @since 0.1
 */
public final class Conflict {
    private final String id;
    private final String disagreement;
    private final String resolution;
    private final String reason;
    private final List<RuleId> rules;

    Conflict(String id, String disagreement, String resolution, String reason, List<String> rules) {
        this.id = id;
        this.disagreement = disagreement;
        this.resolution = resolution;
        this.reason = reason;
        this.rules = RuleId.listOf(rules);
    }

    /**
     * The name of the conflict.
     *
     * @return {@code C-} and two digits; stable
     */
    public String id() {
        return id;
    }

    /**
     * What disagrees.
     *
     * @return a text; keys in it such as {@code S1} or {@code D-ERR} are those of {@link DocumentedSources}
     */
    public String disagreement() {
        return disagreement;
    }

    /**
     * What this library does.
     *
     * @return a text
     */
    public String resolution() {
        return resolution;
    }

    /**
     * Why it does so.
     *
     * @return a text; empty if the disagreement says it
     */
    public String reason() {
        return reason;
    }

    /**
     * The rules that carry out the resolution, or that a printed sample breaks.
     *
     * @return their ids; empty if none does
     */
    public List<RuleId> rules() {
        return rules;
    }

    /**
     * Id and disagreement.
     *
     * @return for example {@code C-18: the model pattern of ...}
     */
    @Override
    public String toString() {
        return id + ": " + disagreement;
    }
}
