// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A copy request that must not be sent. Carries every violation; the message lists them, a line each.
 *
 * @since 0.1
 */
public final class InvalidCopyRequestException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable ValidationReport report;

    /**
     * Makes the exception of a report.
     *
     * @param report a report with at least one ERROR
     */
    public InvalidCopyRequestException(ValidationReport report) {
        super(message(report));
        this.report = report;
    }

    private static String message(ValidationReport report) {
        int errors = report.errors().size();
        return "the copy request has " + errors + (errors == 1 ? " error" : " errors") + ":\n" + report;
    }

    /**
     * The whole report, WARNINGs included.
     *
     * @return the report; empty in an exception that was serialized, whose message still lists every violation
     */
    public ValidationReport report() {
        return report == null ? ValidationReport.of(List.of()) : report;
    }
}
