// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Requests for property-based tests: valid ones, ones in which a rule was broken on purpose, presigned ones, and
 * hostile text. For the tests of anyone who implements or wraps a copy operation; no other module depends on it.
 *
 * <p>Start with a contract of {@link io.github.snapcopy.testkit.contract}; {@link
 * io.github.snapcopy.testkit.CopyArbitraries} has the requests one by one.
 */
@NullMarked
package io.github.snapcopy.testkit;

import org.jspecify.annotations.NullMarked;
