// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The ground: one grammar for each kind of value, as hand-written linear scanners. Knows no operation and no rule.
 * Everything above may use it, and so may whoever reads a single value.
 *
 * <p>Most types have {@code parse}, which is empty for a text of another form, and {@code of}, which throws. Start
 * with {@link io.github.snapcopy.values.KmsKeyRef} or {@link io.github.snapcopy.values.RegionId}.
 */
@NullMarked
package io.github.snapcopy.values;

import org.jspecify.annotations.NullMarked;
