// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import io.github.snapcopy.core.SnapshotCopyRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** A request, credentials and an instant to begin with; a test changes what it is about. */
final class Copies {
    static final Instant NOW = Instant.parse("2026-01-15T12:34:56Z");

    /** Nothing in them is a sample of the documentation, which a rule would notice inside a URL. */
    static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIASNAPCOPY00000001", "not/a+secret"));

    private Copies() {}

    static SnapshotCopyRequest.Builder fromOregonToVirginia() {
        return from("us-west-2", "us-east-1");
    }

    static SnapshotCopyRequest.Builder from(String source, String destination) {
        return SnapshotCopyRequest.builder()
                .sourceRegion(source)
                .sourceSnapshotId("snap-066877671789bd71b")
                .destinationRegion(destination);
    }

    static SnapshotCopyPresigner.Builder presigner() {
        return SnapshotCopyPresigner.builder(CREDENTIALS).clock(at(NOW));
    }

    static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }
}
