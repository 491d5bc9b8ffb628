// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who has no client of the SDK presigns without its core: what only package sdk needs is optional. */
class WithoutAwsCoreTest {
    @Test
    void presigning_worksWithoutTheCoresOfTheSdkAndWithoutSlf4j() throws Exception {
        assertThat(Applications.run(
                        List.of(
                                Applications.jarOf("io.github.snapcopy.presign.SnapshotCopyPresigner"),
                                Applications.jarOf("io.github.snapcopy.core.CopyRequest"),
                                Applications.jarOf("io.github.snapcopy.values.RegionId"),
                                Applications.jarOf("com.google.common.collect.ImmutableList"),
                                Applications.jarOf("software.amazon.awssdk.identity.spi.AwsCredentialsIdentity"),
                                Applications.jarOf("software.amazon.awssdk.utils.builder.SdkBuilder")),
                        Presigns.class))
                .isEqualTo("ec2.us-west-2.amazonaws.com");
    }
}
