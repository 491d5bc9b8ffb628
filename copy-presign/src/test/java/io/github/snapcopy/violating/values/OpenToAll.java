// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.violating.values;

/** Neither final nor sealed. */
public class OpenToAll {}
