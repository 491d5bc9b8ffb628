package io.github.snapcopy.parameters;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
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
            Objects.requireNonNull(values, "values").forEach((name, value) -> {
                Objects.requireNonNull(name, "name");
                Objects.requireNonNull(value, "value");
            });
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
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
        return of(value, null, new IdentityHashMap<>());
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
        if (value instanceof CharSequence text) {
            return new Text(text.toString());
        }
        if (value instanceof Boolean flag) {
            return new Flag(flag);
        }
        if (value instanceof java.lang.Number number) {
            return number(number);
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
            converted.put(value, new Items(items));
            return converted.get(value);
        }
        if (value instanceof Map<?, ?> map) {
            Enclosing inside = Enclosing.around(enclosing, value);
            Map<String, ParameterValue> members = new LinkedHashMap<>();
            map.forEach((name, member) -> {
                ParameterValue memberValue = of(member, inside, converted);
                if (memberValue != null) {
                    members.put(String.valueOf(name), memberValue);
                }
            });
            converted.put(value, new Members(members));
            return converted.get(value);
        }
        return new Malformed("an object of " + value.getClass().getName(), value);
    }

    private static ParameterValue number(java.lang.Number number) {
        boolean finite = !(number instanceof Double d && !Double.isFinite(d))
                && !(number instanceof Float f && !Float.isFinite(f));
        return finite ? new Number(number.toString()) : new Malformed("a number that is not finite", number);
    }
}
