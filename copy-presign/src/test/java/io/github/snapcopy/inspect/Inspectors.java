// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.inspect;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Inspectors of some moments. */
final class Inspectors {
    static final Instant SIGNED_AT = Instant.parse("2026-01-15T12:34:56Z");

    private Inspectors() {}

    static PresignedUrlInspector at(Instant now) {
        return PresignedUrlInspector.create(Clock.fixed(now, ZoneOffset.UTC));
    }

    /** One minute after the URLs of {@link OtherSigner} are signed. */
    static PresignedUrlInspector inTime() {
        return at(SIGNED_AT.plusSeconds(60));
    }
}
