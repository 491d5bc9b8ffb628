// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document that says something about a copy request. Equal when key, title and location are equal.
 *
 * @since 0.1
 */
public final class DocumentedSource {
    private final String key;
    private final String title;
    private final String location;

    private DocumentedSource(String key, String title, String location) {
        this.key = key;
        this.title = title;
        this.location = location;
    }

    /**
     * A document that is not among {@link DocumentedSources}, for rules of one's own.
     *
     * @param key a short name, for example {@code HOUSE-7}
     * @param title what the document is, with the age of its text
     * @param location where it is published: an address, or a repository and path
     * @return the document
     */
    public static DocumentedSource of(String key, String title, String location) {
        return new DocumentedSource(
                Objects.requireNonNull(key, "key"),
                Objects.requireNonNull(title, "title"),
                Objects.requireNonNull(location, "location"));
    }

    /**
     * A short name.
     *
     * @return for example {@code S1}
     */
    public String key() {
        return key;
    }

    /**
     * What the document is, with the age of its text.
     *
     * @return a title
     */
    public String title() {
        return title;
    }

    /**
     * Where it is published.
     *
     * @return an address, or a repository and path
     */
    public String location() {
        return location;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DocumentedSource that
                && key.equals(that.key)
                && title.equals(that.title)
                && location.equals(that.location);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key, title, location);
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
