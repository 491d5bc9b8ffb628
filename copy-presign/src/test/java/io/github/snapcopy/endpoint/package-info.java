/** Tests of the endpoints. */
@NullMarked
package io.github.snapcopy.endpoint;

import org.jspecify.annotations.NullMarked;
