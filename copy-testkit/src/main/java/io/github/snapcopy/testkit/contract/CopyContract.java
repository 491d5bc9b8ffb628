// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.contract;

import io.github.snapcopy.testkit.CopyArbitraries;
import java.util.List;

/**
 * What all contracts can be told about their subject. Each method has a default that suits a complete subject.
 *
 * @since 0.1
 */
public interface CopyContract {
    /**
     * The requests that the subject is made for.
     *
     * @return the arbitraries to draw from; by default all of them
     */
    default CopyArbitraries arbitraries() {
        return CopyArbitraries.create();
    }

    /**
     * How many requests are drawn for each rule and operation. For a law that is not about broken rules it is ten times
     * as many for each operation.
     *
     * @return a number of at least 1; 20 by default
     */
    default int tries() {
        return 20;
    }

    /**
     * What the subject is known to do otherwise. Whatever is listed here and does not occur fails the property it
     * belongs to, so that the list stays true.
     *
     * @return the differences; by default none
     */
    default List<KnownDifference> knownDifferences() {
        return List.of();
    }
}
