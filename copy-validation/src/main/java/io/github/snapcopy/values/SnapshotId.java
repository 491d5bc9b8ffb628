// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

import java.util.Objects;
import java.util.Optional;

/**
 * The ID of an EBS snapshot: {@code snap-} and 8 or 17 lower-case hexadecimal digits.
 *
 * <table>
 * <caption>Examples</caption>
 * <tr><th>Text</th><th>Outcome</th></tr>
 * <tr><td>{@code snap-1234abcd}</td><td>accepted, the length before 2016</td></tr>
 * <tr><td>{@code snap-1234567890abcdef0}</td><td>accepted</td></tr>
 * <tr><td>{@code snap-1234567890abcdef}</td><td>refused: 16 digits</td></tr>
 * <tr><td>{@code snap-1234567890ABCDEF0}, {@code snap-005a01bf6eEXAMPLE}, {@code vol-1234567890abcdef0}</td><td>refused</td></tr>
 * </table>
 *
 * <p>Lengths: the EC2 user guide on resource IDs; alphabet: the EBS direct API service model.
 *
 * @since 0.1
 */
public final class SnapshotId extends TextValue {
    private SnapshotId(String value) {
        super(value);
    }

    /**
     * Reads an EBS snapshot ID.
     *
     * @param text any text
     * @return the value, or empty if the text has another shape
     */
    public static Optional<SnapshotId> parse(String text) {
        Objects.requireNonNull(text, "text");
        return Scan.isResourceId(text, "snap-") ? Optional.of(new SnapshotId(text)) : Optional.empty();
    }

    /**
     * The value of a text that is known to be an EBS snapshot ID.
     *
     * @param text a well-formed text
     * @return the value
     * @throws IllegalArgumentException if {@link #parse} would return empty
     */
    public static SnapshotId of(String text) {
        return parse(text).orElseThrow(() -> malformed("an EBS snapshot ID", text));
    }
}
