// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

import io.github.snapcopy.internal.text.Ascii;
import java.util.Objects;

/**
 * The identifier grammar of ElastiCache: a letter first, then letters, digits and hyphens, no two hyphens in a row and
 * none at the end. Letters are ASCII letters of either case; the grammar has no length bound.
 *
 * <table>
 * <caption>Examples</caption>
 * <tr><th>Text</th><th>Outcome</th></tr>
 * <tr><td>{@code my-backup-2026}, {@code A}</td><td>matches</td></tr>
 * <tr><td>{@code 1backup}, {@code my--backup}, {@code backup-}, {@code my_backup}, the empty text</td><td>does not</td></tr>
 * </table>
 *
 * <p>Source: the ElastiCache user guide on making manual backups.
 *
 * @since 0.1
 */
public final class CacheIdentifier {
    private CacheIdentifier() {}

    /**
     * Tells whether a text is an identifier in the sense of this grammar.
     *
     * @param text any text
     * @return true for a well-formed identifier
     */
    public static boolean matches(String text) {
        Objects.requireNonNull(text, "text");
        if (text.isEmpty() || !Ascii.isLetter(text.charAt(0))) {
            return false;
        }
        boolean hyphen = false;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '-' ? hyphen : !Ascii.isLetter(c) && !Ascii.isDigit(c)) {
                return false;
            }
            hyphen = c == '-';
        }
        return !hyphen;
    }
}
