// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

/**
 * Writes the parameters of a request as a canonical query string, for {@link UrlSigner}: encoded names in ascending
 * order, each with {@code =} and its encoded value, joined by {@code &}, at least one. Every name sorts before
 * {@code X-Amz-}.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface CanonicalQueryWriter {
    /**
     * Writes all parameters.
     *
     * @param query where to write
     */
    void writeTo(QueryBuffer query);
}
