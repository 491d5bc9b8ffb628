// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The cellar: text handling that every floor needs and no caller should see. Percent-encoding, quoting for messages,
 * scanning. Knows nothing of AWS. Used by the modules of this project only.
 */
@NullMarked
package io.github.snapcopy.internal.text;

import org.jspecify.annotations.NullMarked;
