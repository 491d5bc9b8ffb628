// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The ground: one grammar for each kind of value, as hand-written linear scanners. Knows no operation and no rule. Everything above may use it.
 */
@NullMarked
package io.github.snapcopy.values;

import org.jspecify.annotations.NullMarked;
