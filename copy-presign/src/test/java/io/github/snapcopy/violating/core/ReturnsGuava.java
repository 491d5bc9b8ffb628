// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.violating.core;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/** Shows Guava as a type argument. */
public final class ReturnsGuava {
    /**
     * Returns tags.
     *
     * @return tags
     */
    public Optional<ImmutableMap<String, String>> tags() {
        return Optional.empty();
    }
}
