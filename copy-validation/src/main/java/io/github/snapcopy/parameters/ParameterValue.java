package io.github.snapcopy.parameters;

import io.github.snapcopy.internal.text.Messages;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value as the caller wrote it, whether or not its parameter allows it: {@code Encrypted="yes"} is a {@link Text}.
 * Absence is the absence of the parameter; there is no null value. No {@code toString} prints what a value holds, since
 * it may be a presigned URL.
 */
public sealed interface ParameterValue
        permits ParameterValue.Text,
                ParameterValue.Flag,
                ParameterValue.Number,
                ParameterValue.Items,
                ParameterValue.Members,
                ParameterValue.Malformed {

    /** No parameter nests deeper than four levels; the bound keeps hostile or cyclic input from exhausting the stack. */
    int MAX_DEPTH = 16;

    /**
     * What the value is, in a message.
     *
     * @return for example {@code a string}
     */
    String description();

    /**
     * A string.
     *
     * @param value any text, also empty, also with unpaired surrogates
     */
    record Text(String value) implements ParameterValue {
        /** Checks for null. */
        public Text {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String description() {
            return "a string";
        }

        @Override
        public String toString() {
            return "Text[" + value.length() + " characters]";
        }
    }

    /**
     * A Boolean.
     *
     * @param value the value
     */
    record Flag(boolean value) implements ParameterValue {
        @Override
        public String description() {
            return "a Boolean";
        }
    }

    /**
     * A number, as written: {@code 15} and {@code 15.0} are different, and only the first is a whole number. A Query
     * request can hold any text where a number belongs.
     *
     * @param literal the digits, or whatever stands in their place
     */
    @SuppressWarnings("JavaLangClash") // the word of JSON; java.lang.Number is written out here
    record Number(String literal) implements ParameterValue {
        /** Checks for null. */
        public Number {
            Objects.requireNonNull(literal, "literal");
        }

        @Override
        public String description() {
            return "a number";
        }

        @Override
        public String toString() {
            return "Number[" + literal.length() + " characters]";
        }
    }

    /**
     * A list.
     *
     * @param values the items, in order
     */
    record Items(List<ParameterValue> values) implements ParameterValue {
        /** Copies the list. */
        public Items {
            Objects.requireNonNull(values, "values").forEach(value -> Objects.requireNonNull(value, "value"));
            values = List.copyOf(values);
        }

        @Override
        public String description() {
            return "a list";
        }
    }

    /**
     * An object.
     *
     * @param values the members by API name, in order
     */
    record Members(Map<String, ParameterValue> values) implements ParameterValue {
        /** Copies the map, keeping its order. */
        public Members {
            values = NamedValues.copyOf(values);
        }

        /**
         * An object of one member.
         *
         * @param name its API name
         * @param value its value
         * @return the object
         */
        public static Members of(String name, ParameterValue value) {
            return new Members(
                    NamedValues.of(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value")));
        }

        /**
         * An object of two members, such as a tag.
         *
         * @param name the API name of the first
         * @param value the value of the first
         * @param otherName the API name of the second, another one
         * @param otherValue the value of the second
         * @return the object
         * @throws IllegalArgumentException if the names are equal
         */
        public static Members of(String name, ParameterValue value, String otherName, ParameterValue otherValue) {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(otherName, "otherName");
            if (name.equals(otherName)) {
                throw new IllegalArgumentException("two members are called " + Messages.quote(name));
            }
            return new Members(NamedValues.of(
                    name,
                    Objects.requireNonNull(value, "value"),
                    otherName,
                    Objects.requireNonNull(otherValue, "otherValue")));
        }

        @Override
        public String description() {
            return "an object";
        }

        @Override
        public String toString() {
            return "Members[" + values.size() + " members]";
        }
    }

    /**
     * Something that no parameter can hold: a null inside a list, an object of an unexpected Java type, a text that
     * could not be decoded.
     *
     * @param description what it is, in a message, without its content
     * @param original what the caller gave, so that writing it back loses nothing
     */
    record Malformed(String description, @Nullable Object original) implements ParameterValue {
        /** Checks for null. */
        public Malformed {
            Objects.requireNonNull(description, "description");
        }

        @Override
        public String toString() {
            return "Malformed[" + description + "]";
        }
    }

    /**
     * Converts what a JSON or YAML library yields: strings, Booleans, numbers, lists, maps and null.
     *
     * @param value any object; whole numbers must be of an integral type ({@code Integer}, {@code Long},
     *     {@code BigInteger}): a {@code Double} of 15 is {@code 15.0} and no whole number
     * @return the value, or null for null, which means absence; what is nested deeper than any parameter is
     *     {@link Malformed}, and so is what holds itself
     */
    static @Nullable ParameterValue of(@Nullable Object value) {
        ParameterValue scalar = value == null ? null : scalar(value);
        return value == null || scalar != null ? scalar : of(value, null, new IdentityHashMap<>());
    }

    /** Converts what has no parts; null if it may have some. */
    private static @Nullable ParameterValue scalar(Object value) {
        if (value instanceof CharSequence text) {
            return new Text(text.toString());
        }
        if (value instanceof Boolean flag) {
            return new Flag(flag);
        }
        return value instanceof java.lang.Number number ? number(number) : null;
    }

    /** Converts a container that stands in several places once, so that sharing costs nothing. */
    private static @Nullable ParameterValue of(
            @Nullable Object value, @Nullable Enclosing enclosing, Map<Object, ParameterValue> converted) {
        if (value == null) {
            return null;
        }
        if (enclosing != null && enclosing.depth() > MAX_DEPTH) {
            return new Malformed("a value nested deeper than " + MAX_DEPTH + " levels", value);
        }
        ParameterValue scalar = scalar(value);
        if (scalar != null) {
            return scalar;
        }
        Members few = value instanceof Map<?, ?> map && map.size() <= 2 ? ofScalars(map) : null;
        if (few != null) {
            return few;
        }
        if (Enclosing.contains(enclosing, value)) {
            return new Malformed("a value that holds itself", value);
        }
        ParameterValue known = converted.get(value);
        if (known != null) {
            return known;
        }
        if (value instanceof Iterable<?> list) {
            Enclosing inside = Enclosing.around(enclosing, value);
            List<ParameterValue> items = new ArrayList<>();
            for (Object item : list) {
                ParameterValue itemValue = of(item, inside, converted);
                items.add(itemValue == null ? new Malformed("null", null) : itemValue);
            }
            ParameterValue made = new Items(items);
            converted.put(value, made);
            return made;
        }
        if (value instanceof Map<?, ?> map) {
            Enclosing inside = Enclosing.around(enclosing, value);
            NamedValues.Collector members = new NamedValues.Collector(map.size());
            map.forEach((name, member) -> {
                ParameterValue memberValue = of(member, inside, converted);
                if (memberValue != null) {
                    members.put(String.valueOf(name), memberValue);
                }
            });
            ParameterValue made = new Members(members.toMap());
            converted.put(value, made);
            return made;
        }
        return new Malformed("an object of " + value.getClass().getName(), value);
    }

    /** Converts an object such as a tag, null if one of its members may have parts: it is made faster than remembered. */
    private static @Nullable Members ofScalars(Map<?, ?> map) {
        NamedValues.Collector members = new NamedValues.Collector(map.size());
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object member = entry.getValue();
            ParameterValue scalar = member == null ? null : scalar(member);
            if (scalar != null) {
                members.put(String.valueOf(entry.getKey()), scalar);
            } else if (member != null) {
                return null;
            }
        }
        return new Members(members.toMap());
    }

    private static ParameterValue number(java.lang.Number number) {
        boolean finite = !(number instanceof Double d && !Double.isFinite(d))
                && !(number instanceof Float f && !Float.isFinite(f));
        return finite ? new Number(number.toString()) : new Malformed("a number that is not finite", number);
    }
}
