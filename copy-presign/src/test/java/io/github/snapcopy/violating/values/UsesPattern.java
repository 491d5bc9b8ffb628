// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.violating.values;

import java.util.regex.Pattern;

final class UsesPattern {
    boolean isRegion(String text) {
        return Pattern.matches("[a-z]+", text);
    }
}
