// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.vectors;

/**
 * What the documents say about the request of a vector.
 *
 * @since 0.1
 */
public enum VectorResult {
    /** It may be sent: no rule reports an ERROR, though some may warn. */
    VALID,
    /** It must be refused, and no document says otherwise. */
    INVALID,
    /**
     * Documents contradict one another about it; {@link RequestVector#disputes} names the conflicts. The violations are
     * the decision of this library, and another implementation may decide otherwise.
     */
    DISPUTED
}
