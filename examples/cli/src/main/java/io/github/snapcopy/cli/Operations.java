// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import io.github.snapcopy.parameters.CopyOperation;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The field {@code operation} of a line. */
final class Operations {
    private static final String KNOWN =
            Arrays.stream(CopyOperation.values()).map(CopyOperation::id).collect(Collectors.joining(", "));

    private Operations() {}

    static CopyOperation of(Fields fields) throws UnusableInputException {
        return CopyOperation.byId(fields.requiredText("operation"))
                .orElseThrow(() -> fields.wrong("operation", "one of " + KNOWN));
    }
}
