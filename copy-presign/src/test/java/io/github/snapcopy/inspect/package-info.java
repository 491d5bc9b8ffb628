@NullMarked
package io.github.snapcopy.inspect;

import org.jspecify.annotations.NullMarked;
