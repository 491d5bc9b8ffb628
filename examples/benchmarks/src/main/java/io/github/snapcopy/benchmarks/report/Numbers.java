// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.benchmarks.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalDouble;

/** Medians, and numbers as people read them, the same in every locale. */
final class Numbers {
    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_UP);
    private static final int GROUP = 3;

    private Numbers() {}

    static OptionalDouble median(Collection<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(middle(sorted));
    }

    private static double middle(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    static double min(Collection<Double> values) {
        return Arrays.stream(values.toArray(Double[]::new))
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(Double.NaN);
    }

    static double max(Collection<Double> values) {
        return Arrays.stream(values.toArray(Double[]::new))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(Double.NaN);
    }

    /** Three digits that count, and no fewer than the whole ones: 1.40, 19.8, 4210, 42464. */
    static String rounded(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).round(DIGITS);
        int places = DIGITS.getPrecision() - (exact.precision() - exact.scale());
        return places <= 0 || exact.signum() == 0
                ? BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP).toPlainString()
                : exact.setScale(places, RoundingMode.HALF_UP).toPlainString();
    }

    /** All digits of a number that somebody has written: 1.15, 14. */
    static String exact(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** A whole number in groups of three digits: 42,464. */
    static String whole(double value) {
        String digits =
                BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP).toPlainString();
        StringBuilder out = new StringBuilder(digits);
        int first = digits.startsWith("-") ? 1 : 0;
        for (int i = digits.length() - GROUP; i > first; i -= GROUP) {
            out.insert(i, ',');
        }
        return out.toString();
    }

    /** Nanoseconds in the unit that suits them. */
    static String time(double nanos) {
        return nanos < 1000 ? rounded(nanos) + " ns" : rounded(nanos / 1000) + " us";
    }

    static String ratio(double value) {
        return rounded(value) + " x";
    }
}
