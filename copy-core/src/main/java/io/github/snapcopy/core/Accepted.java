// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.validation.CopyFacts;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.Examination;
import io.github.snapcopy.validation.ValidationReport;
import io.github.snapcopy.values.KmsKeyReading;
import io.github.snapcopy.values.KmsKeyRef;
import io.github.snapcopy.values.RegionId;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Parameters that the rules have accepted, so that their values can be taken as the rules have read them. */
record Accepted(CopyContext context, CopyFacts facts, ValidationReport report) {
    static Accepted by(
            CopyValidator validator, CopyParameters parameters, CopyContext context, CopyOperation operation) {
        Objects.requireNonNull(parameters, "parameters");
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(validator, "validator");
        if (parameters.operation() != operation) {
            throw new IllegalArgumentException(
                    "parameters are those of " + parameters.operation() + ", not of " + operation);
        }
        Examination examination = validator.examine(parameters, context);
        ValidationReport report = examination.report().orThrow();
        RegionId destination = examination.facts().destinationRegion();
        CopyContext complete = destination == null || context.endpointRegion().isPresent()
                ? context
                : context.toBuilder().endpointRegion(destination.value()).build();
        return new Accepted(complete, examination.facts(), report);
    }

    /** A value that an accepted request has, since the rules miss it otherwise. */
    static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    String text(String name) {
        return present(facts.text(name));
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(facts.text(name));
    }

    Optional<Boolean> flag(String name) {
        return facts.has(name) ? Optional.ofNullable(facts.parameters().flag(name)) : Optional.empty();
    }

    RegionId destination() {
        return present(facts.destinationRegion());
    }

    Optional<KmsKeyRef> kmsKey() {
        KmsKeyReading key = facts.kmsKey();
        return key == null ? Optional.empty() : key.keyRef();
    }

    OptionalInt completionDuration() {
        OptionalLong minutes = facts.completionDuration();
        return minutes.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) minutes.getAsLong());
    }
}
