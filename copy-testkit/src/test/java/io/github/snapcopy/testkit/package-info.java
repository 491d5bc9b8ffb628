/** Tests of the testkit. */
@NullMarked
package io.github.snapcopy.testkit;

import org.jspecify.annotations.NullMarked;
