// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package com.example.sdkclient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientCopyTest {
    @Test
    void client_sendsWhatIsAllowedWithOurUrl() {
        assertThat(ClientCopy.run())
                .endsWith(
                        "answer snap-0123456789abcdef0",
                        "signature genuine true",
                        "refused for SourceSnapshotId",
                        "sent 1");
    }
}
