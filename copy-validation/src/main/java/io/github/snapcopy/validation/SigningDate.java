// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import io.github.snapcopy.internal.text.Ascii;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The date of a signature, {@code yyyyMMdd'T'HHmmss'Z'} in UTC, and the day in a credential scope, {@code yyyyMMdd}.
 */
final class SigningDate {
    private static final int DAY_LENGTH = 8;
    private static final int LENGTH = 16;

    private SigningDate() {}

    /** Reads {@code 20240601T120000Z}; null for any other form, and for a day or time that does not exist. */
    static @Nullable Instant read(String text) {
        if (text.length() != LENGTH
                || text.charAt(DAY_LENGTH) != 'T'
                || text.charAt(LENGTH - 1) != 'Z'
                || !areDigits(text, 0, DAY_LENGTH)
                || !areDigits(text, DAY_LENGTH + 1, LENGTH - 1)) {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 4, 6);
        int day = number(text, 6, 8);
        int hour = number(text, 9, 11);
        int minute = number(text, 11, 13);
        int second = number(text, 13, 15);
        boolean exists = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth()
                && hour < 24
                && minute < 60
                && second < 60;
        return exists ? LocalDateTime.of(year, month, day, hour, minute, second).toInstant(ZoneOffset.UTC) : null;
    }

    /** Whether a text is eight digits, the form of a day. */
    static boolean isDay(String text) {
        return text.length() == DAY_LENGTH && areDigits(text, 0, DAY_LENGTH);
    }

    /** The day of a date that {@link #read} accepts, as a credential scope has it. */
    static String day(String date) {
        return date.substring(0, DAY_LENGTH);
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Ascii.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
