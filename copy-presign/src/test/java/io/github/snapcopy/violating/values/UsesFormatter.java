// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.violating.values;

import java.util.Formatter;

final class UsesFormatter {
    String host(String text) {
        try (Formatter formatter = new Formatter()) {
            return formatter.format("ec2.%s", text).toString();
        }
    }
}
