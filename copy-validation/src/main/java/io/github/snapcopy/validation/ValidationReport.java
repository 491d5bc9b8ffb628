// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything the rules have to say about one request. Immutable; holds no secret.
 *
 * @since 0.1
 */
public final class ValidationReport {
    private static final ValidationReport CLEAN = new ValidationReport(List.of());

    private final List<Violation> violations;

    private ValidationReport(List<Violation> violations) {
        this.violations = violations;
    }

    /**
     * Makes a report.
     *
     * @param violations violations in any order
     * @return a report of these violations, sorted
     */
    public static ValidationReport of(List<Violation> violations) {
        if (violations.isEmpty()) {
            return CLEAN;
        }
        List<Violation> sorted = new ArrayList<>(violations);
        Collections.sort(sorted);
        return new ValidationReport(List.copyOf(sorted));
    }

    /**
     * All violations, ordered by parameter, then rule.
     *
     * @return an immutable list
     */
    public List<Violation> violations() {
        return violations;
    }

    /**
     * The violations of severity ERROR.
     *
     * @return a new list in the same order
     */
    public List<Violation> errors() {
        return of(Severity.ERROR);
    }

    /**
     * The violations of severity WARNING.
     *
     * @return a new list in the same order
     */
    public List<Violation> warnings() {
        return of(Severity.WARNING);
    }

    private List<Violation> of(Severity severity) {
        return violations.stream().filter(v -> v.severity() == severity).toList();
    }

    /**
     * Whether the request may be sent.
     *
     * @return true if there is no ERROR; there may be WARNINGs
     */
    public boolean isAcceptable() {
        for (Violation violation : violations) {
            if (violation.severity() == Severity.ERROR) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether no rule has anything to say.
     *
     * @return true if there is neither ERROR nor WARNING
     */
    public boolean isClean() {
        return violations.isEmpty();
    }

    /**
     * Refuses a request that is not acceptable.
     *
     * @return this report, whose violations are all WARNINGs
     * @throws InvalidCopyRequestException if there is an ERROR; it carries this whole report
     */
    public ValidationReport orThrow() {
        if (!isAcceptable()) {
            throw new InvalidCopyRequestException(this);
        }
        return this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ValidationReport report && violations.equals(report.violations);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(violations);
    }

    /**
     * The violations, a line each.
     *
     * @return the lines, or {@code no violations}
     */
    @Override
    public String toString() {
        if (violations.isEmpty()) {
            return "no violations";
        }
        StringBuilder out = new StringBuilder();
        for (Violation violation : violations) {
            out.append(out.isEmpty() ? "" : "\n").append(violation);
        }
        return out.toString();
    }
}
