// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import io.github.snapcopy.internal.text.WholeNumber;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of a structure in a reply, read with tolerance: what is absent or of another type is empty.
 *
 * @param element the element of the structure
 */
record XmlMembers(XmlElement element) {
    Optional<String> text(String name) {
        return Optional.ofNullable(element.text(name));
    }

    Optional<XmlElement> element(String name) {
        return Optional.ofNullable(element.child(name));
    }

    OptionalInt number(String name) {
        Integer number = number(element.child(name));
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static @Nullable Integer number(@Nullable XmlElement value) {
        WholeNumber number = value == null ? null : WholeNumber.orNull(value.trimmed());
        if (number == null || number.saturated() != (int) number.saturated()) {
            return null;
        }
        return (int) number.saturated();
    }

    Optional<Boolean> flag(String name) {
        XmlElement value = element.child(name);
        return value == null ? Optional.empty() : flag(value);
    }

    private static Optional<Boolean> flag(XmlElement value) {
        return switch (value.trimmed()) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    Optional<Instant> instant(String name) {
        String text = element.text(name);
        try {
            return text == null
                    ? Optional.empty()
                    : Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    List<XmlElement> items(String name) {
        return element.items(name);
    }

    List<String> texts(String name) {
        return items(name).stream().map(XmlElement::trimmed).toList();
    }

    /** Those of some members that are present, unmodifiable; what is not of its type stays the text it is. */
    Map<String, Object> toMap(List<Member> table) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Member member : table) {
            XmlElement value = element.child(member.name);
            if (value != null) {
                map.put(member.name, member.form.apply(value));
            }
        }
        return Collections.unmodifiableMap(map);
    }

    /**
     * A member and how it stands in a map.
     *
     * @param name the name of its element
     * @param form makes a text, a number, a truth value, a list or a map of the element
     */
    record Member(String name, Function<XmlElement, Object> form) {
        static Member text(String name) {
            return new Member(name, XmlElement::trimmed);
        }

        static Member number(String name) {
            return new Member(name, value -> {
                Integer number = XmlMembers.number(value);
                return number == null ? value.trimmed() : number;
            });
        }

        static Member flag(String name) {
            return new Member(
                    name,
                    value -> XmlMembers.flag(value).<Object>map(flag -> flag).orElse(value.trimmed()));
        }

        static Member texts(String name) {
            return new Member(
                    name,
                    value -> value.children().stream().map(XmlElement::trimmed).toList());
        }

        static Member structure(String name, List<Member> table) {
            return new Member(name, value -> new XmlMembers(value).toMap(table));
        }

        static Member structures(String name, List<Member> table) {
            return new Member(
                    name,
                    value -> value.children().stream()
                            .map(child -> new XmlMembers(child).toMap(table))
                            .toList());
        }
    }
}
