// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

/**
 * What came out of the check of one request. For one thread, like the facts it holds.
 *
 * @since 0.1
 */
public final class Examination {
    private final CopyFacts facts;
    private final ValidationReport report;

    Examination(CopyFacts facts, ValidationReport report) {
        this.facts = facts;
        this.report = report;
    }

    /**
     * The values of the request.
     *
     * @return the facts, each read once
     */
    public CopyFacts facts() {
        return facts;
    }

    /**
     * What the rules have to say.
     *
     * @return every violation
     */
    public ValidationReport report() {
        return report;
    }
}
