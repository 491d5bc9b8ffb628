// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import java.util.Objects;
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
     * @throws IllegalArgumentException if the report has none
     */
    public InvalidCopyRequestException(ValidationReport report) {
        super(message(report));
        this.report = report;
    }

    private static String message(ValidationReport report) {
        int errors = Objects.requireNonNull(report, "report").errors().size();
        if (errors == 0) {
            throw new IllegalArgumentException("a report without ERRORs refuses nothing");
        }
        return "the copy request has " + errors + (errors == 1 ? " error" : " errors") + ":\n" + report;
    }

    /**
     * The whole report, WARNINGs included.
     *
     * @return the report, which is not acceptable
     * @throws IllegalStateException if this exception was serialized: the report stays behind, the message lists every
     *     violation as before
     */
    public ValidationReport report() {
        if (report == null) {
            throw new IllegalStateException("a deserialized exception has no report; its message lists the violations");
        }
        return report;
    }
}
