// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.parameters.CopyParameters;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.ec2.model.CopyImageRequest;
import software.amazon.awssdk.services.ec2.model.CopySnapshotRequest;

class SdkRequestParametersProperties {
    @Property(tries = 5000)
    void snapshotRequestReadAndWrittenBackIsTheSame(@ForAll long seed) {
        readAndWriteBack(seed, CopySnapshotRequest.builder(), CopySnapshotRequest.builder());
    }

    @Property(tries = 5000)
    void imageRequestReadAndWrittenBackIsTheSame(@ForAll long seed) {
        readAndWriteBack(seed, CopyImageRequest.builder(), CopyImageRequest.builder());
    }

    @Property(tries = 5000)
    void cacheRequestReadAndWrittenBackIsTheSame(@ForAll long seed) {
        readAndWriteBack(
                seed,
                software.amazon.awssdk.services.elasticache.model.CopySnapshotRequest.builder(),
                software.amazon.awssdk.services.elasticache.model.CopySnapshotRequest.builder());
    }

    private static <B extends SdkRequest.Builder & SdkPojo> void readAndWriteBack(long seed, B source, B target) {
        SdkRequest request = new RandomSdkRequests(seed).fill(source);
        CopyParameters parameters = SdkRequestParameters.from(request);
        SdkRequest back = SdkRequestParameters.copyTo(parameters, target).build();
        assertThat(back).isEqualTo(request);
        assertThat(SdkRequestParameters.from(back)).isEqualTo(parameters);
    }
}
