/** Tests of the library as a whole. */
@NullMarked
package io.github.snapcopy;

import org.jspecify.annotations.NullMarked;
