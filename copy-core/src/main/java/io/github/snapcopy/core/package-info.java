// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The models: one immutable type for each operation that cannot exist in an invalid state, with builders that report
 * every violation at once, and one for each reply, read with tolerance and explained from the documents. Uses the rule
 * book below; used by the presigner and by applications.
 *
 * <p>Start with {@link io.github.snapcopy.core.SnapshotCopyRequest#builder()}; an answer is read by {@link
 * io.github.snapcopy.core.CopyReply}.
 */
@NullMarked
package io.github.snapcopy.core;

import org.jspecify.annotations.NullMarked;
