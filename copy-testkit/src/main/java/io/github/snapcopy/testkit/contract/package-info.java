/**
 * The laws as interfaces: whoever implements one and says how to reach the subject of the test inherits its properties.
 */
@NullMarked
package io.github.snapcopy.testkit.contract;

import org.jspecify.annotations.NullMarked;
