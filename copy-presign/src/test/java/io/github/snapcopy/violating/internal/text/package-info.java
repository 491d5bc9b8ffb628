/** Breaks rules of the architecture on purpose. */
@NullMarked
package io.github.snapcopy.violating.internal.text;

import org.jspecify.annotations.NullMarked;
