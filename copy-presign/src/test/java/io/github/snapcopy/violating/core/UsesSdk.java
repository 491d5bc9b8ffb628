// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.violating.core;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

final class UsesSdk {
    String id(AwsCredentialsIdentity identity) {
        return identity.accessKeyId();
    }

    SdkRequest same(SdkRequest request) {
        return request;
    }
}
