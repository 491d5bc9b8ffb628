// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class RequestTimestampProperties {
    private static final DateTimeFormatter JDK =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Property(tries = 5000)
    void everyInstantOfFourDigitYearsIsFormattedAsTheJdkDoesAndReadBack(
            @ForAll @LongRange(min = -62_135_596_800_000L, max = 253_402_300_799_999L) long millis) {
        Instant instant = Instant.ofEpochMilli(millis);
        RequestTimestamp timestamp = RequestTimestamp.of(instant);
        assertThat(timestamp.value()).isEqualTo(JDK.format(instant));
        assertThat(timestamp.instant()).isEqualTo(instant.truncatedTo(ChronoUnit.SECONDS));
        assertThat(RequestTimestamp.parse(timestamp.value())).contains(timestamp);
    }
}
