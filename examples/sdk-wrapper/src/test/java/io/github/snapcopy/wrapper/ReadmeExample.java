// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper;

import io.github.snapcopy.sdk.CopyRequestInterceptor;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** The example of the README for clients of the AWS SDK, as it stands there; a test of the command line compares. */
final class ReadmeExample {
    private ReadmeExample() {}

    static Ec2Client client() {
        Ec2Client ec2 = Ec2Client.builder()
                .overrideConfiguration(o -> o.addExecutionInterceptor(
                        CopyRequestInterceptor.builder().presign().build()))
                .build();
        return ec2;
    }
}
