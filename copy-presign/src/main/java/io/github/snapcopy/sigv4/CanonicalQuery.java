// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sigv4;

import io.github.snapcopy.internal.text.Messages;
import io.github.snapcopy.internal.text.PercentEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The canonical query string: every name and value percent-encoded after RFC 3986, sorted by encoded name, then by
 * encoded value.
 *
 * <table>
 * <caption>Examples</caption>
 * <tr><th>Parameters</th><th>{@link #value()}</th></tr>
 * <tr><td>{@code b = 1}, {@code a = x y}</td><td>{@code a=x%20y&b=1}</td></tr>
 * <tr><td>{@code Param-3 = c}, {@code Param = b}, {@code Param = a}</td><td>{@code Param=a&Param=b&Param-3=c}</td></tr>
 * <tr><td>{@code Tag.10.Key = z}, {@code Tag.1.Key =}</td><td>{@code Tag.1.Key=&Tag.10.Key=z}</td></tr>
 * <tr><td>none</td><td>the empty text</td></tr>
 * </table>
 *
 * @since 0.1
 */
public final class CanonicalQuery {
    /** Stands in for a secret in everything printed. */
    static final String REDACTED = "<redacted>";

    /** The query of a request that has none. */
    static final CanonicalQuery NONE = new CanonicalQuery("");

    private final String value;

    private CanonicalQuery(String value) {
        this.value = value;
    }

    /**
     * Encodes and sorts parameters.
     *
     * @param parameters decoded names and values in any order; a name may occur more than once, a value may be empty
     * @return the canonical query string
     * @throws IllegalArgumentException if a name or value holds an unpaired surrogate; the message has the name, never
     *     the value
     */
    public static CanonicalQuery of(Iterable<? extends Map.Entry<String, String>> parameters) {
        Objects.requireNonNull(parameters, "parameters");
        List<Pair> pairs = new ArrayList<>();
        for (Map.Entry<String, String> parameter : parameters) {
            pairs.add(Pair.encode(parameter.getKey(), parameter.getValue()));
        }
        pairs.sort(null);
        StringJoiner out = new StringJoiner("&");
        for (Pair pair : pairs) {
            out.add(pair.name + '=' + pair.value);
        }
        return new CanonicalQuery(out.toString());
    }

    /** Takes a query that is canonical already. */
    static CanonicalQuery ofCanonical(String value) {
        return new CanonicalQuery(value);
    }

    /** Tells whether a query is what {@link #of} would make of its parameters. */
    static boolean isCanonical(String query) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? null : PercentEncoding.decode(pair.substring(0, equals));
            String value = equals < 0 ? null : PercentEncoding.decode(pair.substring(equals + 1));
            if (name == null || value == null) {
                return false;
            }
            parameters.add(Map.entry(name, value));
        }
        return of(parameters).value.equals(query);
    }

    /**
     * Returns the wire form.
     *
     * @return {@code name=value} pairs joined by {@code &}; it holds the session token if there is one
     */
    public String value() {
        return value;
    }

    /**
     * Returns the query with the values of {@code X-Amz-Security-Token} and {@code X-Amz-Signature} hidden.
     *
     * @return a text for logs
     */
    public String redacted() {
        StringJoiner out = new StringJoiner("&");
        for (String pair : value.split("&", 0)) {
            String name = pair.split("=", 2)[0];
            out.add(QueryNames.isSecret(name) ? name + '=' + REDACTED : pair);
        }
        return out.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CanonicalQuery that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Returns {@link #redacted()}. */
    @Override
    public String toString() {
        return redacted();
    }

    /** An encoded pair; ASCII, so the order of chars is the order of bytes. */
    private record Pair(String name, String value) implements Comparable<Pair> {
        static Pair encode(String name, String value) {
            Objects.requireNonNull(name, "parameter name");
            Objects.requireNonNull(value, "parameter value");
            try {
                return new Pair(PercentEncoding.encode(name), PercentEncoding.encode(value));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("parameter " + Messages.quote(name) + ": " + e.getMessage(), e);
            }
        }

        @Override
        public int compareTo(Pair other) {
            int byName = name.compareTo(other.name);
            return byName != 0 ? byName : value.compareTo(other.value);
        }
    }
}
