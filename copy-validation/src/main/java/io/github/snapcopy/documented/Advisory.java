// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import io.github.snapcopy.parameters.CopyOperation;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A documented fact about a copy that no request shows, so that no rule can check it: quotas, permissions, the state of
 * the source, what is copied and what is not. There is one object of each, in {@link CopyAdvisories}; two are equal if
 * they are the same.
 *
 * @since 0.1
 */
public final class Advisory {
    private final String id;
    private final Set<CopyOperation> operations;
    private final String fact;
    private final List<DocumentedSource> sources;

    Advisory(String id, Set<CopyOperation> operations, String fact, List<DocumentedSource> sources) {
        this.id = id;
        this.operations = Collections.unmodifiableSet(EnumSet.copyOf(operations));
        this.fact = fact;
        this.sources = List.copyOf(sources);
    }

    /**
     * The name of the advisory.
     *
     * @return {@code adv-} and lower-case words joined by hyphens; stable, never used again for another fact
     */
    public String id() {
        return id;
    }

    /**
     * The operations it is about.
     *
     * @return at least one, unmodifiable
     */
    public Set<CopyOperation> operations() {
        return operations;
    }

    /**
     * What the documents say.
     *
     * @return one or more sentences, each with its full stop; line feeds only around a table, which is in Markdown
     */
    public String fact() {
        return fact;
    }

    /**
     * The documents that say so.
     *
     * @return the sources, the most important first
     */
    public List<DocumentedSource> sources() {
        return sources;
    }

    /**
     * Id and fact.
     *
     * @return for example {@code adv-ec-serverless: Serverless caches use ...}
     */
    @Override
    public String toString() {
        return id + ": " + fact;
    }
}
