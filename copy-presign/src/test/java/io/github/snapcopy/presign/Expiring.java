// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Credentials that expire. */
record Expiring(Instant at) implements AwsCredentialsIdentity {
    @Override
    public String accessKeyId() {
        return "AKIDEXAMPLE";
    }

    @Override
    public String secretAccessKey() {
        return "secret";
    }

    @Override
    public Optional<Instant> expirationTime() {
        return Optional.of(at);
    }
}
