/** Breaks rules of the architecture on purpose. */
@NullMarked
package io.github.snapcopy.violating.documented;

import org.jspecify.annotations.NullMarked;
