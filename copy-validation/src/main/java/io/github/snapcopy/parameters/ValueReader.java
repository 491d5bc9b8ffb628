// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Converts one object of a JSON or YAML library. A container that stands in several places of the same depth is
 * converted once, so that sharing costs nothing; what comes out is bounded in depth, and in the parts that it repeats,
 * so that walking it costs little more than reading it did.
 */
final class ValueReader {
    /** More than any service takes; a list that holds a list twice, and so on, would repeat without a bound. */
    private static final int MOST_REPEATED = 50_000;

    /**
     * No parameter nests deeper than four levels; the bound keeps hostile or cyclic input from exhausting the stack.
     */
    static final int MAX_DEPTH = 16;

    /** How many members an object such as a tag has. */
    private static final int FEW = 2;

    private static final Read ABSENT = new Read(null, 0, 0);

    /** What was converted at each depth: deeper down, the same container may be cut off. */
    private final List<Map<Object, Read>> known = new ArrayList<>();

    /** A value, how many parts it has when written out, and how many of those repeat others. */
    private record Read(@Nullable ParameterValue value, long parts, long repeated) {
        static Read part(ParameterValue value) {
            return new Read(value, 1, 0);
        }
    }

    ParameterValue read(Object value) {
        return Objects.requireNonNull(read(value, null).value);
    }

    private Read read(@Nullable Object value, @Nullable Enclosing enclosing) {
        if (value == null) {
            return ABSENT;
        }
        int depth = enclosing == null ? 0 : enclosing.depth();
        if (depth > MAX_DEPTH) {
            return malformed("a value nested deeper than " + MAX_DEPTH + " levels", value);
        }
        ParameterValue scalar = scalar(value);
        if (scalar != null) {
            return Read.part(scalar);
        }
        // Below the deepest level everything is cut off, in small maps as in large ones.
        boolean mayHaveParts = depth < MAX_DEPTH;
        ParameterValue few =
                mayHaveParts && value instanceof Map<?, ?> map && map.size() <= FEW ? ofScalars(map) : null;
        if (few != null) {
            return new Read(few, 1 + FEW, 0);
        }
        if (!(value instanceof Iterable || value instanceof Map)) {
            return malformed("an object of " + value.getClass().getName(), value);
        }
        if (Enclosing.contains(enclosing, value)) {
            return malformed("a value that holds itself", value);
        }
        while (known.size() <= depth) {
            known.add(new IdentityHashMap<>());
        }
        Read before = known.get(depth).get(value);
        if (before != null) {
            return new Read(before.value, before.parts, before.parts);
        }
        Read read = container(value, Enclosing.around(enclosing, value));
        if (read.repeated > MOST_REPEATED) {
            read = malformed("a value that repeats its parts more than " + MOST_REPEATED + " times", value);
        }
        known.get(depth).put(value, read);
        return read;
    }

    private Read container(Object container, Enclosing inside) {
        Sum sum = new Sum();
        if (container instanceof Iterable<?> list) {
            List<ParameterValue> items = new ArrayList<>();
            for (Object item : list) {
                ParameterValue value = sum.add(read(item, inside));
                items.add(value == null ? new ParameterValue.Malformed("null", null) : value);
            }
            return sum.of(new ParameterValue.Items(items));
        }
        Map<?, ?> map = (Map<?, ?>) container;
        NamedValues.Collector members = new NamedValues.Collector(map.size());
        map.forEach((name, member) -> {
            ParameterValue value = sum.add(read(member, inside));
            if (value != null) {
                members.put(String.valueOf(name), value);
            }
        });
        return sum.of(new ParameterValue.Members(members.toMap()));
    }

    /** Converts what has no parts; null if it may have some. */
    static @Nullable ParameterValue scalar(Object value) {
        if (value instanceof CharSequence text) {
            return new ParameterValue.Text(text.toString());
        }
        if (value instanceof Boolean flag) {
            return new ParameterValue.Flag(flag);
        }
        return value instanceof Number number ? number(number) : null;
    }

    /**
     * Converts an object such as a tag, null if one of its members may have parts: it is made faster than remembered.
     */
    private static ParameterValue.@Nullable Members ofScalars(Map<?, ?> map) {
        NamedValues.Collector members = new NamedValues.Collector(map.size());
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object member = entry.getValue();
            if (member != null) {
                ParameterValue scalar = scalar(member);
                if (scalar == null) {
                    return null;
                }
                members.put(String.valueOf(entry.getKey()), scalar);
            }
        }
        return new ParameterValue.Members(members.toMap());
    }

    private static ParameterValue number(Number number) {
        boolean finite = !(number instanceof Double d && !Double.isFinite(d))
                && !(number instanceof Float f && !Float.isFinite(f));
        return finite
                ? new ParameterValue.Number(number.toString())
                : new ParameterValue.Malformed("a number that is not finite", number);
    }

    private static Read malformed(String description, Object original) {
        return Read.part(new ParameterValue.Malformed(description, original));
    }

    private static final class Sum {
        private long parts = 1;
        private long repeated;

        @Nullable
        ParameterValue add(Read part) {
            parts += part.parts;
            repeated += part.repeated;
            return part.value;
        }

        Read of(ParameterValue value) {
            return new Read(value, parts, repeated);
        }
    }
}
