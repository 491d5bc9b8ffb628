// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The cellar, second room: host names of the services and the form of endpoints that a caller names. Uses {@code
 * values}. Used by the modules of this project only.
 */
@NullMarked
package io.github.snapcopy.internal.endpoint;

import org.jspecify.annotations.NullMarked;
