// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The rules and the presigner inside clients of the AWS SDK for Java 2.x. The only place that knows the fields of the
 * SDK's request classes, by their metadata; uses the floors below, is used by applications.
 *
 * <p>Start with {@link io.github.snapcopy.sdk.CopyRequestInterceptor} for every copy of a client, or with {@link
 * io.github.snapcopy.sdk.SdkRequestParameters} for single requests.
 *
 * <p>Needs a client module of the SDK on the class path, such as {@code ec2}, which brings all else. The other
 * packages of this module work without one.
 */
@NullMarked
package io.github.snapcopy.sdk;

import org.jspecify.annotations.NullMarked;
