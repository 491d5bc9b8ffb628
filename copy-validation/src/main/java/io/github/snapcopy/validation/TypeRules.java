// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static io.github.snapcopy.validation.RuleSources.*;

import io.github.snapcopy.internal.text.Utf16;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.parameters.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The type of every value, and texts that the wire cannot carry. */
final class TypeRules {
    private static final ShapeWalk.Judge TYPE =
            (shape, value, name, around) -> shape == null || shape.admits(value) ? null : wrongType(shape, value, name);

    /** In a raw Query request an unreadable Boolean stays a text, for which there is a rule of its own. */
    private static final ShapeWalk.Judge TYPE_IN_QUERY =
            (shape, value, name, around) -> shape == Shape.Scalar.FLAG && value instanceof ParameterValue.Text
                    ? null
                    : value instanceof ParameterValue.Malformed && shape != null
                            ? misfit(shape, value, name) + "encode it as UTF-8"
                            : TYPE.problem(shape, value, name, around);

    static final List<Rule> ALL = List.of(
            Rule.error("parameter-type")
                    .aboutAll("every parameter", "every fact of the context")
                    .says("every value has the documented type")
                    .sources(M_EC2, M_EC)
                    .fails("cannot be written as a request, or is refused")
                    .remedy("give texts as strings, Booleans as true or false, whole numbers as numbers")
                    .when(Trait.MISTYPED, Trait.UNREADABLE_FACT)
                    .check((facts, sink) -> {
                        ShapeWalk.over(facts, facts.parameters().isRawQuery() ? TYPE_IN_QUERY : TYPE, sink);
                        facts.context()
                                .unreadable()
                                .forEach((name, expected) -> sink.report(
                                        name, "this fact of the context cannot be read; write " + expected));
                    }),
            Rule.error("text-unpaired-surrogate")
                    .aboutAll("every text")
                    .says("a text holds whole Unicode characters, no halves of surrogate pairs")
                    .sources(UTF8, D_QR)
                    .fails("cannot be written as a request")
                    .remedy("remove the half pair; often it is left over where a text was cut")
                    .when(Trait.UNPRINTABLE)
                    .check((facts, sink) ->
                            ShapeWalk.over(facts, (shape, value, name, around) -> unpaired(shape, value), sink)));

    private TypeRules() {}

    private static String wrongType(Shape shape, ParameterValue value, String name) {
        String right = shape == Shape.Scalar.FLAG ? "the Boolean true or false" : shape.description();
        return misfit(shape, value, name) + "write " + right;
    }

    private static String misfit(Shape shape, ParameterValue value, String name) {
        String subject = shape instanceof Shape.Structure ? "an item of " + name : name;
        return subject + " is " + value.description() + "; ";
    }

    private static @Nullable String unpaired(@Nullable Shape shape, ParameterValue value) {
        if (shape == null || !(value instanceof ParameterValue.Text text)) {
            return null;
        }
        int index = Utf16.unpairedSurrogate(text.value());
        return index < 0
                ? null
                : "half of a surrogate pair stands at index " + index
                        + ", and UTF-8 cannot carry it; remove it or complete the pair";
    }
}
