// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.vectors;

import io.github.snapcopy.documented.RuleId;
import io.github.snapcopy.validation.Severity;
import io.github.snapcopy.validation.Violation;
import java.util.Objects;

/**
 * A violation as a vector expects it: everything but the words.
 *
 * @param severity how bad it is
 * @param parameter where it is, in the API form, for example {@code TagSpecifications[0].Tags[2].Key}
 * @param rule the rule
 * @since 0.1
 */
public record ExpectedViolation(Severity severity, String parameter, RuleId rule) {
    /** Refuses null. */
    public ExpectedViolation {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(parameter, "parameter");
        Objects.requireNonNull(rule, "rule");
    }

    /**
     * Drops the message and the sources of a violation, for the comparison with a vector.
     *
     * @param violation a violation that was found
     * @return its severity, parameter and rule
     */
    public static ExpectedViolation from(Violation violation) {
        return new ExpectedViolation(violation.severity(), violation.parameter().toString(), violation.rule());
    }

    /**
     * Severity, parameter and rule.
     *
     * @return for example {@code ERROR KmsKeyId kms-requires-encrypted}
     */
    @Override
    public String toString() {
        return severity + " " + parameter + " " + rule;
    }
}
