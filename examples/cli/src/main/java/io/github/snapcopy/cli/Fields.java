// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of an object that a program wrote, read by name and type. Null means absence. */
final class Fields {
    private final Map<String, @Nullable Object> values;
    private final String prefix;

    private Fields(Map<String, @Nullable Object> values, String prefix) {
        this.values = values;
        this.prefix = prefix;
    }

    /**
     * Takes an object.
     *
     * @param values its members
     * @param prefix what stands before their names in messages: empty, or the name of the object and a dot
     * @param known the names that are understood
     * @throws UnusableInputException if there is a member of another name
     */
    static Fields of(Map<String, @Nullable Object> values, String prefix, Set<String> known)
            throws UnusableInputException {
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw new UnusableInputException("there is no field " + Texts.quote(prefix + name));
            }
        }
        return new Fields(values, prefix);
    }

    boolean has(String name) {
        return values.get(name) != null;
    }

    @Nullable
    Object value(String name) {
        return values.get(name);
    }

    @Nullable
    String text(String name) throws UnusableInputException {
        Object value = values.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw wrong(name, "a string");
    }

    String requiredText(String name) throws UnusableInputException {
        String text = text(name);
        if (text == null) {
            throw new UnusableInputException(prefix + name + " is missing");
        }
        return text;
    }

    /** A required text that is not blank. */
    String filledText(String name) throws UnusableInputException {
        String text = requiredText(name);
        if (text.isBlank()) {
            throw new UnusableInputException(prefix + name + " is blank");
        }
        return text;
    }

    boolean flag(String name, boolean byDefault) throws UnusableInputException {
        Object value = values.get(name);
        if (value == null) {
            return byDefault;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw wrong(name, "true or false");
    }

    @Nullable
    Map<String, @Nullable Object> object(String name) throws UnusableInputException {
        Object value = values.get(name);
        return value == null ? null : asObject(value, prefix + name);
    }

    /** Fields of a member that is itself an object, or null if it is absent. */
    @Nullable
    Fields fields(String name, Set<String> known) throws UnusableInputException {
        Map<String, @Nullable Object> object = object(name);
        return object == null ? null : of(object, prefix + name + '.', known);
    }

    UnusableInputException wrong(String name, String expected) {
        return new UnusableInputException(prefix + name + " must be " + expected);
    }

    /** Documents have no other maps than those whose keys are strings. */
    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> asObject(@Nullable Object value, String what) throws UnusableInputException {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw new UnusableInputException(what + " must be an object");
    }
}
