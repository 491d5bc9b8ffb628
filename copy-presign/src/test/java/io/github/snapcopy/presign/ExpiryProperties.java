// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.snapcopy.core.SnapshotCopyRequest;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The life of a URL against the life of the credentials. */
class ExpiryProperties {
    private static final SnapshotCopyRequest REQUEST =
            Copies.fromOregonToVirginia().build();

    @Property
    void aUrlLivesAsLongAsChosenButNeverLongerThanTheCredentials(
            @ForAll @IntRange(max = 999_999_999) int nanosOfNow,
            @ForAll @LongRange(min = -700_000, max = 700_000) long secondsToExpiration,
            @ForAll @IntRange(max = 999_999_999) int nanosOfExpiration,
            @ForAll @LongRange(min = 1, max = 604_800) long chosen) {
        Instant now = Copies.NOW.plusNanos(nanosOfNow);
        Instant expiration = Copies.NOW.plusSeconds(secondsToExpiration).plusNanos(nanosOfExpiration);
        SnapshotCopyPresigner presigner = SnapshotCopyPresigner.builder(new Provider(new Expiring(expiration)))
                .clock(Copies.at(now))
                .expiresIn(Duration.ofSeconds(chosen))
                .build();
        if (secondsToExpiration < 1) {
            assertThatThrownBy(() -> presigner.presignCopySnapshot(REQUEST))
                    .isInstanceOf(ExpiredCredentialsException.class);
            return;
        }
        PresignedUrl url = presigner.presignCopySnapshot(REQUEST);
        assertThat(url.expiresAt()).isBeforeOrEqualTo(expiration);
        assertThat(url.expiresIn()).hasSeconds(Math.min(chosen, secondsToExpiration));
        assertThat(UrlParts.of(url).query("X-Amz-Expires"))
                .isEqualTo(Long.toString(url.expiresIn().toSeconds()));
    }
}
