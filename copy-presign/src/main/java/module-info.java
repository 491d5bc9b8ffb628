// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/**
 * SigV4, endpoints, the presigned URL of EC2 CopySnapshot, and an interceptor for clients of the AWS SDK. Only package
 * {@code sdk} uses what is required statically; who has such a client has these modules.
 */
module io.github.snapcopy.presign {
    requires transitive io.github.snapcopy.core;
    requires transitive software.amazon.awssdk.identity.spi;
    requires transitive java.net.http;
    requires static transitive org.jspecify;
    requires static transitive software.amazon.awssdk.core;
    requires static software.amazon.awssdk.awscore;
    requires static software.amazon.awssdk.regions;
    requires static software.amazon.awssdk.utils;
    requires static org.slf4j;

    exports io.github.snapcopy.endpoint;
    exports io.github.snapcopy.inspect;
    exports io.github.snapcopy.presign;
    exports io.github.snapcopy.sdk;
    exports io.github.snapcopy.sigv4;
}
