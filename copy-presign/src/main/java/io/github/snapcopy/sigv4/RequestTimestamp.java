// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import io.github.snapcopy.internal.text.Ascii;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The instant of signing as SigV4 writes it in {@code X-Amz-Date}: UTC, whole seconds, years 0001 to 9999.
 *
 * <table>
 * <caption>Examples</caption>
 * <tr><th>Instant</th><th>{@link #value()}</th><th>{@link #date()}</th></tr>
 * <tr><td>{@code 2026-01-15T12:34:56.789Z}</td><td>{@code 20260115T123456Z}</td><td>{@code 20260115}</td></tr>
 * <tr><td>{@code 0001-01-01T00:00:00Z}</td><td>{@code 00010101T000000Z}</td><td>{@code 00010101}</td></tr>
 * </table>
 *
 * @since 0.1
 */
public final class RequestTimestamp {
    private static final int LENGTH = 16;
    private static final int DATE_LENGTH = 8;
    private static final long EARLIEST = LocalDateTime.of(1, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    private static final long LATEST =
            LocalDateTime.of(9999, 12, 31, 23, 59, 59).toEpochSecond(ZoneOffset.UTC);

    private final Instant instant;
    private final String value;

    private RequestTimestamp(Instant instant, String value) {
        this.instant = instant;
        this.value = value;
    }

    /**
     * Truncates an instant to the second.
     *
     * @param instant any instant of the years 0001 to 9999
     * @return its timestamp
     * @throws IllegalArgumentException if the year has no four digits
     */
    public static RequestTimestamp of(Instant instant) {
        Objects.requireNonNull(instant, "instant");
        long seconds = instant.getEpochSecond();
        if (seconds < EARLIEST || seconds > LATEST) {
            throw new IllegalArgumentException(
                    "SigV4 writes years with four digits, 0001 to 9999; this instant is outside: " + instant);
        }
        LocalDateTime time = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
        char[] out = new char[LENGTH];
        put(out, 0, 4, time.getYear());
        put(out, 4, 2, time.getMonthValue());
        put(out, 6, 2, time.getDayOfMonth());
        out[8] = 'T';
        put(out, 9, 2, time.getHour());
        put(out, 11, 2, time.getMinute());
        put(out, 13, 2, time.getSecond());
        out[15] = 'Z';
        return new RequestTimestamp(Instant.ofEpochSecond(seconds), new String(out));
    }

    /**
     * Parses the form of {@code X-Amz-Date}: {@code yyyyMMdd'T'HHmmss'Z'}, a day that exists, no leap second.
     *
     * @param text any text
     * @return the timestamp, or empty if the text is no such timestamp
     */
    public static Optional<RequestTimestamp> parse(String text) {
        Objects.requireNonNull(text, "text");
        if (text.length() != LENGTH || text.charAt(8) != 'T' || text.charAt(15) != 'Z') {
            return Optional.empty();
        }
        for (int i = 0; i < LENGTH - 1; i++) {
            if (i != 8 && !Ascii.isDigit(text.charAt(i))) {
                return Optional.empty();
            }
        }
        int year = number(text, 0, 4);
        if (year == 0) {
            return Optional.empty();
        }
        try {
            LocalDateTime time = LocalDateTime.of(
                    year,
                    number(text, 4, 2),
                    number(text, 6, 2),
                    number(text, 9, 2),
                    number(text, 11, 2),
                    number(text, 13, 2));
            return Optional.of(new RequestTimestamp(time.toInstant(ZoneOffset.UTC), text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the wire form.
     *
     * @return {@code yyyyMMdd'T'HHmmss'Z'}, 16 characters
     */
    public String value() {
        return value;
    }

    /**
     * Returns the day in UTC, as the credential scope writes it.
     *
     * @return {@code yyyyMMdd}
     */
    public String date() {
        return value.substring(0, DATE_LENGTH);
    }

    /**
     * Returns the instant.
     *
     * @return the instant, in whole seconds
     */
    public Instant instant() {
        return instant;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RequestTimestamp that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Returns {@link #value()}. */
    @Override
    public String toString() {
        return value;
    }

    /** Tells whether a text is an existing day written {@code yyyyMMdd}. */
    static boolean isDate(String text) {
        return text.length() == DATE_LENGTH && parse(text + "T000000Z").isPresent();
    }

    private static void put(char[] out, int start, int digits, int number) {
        int rest = number;
        for (int i = start + digits - 1; i >= start; i--) {
            out[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private static int number(String text, int start, int digits) {
        int number = 0;
        for (int i = start; i < start + digits; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }
}
