// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values that the documentation gives as samples, and that are nobody's. */
final class Samples {
    private static final String MARK = "EXAMPLE";
    private static final String ALIAS = "ExampleAlias";
    private static final String BUCKET_PREFIX = "amzn-s3-demo-";
    private static final List<String> ACCOUNTS = List.of("012345678910", "111122223333");

    private Samples() {}

    /** Returns the sample that a value holds, or null. */
    static @Nullable String in(String text) {
        if (text.indexOf('E') >= 0) { // the first letter of both
            if (text.contains(MARK)) {
                return MARK;
            }
            if (text.contains(ALIAS)) {
                return ALIAS;
            }
        }
        return text.startsWith(BUCKET_PREFIX) ? BUCKET_PREFIX : account(text);
    }

    private static @Nullable String account(String text) {
        if (!text.startsWith("arn:")) {
            return null;
        }
        int start = 0;
        for (int colons = 0; colons < 4; colons++) {
            start = text.indexOf(':', start) + 1;
            if (start == 0) {
                return null;
            }
        }
        for (String account : ACCOUNTS) {
            if (text.startsWith(account, start) && text.startsWith(":", start + account.length())) {
                return "account " + account;
            }
        }
        return null;
    }
}
