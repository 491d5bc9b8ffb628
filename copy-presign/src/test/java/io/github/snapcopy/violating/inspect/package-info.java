/** Breaks rules of the architecture on purpose. */
@NullMarked
package io.github.snapcopy.violating.inspect;

import org.jspecify.annotations.NullMarked;
