// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

import io.github.snapcopy.internal.text.Ascii;
import java.util.Objects;
import java.util.Optional;

/**
 * The name of an S3 bucket as ElastiCache exports take it: 3 to 63 characters, labels of {@code a-z 0-9 -} joined by
 * dots, each beginning and ending with a letter or digit, and not in the form of an IPv4 address.
 *
 * <table>
 * <caption>Examples</caption>
 * <tr><th>Text</th><th>Outcome</th></tr>
 * <tr><td>{@code my-export}, {@code my.export.2026}, {@code 1.2.3}</td><td>accepted</td></tr>
 * <tr><td>{@code ab}</td><td>refused: two characters</td></tr>
 * <tr><td>{@code My-Export}, {@code my_export}, {@code my..export}, {@code my-.export}, {@code -my-export}</td><td>refused</td></tr>
 * <tr><td>{@code 192.168.5.4}, {@code 999.999.999.999}</td><td>refused: the form of an IPv4 address</td></tr>
 * </table>
 *
 * <p>Labels: the ElastiCache user guide on exporting a backup; no IPv4 form: the S3 user guide on bucket names.
 *
 * @since 0.1
 */
public final class S3BucketName extends TextValue {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 63;

    private S3BucketName(String value) {
        super(value);
    }

    /**
     * Reads an S3 bucket name.
     *
     * @param text any text
     * @return the value, or empty if the text has another shape
     */
    public static Optional<S3BucketName> parse(String text) {
        Objects.requireNonNull(text, "text");
        return isBucketName(text) ? Optional.of(new S3BucketName(text)) : Optional.empty();
    }

    /**
     * The value of a text that is known to be an S3 bucket name.
     *
     * @param text a well-formed text
     * @return the value
     * @throws IllegalArgumentException if {@link #parse} would return empty
     */
    public static S3BucketName of(String text) {
        return parse(text).orElseThrow(() -> malformed("an S3 bucket name", text));
    }

    private static boolean isBucketName(String text) {
        int length = text.length();
        if (length < SHORTEST || length > LONGEST) {
            return false;
        }
        boolean mayEnd = false; // the last character is a letter or digit: a label, or the name, may end here
        boolean inLabel = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (Ascii.isLower(c) || Ascii.isDigit(c)) {
                mayEnd = true;
                inLabel = true;
            } else if (c == '-' && inLabel) {
                mayEnd = false;
            } else if (c == '.' && mayEnd) {
                mayEnd = false;
                inLabel = false;
            } else {
                return false;
            }
        }
        return mayEnd && !isIpv4Form(text);
    }

    /** Four groups of one to three digits, whatever their values. */
    private static boolean isIpv4Form(String text) {
        int group = 0;
        for (int dots = 0; ; dots++) {
            int end = Scan.skipDigits(text, group);
            if (end == group || end - group > 3) {
                return false;
            }
            if (dots == 3) {
                return end == text.length();
            }
            if (!Scan.isAt(text, end, '.')) {
                return false;
            }
            group = end + 1;
        }
    }
}
