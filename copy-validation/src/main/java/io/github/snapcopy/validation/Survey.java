// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import io.github.snapcopy.internal.text.Ascii;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterDefinition;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.parameters.Shape;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * One look at every value of a request, before any rule: which parameters are given, and what about their types and
 * texts is out of the ordinary. Of an ordinary request no rule has to look at all values again.
 */
final class Survey implements BiConsumer<String, ParameterValue> {
    private static final Map<CopyOperation, Integer> REQUIRED = required();

    /** No text that need not be read in full has a smaller limit. */
    private static final int SHORT_ENOUGH = 255;

    private final CopyOperation operation;
    private long signs = Signs.ALWAYS;
    private int complete;

    private Survey(CopyOperation operation) {
        this.operation = operation;
    }

    private static Map<CopyOperation, Integer> required() {
        Map<CopyOperation, Integer> required = new EnumMap<>(CopyOperation.class);
        for (CopyOperation operation : CopyOperation.values()) {
            int count = 0;
            for (ParameterDefinition parameter : operation.parameters()) {
                count += parameter.required() ? 1 : 0;
            }
            required.put(operation, count);
        }
        return required;
    }

    /** Returns the {@link Signs} of the parameters. */
    static long of(CopyParameters parameters) {
        Survey survey = new Survey(parameters.operation());
        parameters.values().forEach(survey);
        if (survey.complete < REQUIRED.getOrDefault(survey.operation, 0)) {
            survey.note(Trait.MISSING);
        }
        if (parameters.isRawQuery()) {
            survey.note(Trait.RAW_QUERY);
        }
        return survey.signs;
    }

    private void note(Trait trait) {
        signs |= trait.bit();
    }

    /** Looks at one parameter; an object of its own for that would have to be linked at the first request. */
    @Override
    public void accept(String name, ParameterValue value) {
        int index = operation.indexOf(name);
        if (index < 0) {
            note(Trait.UNKNOWN_NAME);
            return;
        }
        signs |= 1L << index;
        ParameterDefinition parameter = operation.parameters().get(index);
        value(parameter.shape(), value);
        if (parameter.shape() instanceof Shape.ListOf && value instanceof ParameterValue.Items tags) {
            signs |= TagSurvey.of(operation, tags); // no other parameter is a list
        }
        if (parameter.required()
                && value instanceof ParameterValue.Text text
                && !text.value().isEmpty()) {
            complete++;
        }
    }

    private void value(Shape shape, ParameterValue value) {
        if (value instanceof ParameterValue.Text text) {
            if (shape != Shape.Scalar.TEXT && shape != Shape.Scalar.SENSITIVE_TEXT) {
                note(Trait.MISTYPED);
            }
            if (!Ascii.isPrintable(text.value())) {
                note(Trait.UNPRINTABLE);
            }
            if (text.value().length() > SHORT_ENOUGH) {
                note(Trait.LONG_TEXT);
            }
        } else if (!shape.admits(value)) {
            note(Trait.MISTYPED);
        } else if (shape == Shape.Scalar.FLAG) {
            falseFlag(value);
        } else if (shape instanceof Shape.ListOf list && value instanceof ParameterValue.Items items) {
            for (ParameterValue item : items.values()) {
                value(list.item(), item);
            }
        } else if (shape instanceof Shape.Structure structure && value instanceof ParameterValue.Members members) {
            members(structure, members);
        }
    }

    private void falseFlag(ParameterValue value) {
        if (value instanceof ParameterValue.Flag flag && !flag.value()) {
            note(Trait.FALSE_FLAG);
        }
    }

    private void members(Shape.Structure structure, ParameterValue.Members members) {
        int documented = 0;
        for (Shape.Member member : structure.members()) {
            ParameterValue value = members.values().get(member.name());
            if (value != null) {
                documented++;
                value(member.shape(), value);
            }
        }
        if (documented < members.values().size()) {
            note(Trait.UNKNOWN_NAME);
        }
    }
}
