// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What the documents say besides the rules, as data: the documents themselves, advisories, service errors with their
 * remedies, the register of conflicts, and the ids by which all of them name rules. Uses {@code
 * parameters}; used by the rules and by everything above.
 *
 * <p>Start with {@link io.github.snapcopy.documented.DocumentedSource}, which every rule that refuses has to name, and
 * {@link io.github.snapcopy.documented.CopyErrors}.
 */
@NullMarked
package io.github.snapcopy.documented;

import org.jspecify.annotations.NullMarked;
