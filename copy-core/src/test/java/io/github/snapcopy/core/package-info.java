/** Tests of the request models. */
@NullMarked
package io.github.snapcopy.core;

import org.jspecify.annotations.NullMarked;
