// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import io.github.snapcopy.parameters.CopyOperation;
import java.util.List;
import java.util.Objects;

/**
 * A place where the failure of an EC2 copy shows after the call has succeeded and returned an ID.
 *
 * @param where the place
 * @param operation the operation whose copies show there
 * @param values what can be read there, word for word; empty if nothing
 * @param failures those of the values that mean failure
 * @param note what else to know, one or more sentences
 * @param sources the documents that say so
 * @since 0.1
 */
public record AsynchronousFailure(
        String where,
        CopyOperation operation,
        List<String> values,
        List<String> failures,
        String note,
        List<DocumentedSource> sources) {
    /** Checks for null and copies the lists. */
    public AsynchronousFailure {
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(operation, "operation");
        values = List.copyOf(values);
        failures = List.copyOf(failures);
        Objects.requireNonNull(note, "note");
        sources = List.copyOf(sources);
    }

    /**
     * What such a failure looks like, and what to do.
     *
     * @param symptom what is seen, without final full stop
     * @param cause why it comes later instead of as an error of the call
     * @param remedy what to do, without final full stop
     * @param rules ids of the rules that find the cause beforehand
     * @param advisories ids of the advisories about the cause
     */
    public record Symptom(String symptom, String cause, String remedy, List<String> rules, List<String> advisories) {
        /** Checks for null and copies the lists. */
        public Symptom {
            Objects.requireNonNull(symptom, "symptom");
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(remedy, "remedy");
            rules = List.copyOf(rules);
            advisories = List.copyOf(advisories);
        }
    }
}
