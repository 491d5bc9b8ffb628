// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import io.github.snapcopy.internal.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value as the caller wrote it, whether or not its parameter allows it: {@code Encrypted="yes"} is a {@link Text}.
 * Absence is the absence of the parameter; there is no null value. No {@code toString} prints what a value holds, since
 * it may be a presigned URL.
 *
 * @since 0.1
 */
public sealed interface ParameterValue
        permits ParameterValue.Text,
                ParameterValue.Flag,
                ParameterValue.Number,
                ParameterValue.Items,
                ParameterValue.Members,
                ParameterValue.Malformed {

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

        /** Compares a list or map by identity, since it may hold itself or be deeper than the stack. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Malformed that
                    && description.equals(that.description)
                    && isSame(original, that.original);
        }

        private static boolean isSame(@Nullable Object one, @Nullable Object other) {
            boolean container = one instanceof Iterable || one instanceof Map;
            return one == other || (!container && Objects.equals(one, other));
        }

        /** Hashes the description alone, as {@link #equals} demands no more. */
        @Override
        public int hashCode() {
            return description.hashCode();
        }

        @Override
        public String toString() {
            return "Malformed[" + description + "]";
        }
    }

    /**
     * Converts what a JSON or YAML library yields: strings, Booleans, numbers, lists and maps, which may hold null.
     *
     * @param value any object but null, which means absence and is no value; whole numbers must be of an integral type
     *     ({@code Integer}, {@code Long}, {@code BigInteger}): a {@code Double} of 15 is {@code 15.0} and no whole
     *     number
     * @return the value; what is nested deeper than any parameter is {@link Malformed}, and so is what holds itself, or
     *     repeats shared parts without end
     */
    static ParameterValue from(Object value) {
        ParameterValue scalar = ValueReader.scalar(Objects.requireNonNull(value, "value"));
        return scalar == null ? new ValueReader().read(value) : scalar;
    }
}
