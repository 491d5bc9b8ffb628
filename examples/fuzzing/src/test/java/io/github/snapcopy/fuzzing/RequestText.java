// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.fuzzing;

import io.github.snapcopy.parameters.CopyOperation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns any text into a map such as a JSON or YAML library yields, or a worse one: with itself inside, with shared
 * parts, foreign objects, numbers of all kinds. A line is a name, a tab and a value; in a list the name says nothing.
 *
 * <pre>
 * ec2:CopySnapshot            the operation, on the first line; the first of them if there is no such
 * Description  "text          a string
 * Encrypted    true           a Boolean; false
 * X            #15            a whole number; or a decimal, or a string if it is none
 * X            ~1e3           a double
 * X            null           null
 * X            ?text          an object of a foreign type
 * X            $text          a number of a foreign type
 * Tags         [              opens a list, {@code ]} closes it
 * Tags         {              opens a map, {@code }} closes it
 * X            @2             the third container that was opened, once more
 * --                          what follows belongs to the second map, the context
 * </pre>
 */
final class RequestText {
    private final CopyOperation operation;
    private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> context = new LinkedHashMap<>();
    private final List<Object> containers = new ArrayList<>();
    private final Deque<Object> open = new ArrayDeque<>();

    private RequestText(String text) {
        List<String> lines = List.of(text.split("\n", -1));
        operation = CopyOperation.byId(lines.get(0)).orElse(CopyOperation.EC2_COPY_SNAPSHOT);
        containers.add(parameters);
        open.push(parameters);
        lines.subList(1, lines.size()).forEach(this::read);
    }

    static RequestText of(String text) {
        return new RequestText(text);
    }

    CopyOperation operation() {
        return operation;
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }

    Map<String, @Nullable Object> context() {
        return context;
    }

    /** A text of the context, for targets that need one. */
    String fact(String name, String otherwise) {
        return context.get(name) instanceof String text ? text : otherwise;
    }

    private void read(String line) {
        if (line.equals("--")) {
            open.clear();
            containers.add(context);
            open.push(context);
            return;
        }
        if (line.equals("]") || line.equals("}")) {
            if (open.size() > 1) {
                open.pop();
            }
            return;
        }
        int tab = line.indexOf('\t');
        String name = tab < 0 ? "" : line.substring(0, tab);
        String value = line.substring(tab + 1);
        if (value.equals("[")) {
            begin(name, new ArrayList<>());
        } else if (value.equals("{")) {
            begin(name, new LinkedHashMap<>());
        } else {
            add(name, scalar(value));
        }
    }

    private void begin(String name, Object container) {
        add(name, container);
        containers.add(container);
        open.push(container);
    }

    @SuppressWarnings("unchecked") // every container is made here
    private void add(String name, @Nullable Object value) {
        if (open.peek() instanceof List<?> list) {
            ((List<@Nullable Object>) list).add(value);
        } else if (open.peek() instanceof Map<?, ?> map) {
            ((Map<String, @Nullable Object>) map).put(name, value);
        }
    }

    private @Nullable Object scalar(String value) {
        if (value.isEmpty()) {
            return value;
        }
        String rest = value.substring(1);
        return switch (value.charAt(0)) {
            case '"' -> rest;
            case '#' -> number(rest);
            case '~' -> floating(rest);
            case '?' -> new Foreign(rest);
            case '$' -> new ForeignNumber(rest);
            case '@' -> container(rest);
            default ->
                switch (value) {
                    case "true" -> true;
                    case "false" -> false;
                    case "null" -> null;
                    default -> value;
                };
        };
    }

    private static Object number(String text) {
        try {
            if (text.length() < 10) {
                return Integer.valueOf(text);
            }
            return text.length() < 19 ? Long.valueOf(text) : new BigInteger(text);
        } catch (NumberFormatException e) {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException noNumber) {
                return text;
            }
        }
    }

    private static Object floating(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private Object container(String index) {
        try {
            return containers.get(Math.floorMod(Integer.parseInt(index), containers.size()));
        } catch (NumberFormatException e) {
            return index;
        }
    }

    /** What no JSON library yields. */
    record Foreign(String text) {}

    /** A number of somebody's own, which prints itself as it likes. */
    static final class ForeignNumber extends Number {
        private static final long serialVersionUID = 1;

        private final String text;

        ForeignNumber(String text) {
            this.text = text;
        }

        @Override
        public int intValue() {
            return text.length();
        }

        @Override
        public long longValue() {
            return text.length();
        }

        @Override
        public float floatValue() {
            return text.length();
        }

        @Override
        public double doubleValue() {
            return text.length();
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
