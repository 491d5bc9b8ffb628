// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

/**
 * One pair of a query, not decoded. Looks at nothing but the pair, so that many pairs without a value cost linear time.
 *
 * @param key what stands before the first equals sign, or everything
 * @param value what stands behind it, or nothing
 */
record QueryPair(String key, String value) {
    static QueryPair of(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0
                ? new QueryPair(pair, "")
                : new QueryPair(pair.substring(0, equals), pair.substring(equals + 1));
    }
}
