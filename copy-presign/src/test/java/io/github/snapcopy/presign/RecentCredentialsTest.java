// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.presign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.sigv4.SigningCredentials;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

class RecentCredentialsTest {
    private final RecentCredentials recent = new RecentCredentials();

    @Test
    void identity_thatDiffersInOnePart_isTakenAnewAndAnEqualOneIsNot() {
        List<Supplier<AwsCredentialsIdentity>> identities = List.of(
                () -> AwsCredentialsIdentity.create("id", "secret"),
                () -> AwsCredentialsIdentity.create("id2", "secret"),
                () -> AwsCredentialsIdentity.create("id2", "secret2"),
                () -> AwsSessionCredentialsIdentity.create("id2", "secret2", "token"),
                () -> AwsSessionCredentialsIdentity.create("id2", "secret2", "token2"));
        for (Supplier<AwsCredentialsIdentity> identity : identities) {
            SigningCredentials credentials = recent.of(identity.get());
            assertThat(credentials).isEqualTo(SdkCredentials.from(identity.get()));
            assertThat(recent.of(identity.get())).isSameAs(credentials);
        }
    }
}
