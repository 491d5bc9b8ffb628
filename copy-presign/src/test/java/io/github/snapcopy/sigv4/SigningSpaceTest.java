// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class SigningSpaceTest {
    @Test
    void space_givenBack_isTakenAgainByItsThreadAndHoldsNothing() throws Exception {
        List<SigningSpace> spaces = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            FutureTask<SigningSpace> use = new FutureTask<>(SigningSpaceTest::useTwice);
            Thread thread = new Thread(use);
            thread.start();
            spaces.add(use.get());
        }
        assertThat(spaces).as("spaces in use").doesNotHaveDuplicates();
    }

    private static SigningSpace useTwice() {
        SigningSpace space = SigningSpace.take();
        assertThat(SigningSpace.take()).as("one that is in use").isNotSameAs(space);
        space.buffer.literal("secret");
        byte[] hash = space.hashFrom(0);
        assertThat(hash).isEqualTo(Sha256.digest("secret"));
        space.giveBack();
        assertThat(space.buffer.bytes()).containsOnly(0);
        assertThat(hash).containsOnly(0);
        assertThat(SigningSpace.take()).isSameAs(space);
        return space;
    }
}
