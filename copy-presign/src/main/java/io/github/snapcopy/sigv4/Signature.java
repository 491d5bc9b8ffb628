// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import io.github.snapcopy.internal.text.Ascii;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last stage of SigV4: 64 lower-case hexadecimal digits. A signature makes a presigned URL a credential, so it is
 * not printed, and it is compared in constant time only.
 *
 * @since 0.1
 */
public final class Signature {
    private static final int LENGTH = 64;

    private final String value;

    private Signature(String value) {
        this.value = value;
    }

    static Signature of(byte[] mac) {
        return new Signature(Sha256.hex(mac));
    }

    /**
     * Parses the value of {@code X-Amz-Signature}.
     *
     * @param text any text
     * @return the signature, or empty if the text is not 64 lower-case hexadecimal digits
     */
    public static Optional<Signature> parse(String text) {
        Objects.requireNonNull(text, "text");
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        for (int i = 0; i < LENGTH; i++) {
            if (!Ascii.isLowerHex(text.charAt(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(new Signature(text));
    }

    /**
     * Returns the digits.
     *
     * @return 64 lower-case hexadecimal digits; keep them out of logs
     */
    public String value() {
        return value;
    }

    /**
     * Compares two signatures in a time that does not depend on where they differ.
     *
     * @param other the other signature
     * @return true if both have the same digits
     */
    public boolean matches(Signature other) {
        Objects.requireNonNull(other, "other");
        return Sha256.sameBytes(
                value.getBytes(StandardCharsets.US_ASCII), other.value.getBytes(StandardCharsets.US_ASCII));
    }

    /** Compares as {@link #matches} does. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Signature that && matches(that);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Returns a constant text. */
    @Override
    public String toString() {
        return "Signature[" + CanonicalQuery.REDACTED + "]";
    }
}
