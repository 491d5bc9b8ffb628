// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

import java.util.Objects;
import java.util.Optional;

/**
 * The ID of an Amazon Machine Image: {@code ami-} and 8 or 17 lower-case hexadecimal digits.
 *
 * <table>
 * <caption>Examples</caption>
 * <tr><th>Text</th><th>Outcome</th></tr>
 * <tr><td>{@code ami-5731123e}</td><td>accepted, the length before 2016</td></tr>
 * <tr><td>{@code ami-0abcdef1234567890}</td><td>accepted</td></tr>
 * <tr><td>{@code ami-0abcdef12345678901}</td><td>refused: 18 digits</td></tr>
 * <tr><td>{@code AMI-5731123e}, {@code ami-573112}, {@code ari-5731123e}</td><td>refused</td></tr>
 * </table>
 *
 * <p>Lengths: the EC2 user guide on resource IDs and the EC2 error code list.
 *
 * @since 0.1
 */
public final class ImageId extends TextValue {
    private ImageId(String value) {
        super(value);
    }

    /**
     * Reads an AMI ID.
     *
     * @param text any text
     * @return the value, or empty if the text has another shape
     */
    public static Optional<ImageId> parse(String text) {
        Objects.requireNonNull(text, "text");
        return Scan.isResourceId(text, "ami-") ? Optional.of(new ImageId(text)) : Optional.empty();
    }

    /**
     * The value of a text that is known to be an AMI ID.
     *
     * @param text a well-formed text
     * @return the value
     * @throws IllegalArgumentException if {@link #parse} would return empty
     */
    public static ImageId of(String text) {
        return parse(text).orElseThrow(() -> malformed("an AMI ID", text));
    }
}
