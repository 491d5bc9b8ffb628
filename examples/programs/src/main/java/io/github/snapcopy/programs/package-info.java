/** Programs to read and to copy from. */
@NullMarked
package io.github.snapcopy.programs;

import org.jspecify.annotations.NullMarked;
