/** Breaks rules of the architecture on purpose. */
@NullMarked
package io.github.snapcopy.violating.sigv4;

import org.jspecify.annotations.NullMarked;
