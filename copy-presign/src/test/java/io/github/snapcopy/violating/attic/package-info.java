/** Breaks rules of the architecture on purpose. */
@NullMarked
package io.github.snapcopy.violating.attic;

import org.jspecify.annotations.NullMarked;
