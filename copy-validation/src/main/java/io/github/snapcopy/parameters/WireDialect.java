// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

/**
 * The ways in which AWS writes lists into a Query request. May gain members; keep a default branch.
 *
 * @since 0.1
 */
public enum WireDialect {
    /** EC2: flattened lists, {@code TagSpecification.1.Tag.2.Key}; an empty list writes nothing. */
    EC2,
    /** The general Query protocol: lists with an item name, {@code Tags.Tag.1.Key}; an empty list is {@code Tags=}. */
    QUERY;

    /**
     * The key under which the items of a list are numbered.
     *
     * @param listKey the key of the list
     * @param list its type
     * @return the key, to be followed by a dot and the number, which starts at 1
     */
    String itemsKey(String listKey, Shape.ListOf list) {
        return this == EC2 ? listKey : listKey + '.' + list.itemName();
    }
}
