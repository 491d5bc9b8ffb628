// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Where a request goes: service, Region and variant give a host name, from the partition data of this library alone.
 * Stands on {@code values}; knows no copy request, no signing and no SDK, and resolves no name. Whoever presigns or
 * sends a request of the two services may use it; how a host came about (listed, guessed, given) is visible in its
 * type.
 *
 * <p>Start with {@link io.github.snapcopy.endpoint.Endpoints}.
 */
@NullMarked
package io.github.snapcopy.endpoint;

import org.jspecify.annotations.NullMarked;
