// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import java.util.Objects;

/**
 * A document that says something about a copy request.
 *
 * @param key a short name, for example {@code S1}
 * @param title what the document is, with the age of its text
 * @param location where it is published: an address, or a repository and path
 * @since 0.1
 */
public record DocumentedSource(String key, String title, String location) {
    /** Checks for null. */
    public DocumentedSource {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(location, "location");
    }

    /**
     * Key, title and location in one line.
     *
     * @return for example {@code S2: EC2 CopyImage, ... (https://...)}
     */
    @Override
    public String toString() {
        return key + ": " + title + " (" + location + ")";
    }
}
