// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import io.github.snapcopy.parameters.ParameterDefinition;
import io.github.snapcopy.parameters.ParameterPath;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.parameters.Shape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every value of a request, nested ones included, side by side with its documented shape, and reports what a
 * judge finds. Paths are built only in a parameter in which something is wrong. Goes no deeper than the shapes do.
 */
final class ShapeWalk {
    private final Judge judge;
    private final ViolationSink sink;

    private ShapeWalk(Judge judge, ViolationSink sink) {
        this.judge = judge;
        this.sink = sink;
    }

    /** Judges single values; what they contain is judged by itself. */
    @FunctionalInterface
    interface Judge {
        /**
         * Says what is wrong with a value.
         *
         * @param shape the documented shape, or null for a parameter or member that does not exist
         * @param value the value
         * @param name the name of the parameter or member; of an item, that of its list
         * @param around the object that holds it as a member, or null
         * @return the message of a violation, or null if nothing is wrong
         */
        @Nullable
        String problem(@Nullable Shape shape, ParameterValue value, String name, Shape.@Nullable Structure around);
    }

    static void over(CopyFacts facts, Judge judge, ViolationSink sink) {
        ShapeWalk walk = new ShapeWalk(judge, sink);
        for (Map.Entry<String, ParameterValue> entry :
                facts.parameters().values().entrySet()) {
            String name = entry.getKey();
            Shape shape = facts.operation()
                    .parameter(name)
                    .map(ParameterDefinition::shape)
                    .orElse(null);
            if (walk.visit(shape, entry.getValue(), name, null, null)) {
                walk.visit(shape, entry.getValue(), name, null, ParameterPath.of(name));
            }
        }
    }

    /** Returns whether anything is wrong at or below a value, and reports it if there is a path to name it by. */
    private boolean visit(
            @Nullable Shape shape,
            ParameterValue value,
            String name,
            Shape.@Nullable Structure around,
            @Nullable ParameterPath path) {
        String problem = judge.problem(shape, value, name, around);
        if (problem != null && path != null) {
            sink.report(path, problem);
        }
        boolean wrongBelow = false;
        if (shape instanceof Shape.ListOf list && value instanceof ParameterValue.Items items) {
            wrongBelow = visitItems(list, items.values(), name, path);
        } else if (shape instanceof Shape.Structure structure && value instanceof ParameterValue.Members members) {
            wrongBelow = visitMembers(structure, members.values(), path);
        }
        return problem != null || wrongBelow;
    }

    private boolean visitItems(
            Shape.ListOf list, List<ParameterValue> items, String name, @Nullable ParameterPath path) {
        boolean wrong = false;
        for (int i = 0; i < items.size(); i++) {
            wrong |= visit(list.item(), items.get(i), name, null, path == null ? null : path.item(i));
        }
        return wrong;
    }

    private boolean visitMembers(
            Shape.Structure structure, Map<String, ParameterValue> members, @Nullable ParameterPath path) {
        boolean wrong = false;
        for (Map.Entry<String, ParameterValue> entry : members.entrySet()) {
            String name = entry.getKey();
            Shape shape = structure.member(name).map(Shape.Member::shape).orElse(null);
            wrong |= visit(shape, entry.getValue(), name, structure, path == null ? null : path.member(name));
        }
        return wrong;
    }
}
