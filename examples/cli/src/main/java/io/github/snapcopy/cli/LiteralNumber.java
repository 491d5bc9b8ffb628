// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import java.io.Serial;
import java.math.BigDecimal;

/** A number as it is written in a document: {@code 15}, {@code 15.0} and {@code 1.5e1} stay different. */
final class LiteralNumber extends Number {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String literal;

    LiteralNumber(String literal) {
        this.literal = literal;
    }

    @Override
    public int intValue() {
        return (int) doubleValue();
    }

    @Override
    public long longValue() {
        return (long) doubleValue();
    }

    @Override
    public float floatValue() {
        return (float) doubleValue();
    }

    @Override
    public double doubleValue() {
        return new BigDecimal(literal).doubleValue();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LiteralNumber number && literal.equals(number.literal);
    }

    @Override
    public int hashCode() {
        return literal.hashCode();
    }

    /** The digits as written. */
    @Override
    public String toString() {
        return literal;
    }
}
