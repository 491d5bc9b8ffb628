// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The members of a structure in a reply, read with tolerance: what is absent or of another type is empty.
 *
 * @param element the element of the structure
 */
record XmlMembers(XmlElement element) {
    boolean has(String name) {
        return element.child(name) != null;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(element.text(name));
    }

    Optional<XmlElement> element(String name) {
        return Optional.ofNullable(element.child(name));
    }

    OptionalInt number(String name) {
        String text = element.text(name);
        try {
            return text == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    Optional<Boolean> flag(String name) {
        String text = element.text(name);
        return "true".equals(text) ? Optional.of(true) : "false".equals(text) ? Optional.of(false) : Optional.empty();
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
        return items(name).stream().map(item -> item.text().trim()).toList();
    }

    /** Those of some members that are present; what is not of its type stays the text it is. */
    Map<String, Object> toMap(List<Member> names) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Member member : names) {
            Object value = value(member);
            if (value != null) {
                map.put(member.name, value);
            }
        }
        return map;
    }

    private @Nullable Object value(Member member) {
        String text = element.text(member.name);
        if (member.kind == Kind.NUMBER && number(member.name).isPresent()) {
            return number(member.name).getAsInt();
        }
        return member.kind == Kind.FLAG && flag(member.name).isPresent()
                ? flag(member.name).get()
                : text;
    }

    enum Kind {
        TEXT,
        NUMBER,
        FLAG
    }

    /** A member and what it holds. */
    record Member(String name, Kind kind) {
        static Member text(String name) {
            return new Member(name, Kind.TEXT);
        }

        static Member number(String name) {
            return new Member(name, Kind.NUMBER);
        }

        static Member flag(String name) {
            return new Member(name, Kind.FLAG);
        }
    }
}
