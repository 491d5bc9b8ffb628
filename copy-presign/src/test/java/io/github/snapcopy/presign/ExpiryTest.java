// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a URL lives. */
class ExpiryTest {
    private static PresignedUrl sign(SnapshotCopyPresigner presigner) {
        return presigner.presignCopySnapshot(Copies.fromOregonToVirginia().build());
    }

    private static SnapshotCopyPresigner.Builder credentialsExpireAt(Instant expiration) {
        return SnapshotCopyPresigner.builder(new Provider(new Expiring(expiration)));
    }

    @Test
    void expiry_unlessChosen_isOneHour() {
        assertThat(SnapshotCopyPresigner.DEFAULT_EXPIRES_IN).isEqualTo(Duration.ofHours(1));
        PresignedUrl url = sign(Copies.presigner().build());
        assertThat(url.expiresIn()).isEqualTo(Duration.ofHours(1));
        assertThat(url.signedAt()).isEqualTo(Copies.NOW);
        assertThat(url.expiresAt()).isEqualTo(Instant.parse("2026-01-15T13:34:56Z"));
        assertThat(UrlParts.of(url).query("X-Amz-Expires")).isEqualTo("3600");
        assertThat(sign(SnapshotCopyPresigner.create(Copies.CREDENTIALS)).expiresIn())
                .isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3600, 604_799, 604_800})
    void expiry_withinTheBounds_isTaken(long seconds) {
        PresignedUrl url =
                sign(Copies.presigner().expiresIn(Duration.ofSeconds(seconds)).build());
        assertThat(url.expiresIn()).hasSeconds(seconds);
        assertThat(UrlParts.of(url).query("X-Amz-Expires")).isEqualTo(Long.toString(seconds));
    }

    @Test
    void expiry_outsideTheBoundsOrWithAFraction_isRefused() {
        for (Duration duration : List.of(
                Duration.ZERO,
                Duration.ofNanos(1),
                Duration.ofMillis(999),
                Duration.ofSeconds(-1),
                Duration.ofSeconds(1, 1),
                Duration.ofMillis(1500),
                Duration.ofSeconds(604_799, 999_999_999),
                Duration.ofSeconds(604_800, 1),
                Duration.ofSeconds(604_801),
                Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
                Duration.ofSeconds(Long.MIN_VALUE))) {
            assertThatThrownBy(() -> Copies.presigner().expiresIn(duration))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("1 second to 7 days")
                    .hasMessageContaining(duration.toString());
        }
    }

    @Test
    void signedAt_clockWithAFraction_isTheWholeSecond() {
        PresignedUrl url = sign(Copies.presigner()
                .clock(Copies.at(Copies.NOW.plusNanos(999_999_999)))
                .build());
        assertThat(url.signedAt()).isEqualTo(Copies.NOW);
        assertThat(url).isEqualTo(sign(Copies.presigner().build()));
    }

    @ParameterizedTest
    @CsvSource({
        // signed at, credentials' expiration, effective life of a URL meant for one hour
        "2026-01-15T12:34:56Z, 2026-01-15T13:34:57Z, 3600",
        "2026-01-15T12:34:56Z, 2026-01-15T13:34:56Z, 3600",
        "2026-01-15T12:34:56Z, 2026-01-15T13:34:55.999999999Z, 3599",
        "2026-01-15T12:34:56Z, 2026-01-15T13:34:55Z, 3599",
        "2026-01-15T12:34:56Z, 2026-01-15T12:34:58.999Z, 2",
        "2026-01-15T12:34:56Z, 2026-01-15T12:34:57Z, 1",
        "2026-01-15T12:34:56.999999999Z, 2026-01-15T12:34:57Z, 1",
        "2026-01-15T12:34:56.5Z, 2026-01-15T13:34:56.4Z, 3600",
        "2026-01-15T12:34:56.5Z, 2026-01-15T13:34:55.6Z, 3599",
        "2026-01-15T12:34:56Z, +1000000000-12-31T23:59:59.999999999Z, 3600",
    })
    void expiry_credentialsThatExpire_capItToTheSecond(Instant now, Instant expiration, long seconds) {
        PresignedUrl url = sign(credentialsExpireAt(expiration)
                .clock(Copies.at(now))
                .expiresIn(Duration.ofHours(1))
                .build());
        assertThat(url.expiresIn()).hasSeconds(seconds);
        assertThat(UrlParts.of(url).query("X-Amz-Expires")).isEqualTo(Long.toString(seconds));
        assertThat(url.expiresAt()).isBeforeOrEqualTo(expiration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-15T12:34:56.999999999Z",
                "2026-01-15T12:34:56Z",
                "2026-01-15T12:34:55Z",
                "1970-01-01T00:00:00Z",
                "-1000000000-01-01T00:00:00Z",
            })
    void expiry_expiredCredentials_areRefused(Instant expiration) {
        SnapshotCopyPresigner presigner =
                credentialsExpireAt(expiration).clock(Copies.at(Copies.NOW)).build();
        assertThatThrownBy(() -> sign(presigner))
                .isInstanceOf(UnusableCredentialsException.class)
                .isInstanceOfSatisfying(
                        ExpiredCredentialsException.class,
                        expired -> assertThat(expired.expiredAt()).isEqualTo(expiration))
                .hasMessageContaining(expiration.toString())
                .hasMessageContaining("refresh");
        assertThatThrownBy(() ->
                        presigner.withPresignedUrl(Copies.fromOregonToVirginia().build()))
                .isInstanceOf(ExpiredCredentialsException.class);
    }

    @Test
    void clock_ofAYearThatSigV4CannotWrite_isRefused() {
        for (Instant now : List.of(Instant.MIN, Instant.parse("+10000-01-01T00:00:00Z"), Instant.MAX)) {
            SnapshotCopyPresigner presigner =
                    Copies.presigner().clock(Copies.at(now)).build();
            assertThatThrownBy(() -> sign(presigner))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("0001 to 9999");
        }
    }

    @Test
    void clock_perUrl_isReadOnce() {
        CountingClock clock = new CountingClock(Copies.NOW);
        SnapshotCopyPresigner presigner = Copies.presigner().clock(clock).build();
        assertThat(clock.read).isZero();
        PresignedUrl first = sign(presigner);
        assertThat(clock.read).isEqualTo(1);
        // The date of the scope and the timestamp are of one reading.
        assertThat(UrlParts.of(first).query("X-Amz-Date")).isEqualTo("20260115T123456Z");
        assertThat(UrlParts.of(first).query("X-Amz-Credential")).contains("/20260115/");
        PresignedUrl second = sign(presigner);
        assertThat(clock.read).isEqualTo(2);
        assertThat(UrlParts.of(second).query("X-Amz-Date")).isEqualTo("20260116T123456Z");
        assertThat(UrlParts.of(second).query("X-Amz-Credential")).contains("/20260116/");
        presigner.withPresignedUrl(Copies.fromOregonToVirginia().build());
        assertThat(clock.read).isEqualTo(3);
    }
}
