// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.documented;

import io.github.snapcopy.parameters.CopyOperation;
import java.util.List;

/**
 * A place where the failure of an EC2 copy shows after the call has succeeded and returned an ID. There is one object
 * of each, in {@link CopyErrors#asynchronousFailures}; two are equal if they are the same.
 *
 * @since 0.1
 */
public final class AsynchronousFailure {
    private final String where;
    private final CopyOperation operation;
    private final List<String> values;
    private final List<String> failures;
    private final String note;
    private final List<DocumentedSource> sources;

    AsynchronousFailure(
            String where,
            CopyOperation operation,
            List<String> values,
            List<String> failures,
            String note,
            List<DocumentedSource> sources) {
        this.where = where;
        this.operation = operation;
        this.values = List.copyOf(values);
        this.failures = List.copyOf(failures);
        this.note = note;
        this.sources = List.copyOf(sources);
    }

    /**
     * The place.
     *
     * @return a text without final full stop
     */
    public String where() {
        return where;
    }

    /**
     * The operation whose copies show there.
     *
     * @return the operation
     */
    public CopyOperation operation() {
        return operation;
    }

    /**
     * What can be read there.
     *
     * @return the values, word for word; empty if nothing
     */
    public List<String> values() {
        return values;
    }

    /**
     * Those of the values that mean failure.
     *
     * @return some of {@link #values}
     */
    public List<String> failures() {
        return failures;
    }

    /**
     * What else to know.
     *
     * @return one or more sentences
     */
    public String note() {
        return note;
    }

    /**
     * The documents that say so.
     *
     * @return the sources
     */
    public List<DocumentedSource> sources() {
        return sources;
    }

    /**
     * Operation and place.
     *
     * @return for example {@code ec2:CopyImage: ...}
     */
    @Override
    public String toString() {
        return operation + ": " + where;
    }

    /**
     * What such a failure looks like, and what to do. There is one object of each, in
     * {@link CopyErrors#asynchronousSymptoms}; two are equal if they are the same.
     */
    public static final class Symptom {
        private final String symptom;
        private final String cause;
        private final String remedy;
        private final List<RuleId> rules;
        private final List<String> advisories;

        Symptom(String symptom, String cause, String remedy, List<String> rules, List<String> advisories) {
            this.symptom = symptom;
            this.cause = cause;
            this.remedy = remedy;
            this.rules = RuleId.listOf(rules);
            this.advisories = List.copyOf(advisories);
        }

        /**
         * What is seen.
         *
         * @return a text without final full stop
         */
        public String symptom() {
            return symptom;
        }

        /**
         * Why it comes later instead of as an error of the call.
         *
         * @return a text without final full stop
         */
        public String cause() {
            return cause;
        }

        /**
         * What to do.
         *
         * @return a text without final full stop
         */
        public String remedy() {
            return remedy;
        }

        /**
         * The rules that find the cause beforehand.
         *
         * @return their ids; empty if none can
         */
        public List<RuleId> rules() {
            return rules;
        }

        /**
         * The advisories about the cause.
         *
         * @return their ids; may be empty
         */
        public List<String> advisories() {
            return advisories;
        }

        /**
         * What is seen.
         *
         * @return {@link #symptom}
         */
        @Override
        public String toString() {
            return symptom;
        }
    }
}
