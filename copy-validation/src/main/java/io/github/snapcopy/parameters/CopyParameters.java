// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import io.github.snapcopy.internal.text.Messages;
import io.github.snapcopy.internal.text.WholeNumber;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The neutral request: the parameters of one copy as the caller wrote them, complete or not, right or wrong. Every
 * reader makes one, every rule reads one, every model is made from one. Immutable. Two are equal when operation and
 * values are equal and both or neither were read from a raw Query request, with equal findings: a map never equals a
 * raw request.
 *
 * @since 0.1
 */
public final class CopyParameters {
    /** The JDK makes numbers in time that grows with the square of their digits. */
    private static final int LONGEST_NUMBER = 1000;

    private final CopyOperation operation;
    private final Map<String, ParameterValue> values;
    private final boolean raw;
    private final List<WireFinding> wireFindings;

    private CopyParameters(
            CopyOperation operation, Map<String, ParameterValue> values, boolean raw, List<WireFinding> wireFindings) {
        this.operation = operation;
        this.values = values;
        this.raw = raw;
        this.wireFindings = wireFindings;
    }

    /**
     * Makes parameters from values by name.
     *
     * @param operation the operation
     * @param values values by API name; names the operation does not know are kept, for the rules to report
     * @return the parameters
     */
    public static CopyParameters of(CopyOperation operation, Map<String, ? extends ParameterValue> values) {
        Objects.requireNonNull(operation, "operation");
        return new CopyParameters(operation, NamedValues.copyOf(values), false, List.of());
    }

    /**
     * Starts parameters that are set one by one.
     *
     * @param operation the operation
     * @return a new builder
     */
    public static Builder builder(CopyOperation operation) {
        return new Builder(Objects.requireNonNull(operation, "operation"));
    }

    /**
     * Reads the shape of {@code --cli-input-json}, as any JSON or YAML library yields it: strings, Booleans, whole
     * numbers, lists, maps. Null means absence. Nothing is converted and nothing is refused here; wrongly typed values
     * are for the rules to report.
     *
     * @param operation the operation
     * @param map values by API name
     * @return the parameters
     */
    public static CopyParameters fromMap(CopyOperation operation, Map<String, ?> map) {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(map, "map");
        NamedValues.Collector values = new NamedValues.Collector(map.size());
        map.forEach((name, value) -> {
            if (value != null) {
                values.put(String.valueOf(name), ParameterValue.from(value));
            }
        });
        return new CopyParameters(operation, values.toMap(), false, List.of());
    }

    static CopyParameters ofQuery(
            CopyOperation operation, Map<String, ParameterValue> values, List<WireFinding> wireFindings) {
        return new CopyParameters(operation, NamedValues.copyOf(values), true, List.copyOf(wireFindings));
    }

    /**
     * The operation.
     *
     * @return the operation these parameters are for
     */
    public CopyOperation operation() {
        return operation;
    }

    /**
     * All values by name, in the order they were given.
     *
     * @return an immutable map
     */
    public Map<String, ParameterValue> values() {
        return values;
    }

    /**
     * The value of a parameter.
     *
     * @param name the API name
     * @return the value, or null if it is absent
     */
    public @Nullable ParameterValue value(String name) {
        return values.get(Objects.requireNonNull(name, "name"));
    }

    /**
     * Whether a parameter is present, with whatever value.
     *
     * @param name the API name
     * @return true if it is present, also when it is empty or wrongly typed
     */
    public boolean has(String name) {
        return values.containsKey(Objects.requireNonNull(name, "name"));
    }

    /**
     * The text of a parameter.
     *
     * @param name the API name
     * @return the text, or null if the parameter is absent or no string
     */
    public @Nullable String text(String name) {
        return value(name) instanceof ParameterValue.Text text ? text.value() : null;
    }

    /**
     * The truth value of a parameter.
     *
     * @param name the API name
     * @return the value, or null if the parameter is absent or no Boolean
     */
    public @Nullable Boolean flag(String name) {
        return value(name) instanceof ParameterValue.Flag flag ? (Boolean) flag.value() : null;
    }

    /**
     * Whether these parameters were read from a raw Query request, whose own rules then apply as well.
     *
     * @return true if {@link QueryString#read} made them
     */
    public boolean isRawQuery() {
        return raw;
    }

    /**
     * What the reader of a raw Query request noticed about its keys.
     *
     * @return an immutable list in the order of the request; empty unless {@link #isRawQuery}
     */
    public List<WireFinding> wireFindings() {
        return wireFindings;
    }

    /**
     * These parameters with one of them set or replaced.
     *
     * @param name the API name
     * @param value the new value
     * @return new parameters; no longer those of a raw Query request
     */
    public CopyParameters with(String name, ParameterValue value) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        NamedValues.Collector changed = new NamedValues.Collector(values.size() + 1);
        values.forEach(changed::put);
        changed.put(name, value);
        return of(operation, changed.toMap());
    }

    /**
     * These parameters without one of them.
     *
     * @param name the API name
     * @return new parameters; no longer those of a raw Query request
     */
    public CopyParameters without(String name) {
        Map<String, ParameterValue> changed = new LinkedHashMap<>(values);
        changed.remove(Objects.requireNonNull(name, "name"));
        return of(operation, changed);
    }

    /**
     * Writes the shape of {@code --cli-input-json}: the inverse of {@link #fromMap}. A number of more than 1000
     * characters, or of a form that is none, is written as a string.
     *
     * @return a new map of strings, Booleans, numbers, lists and maps
     */
    public Map<String, @Nullable Object> toMap() {
        return toMap(values);
    }

    private static Map<String, @Nullable Object> toMap(Map<String, ParameterValue> values) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        values.forEach((name, value) -> map.put(name, toObject(value)));
        return map;
    }

    private static @Nullable Object toObject(ParameterValue value) {
        if (value instanceof ParameterValue.Text text) {
            return text.value();
        }
        if (value instanceof ParameterValue.Flag flag) {
            return flag.value();
        }
        if (value instanceof ParameterValue.Number number) {
            return toNumber(number.literal());
        }
        if (value instanceof ParameterValue.Items items) {
            List<@Nullable Object> list = new ArrayList<>();
            for (ParameterValue item : items.values()) {
                list.add(toObject(item));
            }
            return list;
        }
        if (value instanceof ParameterValue.Members members) {
            return toMap(members.values());
        }
        return ((ParameterValue.Malformed) value).original();
    }

    private static Object toNumber(String literal) {
        if (literal.length() > LONGEST_NUMBER) {
            return literal;
        }
        WholeNumber number = WholeNumber.orNull(literal);
        if (number == null) {
            try {
                return new BigDecimal(literal);
            } catch (NumberFormatException e) {
                return literal;
            }
        }
        if (!number.isLong()) {
            return new BigInteger(literal);
        }
        long value = number.saturated();
        if (value == (int) value) {
            return (int) value;
        }
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CopyParameters parameters
                && operation == parameters.operation
                && raw == parameters.raw
                && values.equals(parameters.values)
                && wireFindings.equals(parameters.wireFindings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(operation, values);
    }

    /**
     * Operation and parameters, for logs: documented strings, Booleans and numbers with their values, everything else
     * by kind; {@code PresignedUrl} is redacted.
     *
     * @return for example {@code ec2:CopySnapshot{SourceRegion='us-west-2', PresignedUrl=<redacted>}}
     */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(operation.id()).append('{');
        String separator = "";
        for (Map.Entry<String, ParameterValue> entry : values.entrySet()) {
            ParameterDefinition parameter = operation.parameter(entry.getKey()).orElse(null);
            out.append(separator);
            out.append(parameter == null ? Messages.quote(entry.getKey()) : entry.getKey());
            out.append('=').append(describe(parameter, entry.getValue()));
            separator = ", ";
        }
        return out.append('}').toString();
    }

    private static String describe(@Nullable ParameterDefinition parameter, ParameterValue value) {
        if (parameter == null) {
            return value.description();
        }
        if (parameter.isSensitive()) {
            return "<redacted>";
        }
        if (value instanceof ParameterValue.Text text) {
            return Messages.quote(text.value());
        }
        if (value instanceof ParameterValue.Flag flag) {
            return Boolean.toString(flag.value());
        }
        if (value instanceof ParameterValue.Number number) {
            return Messages.quote(number.literal());
        }
        if (value instanceof ParameterValue.Items items) {
            return "a list of " + items.values().size();
        }
        return value.description();
    }

    /**
     * Collects parameters. They have the order of the documentation in the end, whatever the order of the calls; names
     * the operation does not know follow.
     */
    public static final class Builder {
        private final CopyOperation operation;
        private final @Nullable ParameterValue[] known;
        private Map<String, ParameterValue> foreign = Map.of();

        private Builder(CopyOperation operation) {
            this.operation = operation;
            this.known = new @Nullable ParameterValue[operation.parameters().size()];
        }

        /**
         * Sets or replaces a parameter.
         *
         * @param name the API name
         * @param value the value
         * @return this builder
         */
        public Builder set(String name, ParameterValue value) {
            Objects.requireNonNull(value, "value");
            int index = operation.indexOf(name);
            if (index >= 0) {
                known[index] = value;
                return this;
            }
            if (foreign.isEmpty()) {
                foreign = new LinkedHashMap<>();
            }
            foreign.put(name, value);
            return this;
        }

        /**
         * Removes a parameter, if it is there.
         *
         * @param name the API name
         * @return this builder
         */
        public Builder remove(String name) {
            int index = operation.indexOf(name);
            if (index >= 0) {
                known[index] = null;
            } else if (!foreign.isEmpty()) {
                foreign.remove(name);
            }
            return this;
        }

        /**
         * Whether a parameter has been set.
         *
         * @param name the API name
         * @return true if it is present
         */
        public boolean has(String name) {
            int index = operation.indexOf(name);
            return index >= 0 ? known[index] != null : foreign.containsKey(name);
        }

        /**
         * Makes the parameters. The builder can go on.
         *
         * @return the parameters set so far
         */
        public CopyParameters build() {
            NamedValues.Collector values = new NamedValues.Collector(count());
            for (int i = 0; i < known.length; i++) {
                ParameterValue value = known[i];
                if (value != null) {
                    values.add(operation.parameters().get(i).name(), value);
                }
            }
            for (Map.Entry<String, ParameterValue> entry : foreign.entrySet()) {
                values.put(entry.getKey(), entry.getValue());
            }
            return new CopyParameters(operation, values.toMap(), false, List.of());
        }

        private int count() {
            int count = foreign.size();
            for (ParameterValue value : known) {
                count += value == null ? 0 : 1;
            }
            return count;
        }
    }
}
