/** Breaks rules of the architecture on purpose. */
@NullMarked
package io.github.snapcopy.violating.parameters;

import org.jspecify.annotations.NullMarked;
