// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/**
 * One snapshot copied to many Regions, each copy with its own key and tags: a small library on the asynchronous EC2
 * client of the AWS SDK for Java 2.x, protected by {@link io.github.snapcopy.sdk.CopyRequestInterceptor}. Begin with
 * {@link io.github.snapcopy.wrapper.SnapshotCopier}. An example: read it, copy from it.
 */
@NullMarked
package io.github.snapcopy.wrapper;

import org.jspecify.annotations.NullMarked;
