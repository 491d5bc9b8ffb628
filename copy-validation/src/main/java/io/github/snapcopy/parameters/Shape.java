// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The documented type of a parameter: what a reader expects and a writer writes.
 *
 * @since 0.1
 */
public sealed interface Shape permits Shape.Scalar, Shape.ListOf, Shape.Structure {

    /**
     * How the type is called in messages.
     *
     * @return for example {@code a string} or {@code a list}
     */
    String description();

    /**
     * Whether a value is of this type. Looks at the value itself, not at its parts.
     *
     * @param value any value
     * @return true if the type is the documented one
     */
    boolean admits(ParameterValue value);

    /** A type without parts. */
    enum Scalar implements Shape {
        /** A string. */
        TEXT("a string", ParameterValue.Text.class),
        /** A string that is a secret and is never printed. */
        SENSITIVE_TEXT("a string", ParameterValue.Text.class),
        /** A Boolean. */
        FLAG("true or false", ParameterValue.Flag.class),
        /** A whole number. */
        NUMBER("a whole number", ParameterValue.Number.class);

        private final String description;
        private final Class<? extends ParameterValue> type;

        Scalar(String description, Class<? extends ParameterValue> type) {
            this.description = description;
            this.type = type;
        }

        @Override
        public boolean admits(ParameterValue value) {
            return type.isInstance(Objects.requireNonNull(value, "value"));
        }

        @Override
        public String description() {
            return description;
        }
    }

    /**
     * A list whose items are all of one type.
     *
     * @param itemName the name of an item on the wire, written only by {@link WireDialect#QUERY}
     * @param item the type of the items
     */
    record ListOf(String itemName, Shape item) implements Shape {
        /** Checks for null. */
        public ListOf {
            Objects.requireNonNull(itemName, "itemName");
            Objects.requireNonNull(item, "item");
        }

        @Override
        public boolean admits(ParameterValue value) {
            return Objects.requireNonNull(value, "value") instanceof ParameterValue.Items;
        }

        @Override
        public String description() {
            return "a list";
        }
    }

    /**
     * An object with named members.
     *
     * @param members the members in the order of the service model
     */
    record Structure(List<Member> members) implements Shape {
        /** Copies the list. */
        public Structure {
            members = List.copyOf(Objects.requireNonNull(members, "members"));
        }

        @Override
        public boolean admits(ParameterValue value) {
            return Objects.requireNonNull(value, "value") instanceof ParameterValue.Members;
        }

        /**
         * Finds a member by its API name.
         *
         * @param name the name, case-sensitive
         * @return the member, or empty if the structure has none of that name
         */
        public Optional<Member> member(String name) {
            Objects.requireNonNull(name, "name");
            for (Member member : members) {
                if (member.name().equals(name)) {
                    return Optional.of(member);
                }
            }
            return Optional.empty();
        }

        @Override
        public String description() {
            return "an object";
        }
    }

    /**
     * A named part of a {@link Structure}.
     *
     * @param name the API name, for example {@code Tags}
     * @param wireName the name in a Query request, for example {@code Tag}
     * @param shape the type
     */
    record Member(String name, String wireName, Shape shape) {
        /** Checks for null. */
        public Member {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(wireName, "wireName");
            Objects.requireNonNull(shape, "shape");
        }
    }
}
