/** Tests of the signing core. */
@NullMarked
package io.github.snapcopy.sigv4;

import org.jspecify.annotations.NullMarked;
