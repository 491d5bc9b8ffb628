// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The command line: the roof of the house, and the only package that reads arguments, files and JSON. It uses every
 * module below it as any other application would; nothing uses it. Results go to standard output, everything else to
 * standard error, and no secret ever to the latter.
 */
@NullMarked
package io.github.snapcopy.cli;

import org.jspecify.annotations.NullMarked;
