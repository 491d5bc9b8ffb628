// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The documents that the rules, the advisories and the conflicts cite, each with the age of its text.
 *
 * <p>Keys that begin with S are the documents this library was made from, M- are service models, D- pages of the
 * service documentation; the others are programs and standards.
 *
 * @since 0.1
 */
public final class DocumentedSources {
    private DocumentedSources() {}

    /**
     * All documents; single answers of the service are not among them.
     *
     * @return the documents: those the library was made from, models, programs, pages of the documentation, standards;
     *     immutable
     */
    public static List<DocumentedSource> all() {
        return Sources.ALL;
    }

    /**
     * Finds a document.
     *
     * @param key its key, for example {@code D-ERR}, case-sensitive
     * @return the document, or empty if there is none of that key
     */
    public static Optional<DocumentedSource> byKey(String key) {
        Objects.requireNonNull(key, "key");
        for (DocumentedSource source : Sources.ALL) {
            if (source.key().equals(key)) {
                return Optional.of(source);
            }
        }
        return Optional.empty();
    }

    /**
     * An answer of the service that a public issue quotes.
     *
     * @param issue repository and number, for example {@code aws-cli#1440}
     * @param year when it was seen
     * @return a source whose key is {@code ISS} and the issue
     */
    public static DocumentedSource observed(String issue, int year) {
        Objects.requireNonNull(issue, "issue");
        return DocumentedSource.of(
                "ISS " + issue, "an answer of the service, seen in " + year, "public issue " + issue);
    }
}
