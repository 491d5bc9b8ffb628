// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import java.util.Objects;

/**
 * What came out of the check of one request. For one thread, like the facts it holds.
 *
 * @param facts the values of the request, each read once
 * @param report what the rules have to say
 * @since 0.1
 */
public record Examination(CopyFacts facts, ValidationReport report) {
    /** Checks for null. */
    public Examination {
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(report, "report");
    }
}
