// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.sigv4.SigningCredentials;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.StringArbitrary;

/** Inputs of a presigner. The credentials are made up. */
final class PresignInputs {
    private static final Instant FIRST = Instant.parse("2014-09-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2099-12-31T23:59:59Z");

    private PresignInputs() {}

    static Arbitrary<PresignInput> of(Arbitrary<SnapshotCopyRequest> requests, Restrictions restrictions) {
        return Combinators.combine(
                        requests,
                        credentials(),
                        instants(),
                        lives(),
                        Arbitraries.of(restrictions.signedParameters()),
                        Arbitraries.of(restrictions.endpointVariants()))
                .as(PresignInput::new);
    }

    /** Any second of several decades, and the ones around which a day, a year or a leap day begins. */
    static Arbitrary<Instant> instants() {
        return Arbitraries.oneOf(
                Arbitraries.longs()
                        .between(FIRST.getEpochSecond(), LAST.getEpochSecond())
                        .map(Instant::ofEpochSecond),
                Arbitraries.of(
                        Instant.parse("2026-11-20T12:00:00Z"),
                        Instant.parse("2023-12-31T23:59:59Z"),
                        Instant.parse("2024-01-01T00:00:00Z"),
                        Instant.parse("2024-02-28T23:59:59Z"),
                        Instant.parse("2024-02-29T00:00:00Z"),
                        Instant.parse("2024-03-01T00:00:00Z")));
    }

    static Arbitrary<Duration> lives() {
        return Arbitraries.longs()
                .between(
                        PresignedSteps.LONG_ENOUGH.toSeconds(),
                        Duration.ofDays(7).toSeconds())
                .map(Duration::ofSeconds);
    }

    static Arbitrary<SigningCredentials> credentials() {
        StringArbitrary base64 = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .numeric()
                .withChars("+/=");
        Arbitrary<String> ids = Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('2', '7')
                .ofLength(16);
        return Combinators.combine(
                        ids,
                        base64.ofLength(40),
                        Texts.upTo(400, base64.ofMinLength(1).ofMaxLength(20)).optional(0.5))
                .as((id, secret, token) ->
                        SigningCredentials.of((token.isPresent() ? "ASIA" : "AKIA") + id, secret, token.orElse(null)));
    }
}
