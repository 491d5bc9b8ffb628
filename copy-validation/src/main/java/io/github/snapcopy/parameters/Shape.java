// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The documented type of a parameter: what a reader expects and a writer writes. May gain members with operations to
 * come; keep a default branch.
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

    /** A list whose items are all of one type. Equal when both parts are equal. */
    final class ListOf implements Shape {
        private final String itemName;
        private final Shape item;

        ListOf(String itemName, Shape item) {
            this.itemName = itemName;
            this.item = item;
        }

        /**
         * The name of an item on the wire, written only by {@link WireDialect#QUERY}.
         *
         * @return the name
         */
        public String itemName() {
            return itemName;
        }

        /**
         * The type of the items.
         *
         * @return the shape of each item
         */
        public Shape item() {
            return item;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof ListOf that && itemName.equals(that.itemName) && item.equals(that.item);
        }

        @Override
        public int hashCode() {
            return Objects.hash(itemName, item);
        }

        @Override
        public String toString() {
            return "ListOf[" + item + "]";
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

    /** An object with named members. Equal when the members are equal. */
    final class Structure implements Shape {
        private final List<Member> members;

        Structure(List<Member> members) {
            this.members = List.copyOf(members);
        }

        /**
         * The members.
         *
         * @return the members in the order of the service model
         */
        public List<Member> members() {
            return members;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Structure that && members.equals(that.members);
        }

        @Override
        public int hashCode() {
            return members.hashCode();
        }

        @Override
        public String toString() {
            return "Structure" + members;
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

    /** A named part of a {@link Structure}. Equal when all parts are equal. */
    final class Member {
        private final String name;
        private final String wireName;
        private final Shape shape;

        Member(String name, String wireName, Shape shape) {
            this.name = name;
            this.wireName = wireName;
            this.shape = shape;
        }

        /**
         * The API name.
         *
         * @return for example {@code Tags}
         */
        public String name() {
            return name;
        }

        /**
         * The name in a Query request.
         *
         * @return for example {@code Tag}
         */
        public String wireName() {
            return wireName;
        }

        /**
         * The type.
         *
         * @return the shape of its values
         */
        public Shape shape() {
            return shape;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Member that
                    && name.equals(that.name)
                    && wireName.equals(that.wireName)
                    && shape.equals(that.shape);
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, wireName, shape);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
