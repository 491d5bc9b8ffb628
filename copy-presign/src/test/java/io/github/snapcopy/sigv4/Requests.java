// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** A request to begin with; a test changes what it is about. */
final class Requests {
    static final SigningCredentials CREDENTIALS =
            SigningCredentials.of("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");

    private Requests() {}

    static SigningRequest.Builder ec2(String host, String region) {
        return SigningRequest.builder()
                .endpoint(URI.create("https://" + host))
                .service("ec2")
                .region(region)
                .credentials(CREDENTIALS)
                .signedAt(Instant.parse("2024-06-01T12:00:00Z"))
                .expiresIn(Duration.ofHours(1));
    }

    static SigningRequest.Builder copySnapshot(String host, String source, String snapshotId, String destination) {
        return ec2(host, source)
                .parameter("Action", "CopySnapshot")
                .parameter("Version", "2016-11-15")
                .parameter("SourceRegion", source)
                .parameter("SourceSnapshotId", snapshotId)
                .parameter("DestinationRegion", destination);
    }
}
