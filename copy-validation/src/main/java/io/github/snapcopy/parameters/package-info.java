// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The neutral request: what a caller wrote, right or wrong, in one form for every operation, with its readers and
 * writers. What may be absent is an empty {@code Optional}, but for the look-ups of {@code CopyParameters} and {@code
 * PresignedUrlText} by name, which give null like those of a map. Uses {@code values}; used by the rules and by
 * everything above, and by callers that hold requests of their own.
 *
 * <p>Start with {@link io.github.snapcopy.parameters.CopyParameters}, made from a map or, by {@link
 * io.github.snapcopy.parameters.QueryString}, from a raw Query request; {@link
 * io.github.snapcopy.parameters.CopyContext} says what else is known.
 */
@NullMarked
package io.github.snapcopy.parameters;

import org.jspecify.annotations.NullMarked;
