// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryTest {
    @Test
    void automatic_isOnlyWhatNeedsNeitherHelpNorALook() {
        assertThat(Retry.values()).filteredOn(Retry::automatic).containsExactly(Retry.YES, Retry.SLOWLY, Retry.LATER);
    }
}
