// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper;

import io.github.snapcopy.sdk.CopyRequestInterceptor;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** The examples of two README pages, as they stand there; a test in examples/guides compares. */
final class ReadmeExample {
    private ReadmeExample() {}

    static Ec2Client client() {
        Ec2Client ec2 = Ec2Client.builder()
                .overrideConfiguration(o -> o.addExecutionInterceptor(
                        CopyRequestInterceptor.builder().presign().build()))
                .build();
        return ec2;
    }

    static CopySummary copyToTwoRegions() {
        SnapshotCopier copier = SnapshotCopier.builder((region, settings) -> Ec2AsyncClient.builder()
                        .region(region)
                        .overrideConfiguration(settings)
                        .build())
                .build();
        CopyRun run = copier.prepare(CopyPlan.of(
                "us-west-2",
                "snap-066877671789bd71b",
                CopyTarget.of("us-east-1").encryptedWith("alias/virginia").tagged("Name", "nightly"),
                CopyTarget.of("eu-west-1").encryptedWith("alias/ireland")));
        CopySummary summary = run.execute((soFar, changed) -> System.out.println(changed.status()));
        return summary;
    }
}
