/** Tests of the program. */
@NullMarked
package io.github.snapcopy.wrapper.program;

import org.jspecify.annotations.NullMarked;
