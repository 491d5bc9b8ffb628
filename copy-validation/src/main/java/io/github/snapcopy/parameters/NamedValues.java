// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A few values by name, in order: two arrays behind the view of an immutable map. A request has a handful of parameters
 * and a tag has two members; a hash table for each would cost more than all their rules. Larger maps are those of the
 * JDK, so that no search is longer than {@value #MOST} names.
 */
final class NamedValues extends AbstractMap<String, ParameterValue> {
    static final int MOST = 16;

    private final String[] names;
    private final ParameterValue[] values;

    private NamedValues(String[] names, ParameterValue[] values) {
        this.names = names;
        this.values = values;
    }

    static Map<String, ParameterValue> of(String name, ParameterValue value) {
        return new NamedValues(new String[] {name}, new ParameterValue[] {value});
    }

    static Map<String, ParameterValue> of(
            String first, ParameterValue firstValue, String second, ParameterValue secondValue) {
        return new NamedValues(new String[] {first, second}, new ParameterValue[] {firstValue, secondValue});
    }

    /** Copies a map unless nobody can change it. */
    static Map<String, ParameterValue> copyOf(Map<String, ? extends ParameterValue> map) {
        if (Objects.requireNonNull(map, "values") instanceof NamedValues same) {
            return same;
        }
        Collector collector = new Collector(map.size());
        map.forEach((name, value) ->
                collector.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value")));
        return collector.toMap();
    }

    /** Collects values; the last of a name counts, the first gives it its place. */
    static final class Collector {
        private String[] names;
        private ParameterValue[] values;
        private int size;
        private @Nullable Map<String, ParameterValue> many;

        Collector(int expected) {
            int capacity = Math.min(expected, MOST);
            this.names = new String[capacity];
            this.values = new ParameterValue[capacity];
        }

        void put(String name, ParameterValue value) {
            if (many != null) {
                many.put(name, value);
                return;
            }
            int known = indexOf(name, names, size);
            if (known >= 0) {
                values[known] = value;
            } else if (size < MOST) {
                add(name, value);
            } else {
                many = new LinkedHashMap<>(toMap());
                many.put(name, value);
            }
        }

        /** Adds one of at most {@value #MOST} values, of a name that is not there yet. */
        void add(String name, ParameterValue value) {
            if (size == names.length) {
                names = Arrays.copyOf(names, MOST);
                values = Arrays.copyOf(values, MOST);
            }
            names[size] = name;
            values[size] = value;
            size++;
        }

        Map<String, ParameterValue> toMap() {
            if (many != null) {
                return Collections.unmodifiableMap(many);
            }
            return size == names.length
                    ? new NamedValues(names, values)
                    : new NamedValues(Arrays.copyOf(names, size), Arrays.copyOf(values, size));
        }
    }

    /** Most names are constants of the operation, so identity finds them. */
    @SuppressWarnings("ReferenceEquality")
    private static int indexOf(@Nullable Object name, String[] names, int size) {
        for (int i = 0; i < size; i++) {
            if (names[i] == name) {
                return i;
            }
        }
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public @Nullable ParameterValue get(@Nullable Object name) {
        int index = indexOf(name, names, names.length);
        return index < 0 ? null : values[index];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return indexOf(name, names, names.length) >= 0;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super ParameterValue> action) {
        for (int i = 0; i < names.length; i++) {
            action.accept(names[i], values[i]);
        }
    }

    @Override
    public Set<Map.Entry<String, ParameterValue>> entrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Map.Entry<String, ParameterValue>> {
        @Override
        public int size() {
            return names.length;
        }

        @Override
        public Iterator<Map.Entry<String, ParameterValue>> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < names.length;
                }

                @Override
                public Map.Entry<String, ParameterValue> next() {
                    if (next == names.length) {
                        throw new NoSuchElementException();
                    }
                    return Map.entry(names[next], values[next++]);
                }
            };
        }
    }
}
