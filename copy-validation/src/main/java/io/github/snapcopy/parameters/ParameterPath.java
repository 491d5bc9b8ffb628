// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import io.github.snapcopy.internal.text.Messages;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The place of a value in a request. The API form is the identity; {@link #wireKey} gives the key of a Query request.
 *
 * <table>
 * <caption>Examples</caption>
 * <tr><th>API form</th><th>EC2 key</th></tr>
 * <tr><td>{@code KmsKeyId}</td><td>{@code KmsKeyId}</td></tr>
 * <tr><td>{@code TagSpecifications[0].Tags[2].Key}</td><td>{@code TagSpecification.1.Tag.3.Key}</td></tr>
 * </table>
 *
 * @since 0.1
 */
public final class ParameterPath implements Comparable<ParameterPath> {
    private final @Nullable ParameterPath parent;
    private final @Nullable String name;
    private final int index;
    private final int depth;

    private ParameterPath(@Nullable ParameterPath parent, @Nullable String name, int index) {
        this.parent = parent;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.name = name;
        this.index = index;
    }

    /**
     * The path of a parameter, of a fact of the context, or of a key as it is written in a Query request.
     *
     * @param name the name
     * @return its path
     */
    public static ParameterPath of(String name) {
        return new ParameterPath(null, Objects.requireNonNull(name, "name"), -1);
    }

    /**
     * The path of an item of the list at this path.
     *
     * @param index its index, from 0
     * @return the path of the item
     */
    public ParameterPath item(int index) {
        return new ParameterPath(this, null, Objects.checkIndex(index, Integer.MAX_VALUE));
    }

    /**
     * The path of a member of the object at this path.
     *
     * @param name the API name of the member
     * @return the path of the member
     */
    public ParameterPath member(String name) {
        return new ParameterPath(this, Objects.requireNonNull(name, "name"), -1);
    }

    /**
     * The name this path begins with.
     *
     * @return for example {@code TagSpecifications}
     */
    public String root() {
        ParameterPath path = this;
        while (path.parent != null) {
            path = path.parent;
        }
        return Objects.requireNonNull(path.name);
    }

    /**
     * The key of this path in a Query request.
     *
     * @param operation the operation, whose dialect and wire names apply
     * @return the key; a name the operation does not know is written as it is
     */
    public String wireKey(CopyOperation operation) {
        Objects.requireNonNull(operation, "operation");
        StringBuilder out = new StringBuilder();
        @Nullable Shape shape = null;
        for (ParameterPath step : steps()) {
            if (step.name == null) {
                if (shape instanceof Shape.ListOf list) {
                    String key = operation.dialect().itemsKey(out.toString(), list);
                    out.setLength(0);
                    out.append(key);
                    shape = list.item();
                }
                out.append('.').append(step.index + 1);
            } else if (out.isEmpty()) {
                ParameterDefinition parameter = operation.parameter(step.name).orElse(null);
                out.append(parameter == null ? step.name : parameter.wireName());
                shape = parameter == null ? null : parameter.shape();
            } else {
                Shape.Member member = shape instanceof Shape.Structure structure
                        ? structure.member(step.name).orElse(null)
                        : null;
                out.append('.').append(member == null ? step.name : member.wireName());
                shape = member == null ? null : member.shape();
            }
        }
        return out.toString();
    }

    private Deque<ParameterPath> steps() {
        Deque<ParameterPath> steps = new ArrayDeque<>();
        for (ParameterPath path = this; path != null; path = path.parent) {
            steps.addFirst(path);
        }
        return steps;
    }

    /** Orders step by step: names by code unit, indexes by number, a path before the paths below it. */
    @Override
    public int compareTo(ParameterPath other) {
        int common = Math.min(depth, Objects.requireNonNull(other, "other").depth);
        int difference = compareSteps(ancestor(common), other.ancestor(common));
        return difference == 0 ? Integer.compare(depth, other.depth) : difference;
    }

    private ParameterPath ancestor(int ancestorDepth) {
        ParameterPath path = this;
        while (path.depth > ancestorDepth && path.parent != null) {
            path = path.parent;
        }
        return path;
    }

    /** Compares two paths of one depth, from the root on. */
    @SuppressWarnings("ReferenceEquality") // neighbours share their parents; equals would walk them once more
    private static int compareSteps(ParameterPath a, ParameterPath b) {
        if (a == b) {
            return 0;
        }
        int difference = a.parent == null || b.parent == null ? 0 : compareSteps(a.parent, b.parent);
        return difference == 0 ? compareStep(a, b) : difference;
    }

    private static int compareStep(ParameterPath a, ParameterPath b) {
        if (a.name == null || b.name == null) {
            return a.name == null && b.name == null
                    ? Integer.compare(a.index, b.index)
                    : Boolean.compare(a.name != null, b.name != null);
        }
        return a.name.compareTo(b.name);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ParameterPath path
                && index == path.index
                && Objects.equals(name, path.name)
                && Objects.equals(parent, path.parent);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Objects.hashCode(parent) + Objects.hashCode(name)) + index;
    }

    /**
     * The API form. A name that could be none, such as one with a line feed, is quoted.
     *
     * @return for example {@code TagSpecifications[0].ResourceType}
     */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (ParameterPath step : steps()) {
            if (step.name == null) {
                out.append('[').append(step.index).append(']');
            } else {
                out.append(out.isEmpty() ? "" : ".").append(Messages.name(step.name));
            }
        }
        return out.toString();
    }
}
