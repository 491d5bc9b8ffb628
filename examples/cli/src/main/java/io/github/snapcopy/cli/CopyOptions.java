// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.ParameterDefinition;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.parameters.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of a copy command: one for each parameter of its operation, read as they are typed. */
final class CopyOptions {
    private CopyOptions() {}

    static void addTo(CommandSpec spec, CopyOperation operation) {
        for (ParameterDefinition parameter : operation.parameters()) {
            spec.addOption(option(parameter));
        }
    }

    private static OptionSpec option(ParameterDefinition parameter) {
        String help = ParameterHelp.of(parameter.name());
        OptionSpec.Builder option = OptionSpec.builder(OptionNames.of(parameter.name()))
                .description(parameter.required() ? help + " Required." : help);
        if (parameter.shape() == Shape.Scalar.FLAG) {
            return option.type(Boolean.class).arity("0").negatable(true).build();
        }
        if (parameter.shape() instanceof Shape.Scalar scalar) {
            return option.type(String.class)
                    .arity("1")
                    .paramLabel(scalar == Shape.Scalar.NUMBER ? "NUMBER" : "TEXT")
                    .build();
        }
        return option.type(List.class)
                .auxiliaryTypes(String.class)
                .arity("0..*")
                .paramLabel("ITEM")
                .build();
    }

    /**
     * Reads what was given.
     *
     * @return values by API name
     * @throws UnusableInputException if a list is neither shorthand nor JSON
     */
    static Map<String, ParameterValue> read(CommandSpec spec, CopyOperation operation) throws UnusableInputException {
        Map<String, ParameterValue> values = new LinkedHashMap<>();
        for (ParameterDefinition parameter : operation.parameters()) {
            String name = OptionNames.of(parameter.name());
            ParameterValue value =
                    read(name, parameter.shape(), spec.findOption(name).getValue());
            if (value != null) {
                values.put(parameter.name(), value);
            }
        }
        return values;
    }

    private static @Nullable ParameterValue read(String name, Shape shape, @Nullable Object value)
            throws UnusableInputException {
        if (value == null) {
            return null;
        }
        if (shape == Shape.Scalar.FLAG) {
            return new ParameterValue.Flag((Boolean) value);
        }
        if (shape == Shape.Scalar.NUMBER) {
            return new ParameterValue.Number((String) value);
        }
        if (shape instanceof Shape.ListOf list) {
            return ListArgument.read(
                    name, list, ((List<?>) value).stream().map(String::valueOf).toList());
        }
        return new ParameterValue.Text((String) value);
    }
}
