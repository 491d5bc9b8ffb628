// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The neutral request: what a caller wrote, right or wrong, in one form for every operation, with its readers and writers.
 * What may be absent is an empty {@code Optional}, but for the look-ups of {@code CopyParameters} and {@code PresignedUrlText}
 * by name, which give null like those of a map. Uses {@code values}; used by the rules and by everything above.
 */
@NullMarked
package io.github.snapcopy.parameters;

import org.jspecify.annotations.NullMarked;
