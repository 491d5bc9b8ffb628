// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import io.github.snapcopy.parameters.ParameterPath;

/**
 * Where the check of a {@link Rule} reports what it finds. Messages must hold no secret; {@link CopyFacts#quoted} makes
 * the texts of a request safe to show.
 *
 * @since 0.1
 */
public interface ViolationSink {
    /**
     * Reports a violation with the severity of the rule; for a rule of both severities that is ERROR.
     *
     * @param parameter where it is
     * @param message what is wrong and what to do
     */
    void report(ParameterPath parameter, String message);

    /**
     * Reports a violation about a whole parameter or a fact of the context.
     *
     * @param parameter its name
     * @param message what is wrong and what to do
     */
    default void report(String parameter, String message) {
        report(ParameterPath.of(parameter), message);
    }

    /**
     * Reports a WARNING of a rule that has both severities.
     *
     * @param parameter where it is
     * @param message what is wrong and what to do
     * @throws IllegalStateException if the rule is declared without WARNING
     */
    void warn(ParameterPath parameter, String message);

    /**
     * Reports an ERROR of a rule that has both severities.
     *
     * @param parameter where it is
     * @param message what is wrong and what to do
     * @throws IllegalStateException if the rule is declared without ERROR
     */
    void error(ParameterPath parameter, String message);
}
