// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.violating.values;

final class UsesReplaceAll {
    String words(String text) {
        return text.replaceAll("-+", " ");
    }
}
