/** Tests of the presigner. */
@NullMarked
package io.github.snapcopy.presign;

import org.jspecify.annotations.NullMarked;
