package io.github.snapcopy.core;

import static io.github.snapcopy.parameters.ParameterNames.DESTINATION_REGION;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.parameters.WholeNumber;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.ValidationReport;
import io.github.snapcopy.values.RegionId;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Parameters that the rules have accepted, so that their values can be taken without further checks. */
record Accepted(CopyParameters parameters, CopyContext context, ValidationReport report) {
    static Accepted by(
            CopyValidator validator, CopyParameters parameters, CopyContext context, CopyOperation operation) {
        Objects.requireNonNull(parameters, "parameters");
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(validator, "validator");
        if (parameters.operation() != operation) {
            throw new IllegalArgumentException(
                    "parameters are those of " + parameters.operation() + ", not of " + operation);
        }
        ValidationReport report = validator.validate(parameters, context).orThrow();
        String destination = context.endpointRegion();
        if (destination == null) {
            destination = parameters.text(DESTINATION_REGION);
        }
        CopyContext complete = destination == null || context.endpointRegion() != null
                ? context
                : context.toBuilder().endpointRegion(destination).build();
        return new Accepted(parameters, complete, report);
    }

    String text(String name) {
        return Objects.requireNonNull(parameters.text(name), name);
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(parameters.text(name));
    }

    Optional<Boolean> flag(String name) {
        return Optional.ofNullable(parameters.flag(name));
    }

    OptionalInt number(String name) {
        @Nullable
        WholeNumber number =
                parameters.value(name) instanceof ParameterValue.Number given ? WholeNumber.of(given.literal()) : null;
        return number == null ? OptionalInt.empty() : OptionalInt.of((int) number.saturated());
    }

    RegionId destination() {
        return RegionId.of(Objects.requireNonNull(context.endpointRegion(), CopyContext.ENDPOINT_REGION));
    }
}
