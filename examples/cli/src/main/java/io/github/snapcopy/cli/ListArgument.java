// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.parameters.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values of a list option, as with the AWS CLI: items in shorthand or as JSON objects, one an argument; or a JSON
 * list, or a file that holds one, alone.
 */
final class ListArgument {
    private ListArgument() {}

    static ParameterValue read(String option, Shape.ListOf shape, List<String> arguments)
            throws UnusableInputException {
        try {
            if (arguments.size() == 1) {
                String only = InputDocument.isFile(arguments.get(0))
                        ? InputDocument.file(arguments.get(0))
                        : arguments.get(0);
                return whole(shape, only);
            }
            List<ParameterValue> items = new ArrayList<>();
            for (String argument : arguments) {
                items.add(item(shape, argument));
            }
            return new ParameterValue.Items(items);
        } catch (UnusableInputException e) {
            throw new UnusableInputException(option + ": " + e.text());
        }
    }

    private static ParameterValue whole(Shape.ListOf shape, String text) throws UnusableInputException {
        if (!text.stripLeading().startsWith("[")) {
            return new ParameterValue.Items(List.of(item(shape, text)));
        }
        return value(Documents.json(text));
    }

    private static ParameterValue item(Shape.ListOf shape, String text) throws UnusableInputException {
        if (text.startsWith("--")) {
            throw new UnusableInputException("an item begins with --; is this an option of another command?");
        }
        return text.stripLeading().startsWith("{")
                ? value(Documents.json(text))
                : value(Shorthand.read(text, shape.item()));
    }

    private static ParameterValue value(@Nullable Object read) {
        return ParameterValue.from(Objects.requireNonNull(read));
    }
}
