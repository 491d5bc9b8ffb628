// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.internal.text;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A whole number of any size, read in one pass: an optional minus sign and decimal digits. Keeps what the rules ask
 * for, so that a million digits cost no more than reading them.
 *
 * @since 0.1
 */
public final class WholeNumber {
    private static final int SAFE_DIGITS = 18;

    private final boolean negative;
    private final int significantDigits;
    private final long magnitude;
    private final int magnitudeMod15;

    private WholeNumber(boolean negative, int significantDigits, long magnitude, int magnitudeMod15) {
        this.negative = negative;
        this.significantDigits = significantDigits;
        this.magnitude = magnitude;
        this.magnitudeMod15 = magnitudeMod15;
    }

    /**
     * Reads a whole number.
     *
     * @param literal any text
     * @return the number, or null if the text is none: no plus sign, no blank, no fraction, no exponent
     */
    public static @Nullable WholeNumber orNull(String literal) {
        int start = Objects.requireNonNull(literal, "literal").startsWith("-") ? 1 : 0;
        if (start == literal.length()) {
            return null;
        }
        int significant = 0;
        long magnitude = 0;
        int mod15 = 0;
        for (int i = start; i < literal.length(); i++) {
            char c = literal.charAt(i);
            if (!Ascii.isDigit(c)) {
                return null;
            }
            int digit = c - '0';
            mod15 = (mod15 * 10 + digit) % 15;
            if (significant > 0 || digit > 0) {
                significant++;
                if (significant <= SAFE_DIGITS) {
                    magnitude = magnitude * 10 + digit;
                }
            }
        }
        return new WholeNumber(start == 1, significant, magnitude, mod15);
    }

    /**
     * Whether {@link #saturated} is exact.
     *
     * @return true for numbers of up to 18 significant digits
     */
    public boolean isLong() {
        return significantDigits <= SAFE_DIGITS;
    }

    /**
     * The number as a {@code long}.
     *
     * @return the number, or the nearest bound of {@code long} when it has more than 18 significant digits
     */
    public long saturated() {
        if (!isLong()) {
            return negative ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return negative ? -magnitude : magnitude;
    }

    /**
     * Whether the number is a multiple of 15.
     *
     * @return true for 0, 15, -30, ...
     */
    public boolean isMultipleOf15() {
        return magnitudeMod15 == 0;
    }
}
