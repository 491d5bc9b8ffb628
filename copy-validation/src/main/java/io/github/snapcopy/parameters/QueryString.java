// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import io.github.snapcopy.internal.text.PercentEncoding;
import io.github.snapcopy.internal.text.WholeNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Query requests as text: reads {@code Action=CopySnapshot&Version=2016-11-15&...} and writes it, with the wire names
 * of the operation's service.
 *
 * <table>
 * <caption>Lists</caption>
 * <tr><th>Service</th><th>Key of the first tag</th><th>Empty list</th></tr>
 * <tr><td>EC2</td><td>{@code TagSpecification.1.Tag.1.Key}</td><td>nothing</td></tr>
 * <tr><td>ElastiCache</td><td>{@code Tags.Tag.1.Key}</td><td>{@code Tags=}</td></tr>
 * </table>
 *
 * @since 0.1
 */
public final class QueryString {
    static final String ACTION = "Action";
    static final String VERSION = "Version";

    private static final ParameterValue OTHER_TYPE = new ParameterValue.Malformed("a value of another type", null);

    private QueryString() {}

    /**
     * Reads a form body or the query of a URL. Percent sequences are UTF-8, {@code +} and {@code %20} are a space.
     * Reads any text: what is wrong with a key becomes a {@link WireFinding}, what is wrong with a value is kept for
     * the rules. A key that holds an encoded equals sign ends there: what follows may be a secret, and names are
     * printed.
     *
     * @param operation the operation the request is taken for
     * @param query the text, without a leading question mark
     * @return the parameters; {@link CopyParameters#isRawQuery} is true
     */
    public static CopyParameters read(CopyOperation operation, String query) {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(query, "query");
        return new QueryReader(operation).read(query);
    }

    /**
     * Writes a request as a form body: {@code Action} and {@code Version} first, then the parameters in their order,
     * every text encoded after RFC 3986.
     *
     * @param parameters the parameters
     * @return the body, ASCII only
     * @throws IllegalArgumentException if a value cannot be written: {@link ParameterValue.Malformed}, or a text with
     *     an unpaired surrogate
     */
    public static String write(CopyParameters parameters) {
        Objects.requireNonNull(parameters, "parameters");
        StringBuilder out = new StringBuilder(256);
        for (Map.Entry<String, String> pair : pairs(parameters)) {
            out.append(out.isEmpty() ? "" : "&");
            PercentEncoding.append(out, pair.getKey());
            out.append('=');
            PercentEncoding.append(out, pair.getValue());
        }
        return out.toString();
    }

    /**
     * The keys and values of a request, not encoded: {@code Action} and {@code Version} first, then the parameters in
     * their order.
     *
     * @param parameters the parameters
     * @return a new list
     * @throws IllegalArgumentException if a value is {@link ParameterValue.Malformed}
     */
    public static List<Map.Entry<String, String>> pairs(CopyParameters parameters) {
        CopyOperation operation =
                Objects.requireNonNull(parameters, "parameters").operation();
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        pairs.add(Map.entry(ACTION, operation.action()));
        pairs.add(Map.entry(VERSION, operation.apiVersion()));
        parameters.values().forEach((name, value) -> write(operation, ParameterPath.of(name), value, pairs));
        return pairs;
    }

    /**
     * Whether a key is one of the operation's parameters or of their parts, written exactly as on the wire.
     *
     * @param operation the operation
     * @param key a decoded key, for example {@code TagSpecification.1.Tag.1.Key}
     * @return true if a Query request with this key sets a documented value
     */
    public static boolean isParameterKey(CopyOperation operation, String key) {
        Objects.requireNonNull(operation, "operation");
        return QueryKey.of(operation, Objects.requireNonNull(key, "key")).isDocumented();
    }

    /**
     * What a request holds under a key of its Query form.
     *
     * @param parameters the request
     * @param key a decoded key, for example {@code TagSpecification.1.Tag.1.Key}
     * @return the value, null if nothing is there, {@link ParameterValue.Malformed} if what is there has not the
     *     documented type
     */
    public static @Nullable ParameterValue valueAt(CopyParameters parameters, String key) {
        Objects.requireNonNull(parameters, "parameters");
        Objects.requireNonNull(key, "key");
        QueryKey match = QueryKey.of(parameters.operation(), key);
        if (match.verdict() != QueryKey.Verdict.SETS) {
            return parameters.value(key);
        }
        List<String> steps = match.steps();
        @Nullable ParameterValue at = parameters.value(steps.get(0));
        for (int i = 1; i < steps.size() && at != null; i++) {
            boolean isIndex = i % 2 == 1;
            if (isIndex && at instanceof ParameterValue.Items items) {
                at = item(items.values(), steps.get(i));
            } else if (!isIndex && at instanceof ParameterValue.Members members) {
                at = members.values().get(steps.get(i));
            } else {
                return OTHER_TYPE;
            }
        }
        return at == null || match.shape().admits(at) ? at : OTHER_TYPE;
    }

    private static @Nullable ParameterValue item(List<ParameterValue> items, String index) {
        WholeNumber number = WholeNumber.orNull(index);
        long position = number == null ? 0 : number.saturated();
        return position < 1 || position > items.size() ? null : items.get((int) position - 1);
    }

    private static void write(
            CopyOperation operation, ParameterPath path, ParameterValue value, List<Map.Entry<String, String>> pairs) {
        if (value instanceof ParameterValue.Text text) {
            pairs.add(Map.entry(path.wireKey(operation), text.value()));
        } else if (value instanceof ParameterValue.Flag flag) {
            pairs.add(Map.entry(path.wireKey(operation), Boolean.toString(flag.value())));
        } else if (value instanceof ParameterValue.Number number) {
            pairs.add(Map.entry(path.wireKey(operation), number.literal()));
        } else if (value instanceof ParameterValue.Items items) {
            int index = 0;
            for (ParameterValue item : items.values()) {
                write(operation, path.item(index++), item, pairs);
            }
            if (items.values().isEmpty() && operation.dialect() == WireDialect.QUERY) {
                pairs.add(Map.entry(path.wireKey(operation), ""));
            }
        } else if (value instanceof ParameterValue.Members members) {
            members.values().forEach((name, member) -> write(operation, path.member(name), member, pairs));
        } else {
            throw new IllegalArgumentException(path + " cannot be written: it is " + value.description());
        }
    }
}
