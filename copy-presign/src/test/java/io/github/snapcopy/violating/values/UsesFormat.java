// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.violating.values;

final class UsesFormat {
    String host(String text) {
        return "ec2.%s".formatted(text);
    }
}
