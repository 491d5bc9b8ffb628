// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The wrecking yard: every parser, reader and scanner of the library under texts that a fuzzer makes up, each held
 * against laws and against a second, slow implementation. Uses every module; nothing uses it.
 */
@NullMarked
package io.github.snapcopy.fuzzing;

import org.jspecify.annotations.NullMarked;
