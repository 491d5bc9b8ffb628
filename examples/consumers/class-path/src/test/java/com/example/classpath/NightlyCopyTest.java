// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package com.example.classpath;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NightlyCopyTest {
    @Test
    void program_doesItAll() {
        assertThat(NightlyCopy.run())
                .containsExactly(
                        "host ec2.us-west-2.amazonaws.com",
                        "body has a URL true",
                        "signature genuine true",
                        "inspection finds []",
                        "refused 2",
                        "not built 3");
    }
}
