// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import io.github.snapcopy.internal.text.Messages;
import io.github.snapcopy.internal.text.PercentEncoding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one raw Query request: pairs, then a tree of what they set, then values. */
final class QueryReader {
    private static final ParameterValue UNDECODABLE =
            new ParameterValue.Malformed("a text whose percent sequences are not UTF-8", null);

    private final CopyOperation operation;
    private final List<WireFinding> findings = new ArrayList<>();
    private final StructureNode root = new StructureNode();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> repeated = new HashSet<>();

    QueryReader(CopyOperation operation) {
        this.operation = operation;
    }

    CopyParameters read(String query) {
        @Nullable String action = null;
        @Nullable String version = null;
        for (int start = 0; start <= query.length(); ) {
            int end = query.indexOf('&', start);
            end = end < 0 ? query.length() : end;
            if (end > start) {
                QueryPair pair = QueryPair.of(query.substring(start, end));
                String key = decodeKey(pair.key());
                String value = PercentEncoding.decodeForm(pair.value());
                if (!seen.add(key)) {
                    if (repeated.add(key)) {
                        find(
                                WireFinding.Kind.DUPLICATE_KEY,
                                key,
                                Messages.quote(key) + " is given more than once; remove all but one");
                    }
                } else if (key.equals(QueryString.ACTION)) {
                    action = value == null ? "" : value;
                } else if (key.equals(QueryString.VERSION)) {
                    version = value == null ? "" : value;
                } else {
                    accept(key, value);
                }
            }
            start = end + 1;
        }
        judgeAction(action);
        judgeVersion(version);
        Map<String, ParameterValue> values = root.toValues();
        return CopyParameters.ofQuery(operation, values, findings);
    }

    /**
     * Decodes a key, or leaves it as it is. Cuts it behind an equals sign: no documented key has one, and what follows
     * was meant as a value, perhaps a secret, which must not become a name that messages print.
     */
    private static String decodeKey(String raw) {
        String decoded = PercentEncoding.decodeForm(raw);
        String key = decoded == null ? raw : decoded;
        return key.substring(0, key.indexOf('=') < 0 ? key.length() : key.indexOf('=') + 1);
    }

    private void find(WireFinding.Kind kind, String key, String detail) {
        findings.add(new WireFinding(kind, key, detail));
    }

    private void judgeAction(@Nullable String action) {
        if (action == null) {
            find(WireFinding.Kind.ACTION, QueryString.ACTION, "Action is missing; add Action=" + operation.action());
        } else if (!action.equals(operation.action())) {
            find(
                    WireFinding.Kind.ACTION,
                    QueryString.ACTION,
                    "Action is " + Messages.quote(action) + "; write Action=" + operation.action());
        }
    }

    private void judgeVersion(@Nullable String version) {
        if (version == null) {
            find(
                    WireFinding.Kind.VERSION_MISSING,
                    QueryString.VERSION,
                    "Version is missing; add Version=" + operation.apiVersion());
        } else if (!version.equals(operation.apiVersion())) {
            find(
                    WireFinding.Kind.VERSION_OTHER,
                    QueryString.VERSION,
                    "Version is " + Messages.quote(version) + ", not the documented one; write Version="
                            + operation.apiVersion());
        }
    }

    private void accept(String key, @Nullable String value) {
        QueryKey match = QueryKey.of(operation, key);
        switch (match.verdict()) {
            case IGNORED -> {}
            case FOREIGN -> root.members.put(key, value == null ? UNDECODABLE : new ParameterValue.Text(value));
            case KEY_CASE -> find(WireFinding.Kind.KEY_CASE, key, match.detail());
            case LIST_STYLE -> find(WireFinding.Kind.LIST_STYLE, key, match.detail());
            case LIST_INDEX -> find(WireFinding.Kind.LIST_INDEX, key, match.detail());
            case SETS -> set(match, value);
            case SETS_IN_OTHER_STYLE -> {
                find(WireFinding.Kind.LIST_STYLE_READABLE, key, match.detail());
                set(match, value);
            }
        }
    }

    private void set(QueryKey key, @Nullable String value) {
        StructureNode structure = root;
        @Nullable ListNode list = null;
        List<String> steps = key.steps();
        for (int i = 0; i < steps.size() - 1; i++) {
            if (list == null) {
                list = structure.list(steps.get(i), key.text());
            } else {
                structure = list.item(steps.get(i), key.text());
                list = null;
            }
        }
        String name = steps.get(steps.size() - 1);
        if (key.isEmptyList(value)) {
            structure.list(name, key.text());
        } else if (structure.members.putIfAbsent(name, scalar(key.shape(), value)) != null) {
            find(
                    WireFinding.Kind.DUPLICATE_KEY,
                    key.text(),
                    Messages.quote(key.text()) + " sets what another key has set already; remove one of them");
        }
    }

    private static ParameterValue scalar(Shape shape, @Nullable String value) {
        if (value == null) {
            return UNDECODABLE;
        }
        if (shape == Shape.Scalar.NUMBER) {
            return new ParameterValue.Number(value);
        }
        if (shape == Shape.Scalar.FLAG && (value.equals("true") || value.equals("false"))) {
            return new ParameterValue.Flag(value.equals("true"));
        }
        return new ParameterValue.Text(value);
    }

    private final class StructureNode {
        /** API name or foreign key to a {@link ParameterValue} or a {@link ListNode}. */
        final Map<String, Object> members = new LinkedHashMap<>();

        ListNode list(String name, String key) {
            if (members.get(name) instanceof ListNode list) {
                return list;
            }
            ListNode list = new ListNode();
            if (members.putIfAbsent(name, list) != null) {
                find(
                        WireFinding.Kind.DUPLICATE_KEY,
                        key,
                        Messages.quote(key) + " adds to what another key has set already; remove one of them");
            }
            return list;
        }

        Map<String, ParameterValue> toValues() {
            Map<String, ParameterValue> values = new LinkedHashMap<>();
            members.forEach((name, node) ->
                    values.put(name, node instanceof ListNode list ? list.toItems() : (ParameterValue) node));
            return values;
        }
    }

    private final class ListNode {
        private final Map<String, StructureNode> items =
                new TreeMap<>(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        private @Nullable String firstKey;
        private boolean leadingZeros;

        StructureNode item(String index, String key) {
            firstKey = firstKey == null ? key : firstKey;
            int zeros = 0;
            while (zeros < index.length() - 1 && index.charAt(zeros) == '0') {
                zeros++;
            }
            leadingZeros |= zeros > 0;
            return items.computeIfAbsent(index.substring(zeros), number -> new StructureNode());
        }

        ParameterValue.Items toItems() {
            List<ParameterValue> values = new ArrayList<>();
            boolean contiguous = true;
            for (Map.Entry<String, StructureNode> item : items.entrySet()) {
                values.add(new ParameterValue.Members(item.getValue().toValues()));
                contiguous &= item.getKey().equals(Integer.toString(values.size()));
            }
            if (firstKey != null && (leadingZeros || !contiguous)) {
                find(
                        WireFinding.Kind.LIST_INDEX_IRREGULAR,
                        firstKey,
                        "the items of this list are not numbered 1, 2, 3 and so on; write the indexes without gaps or"
                                + " leading zeros");
            }
            return new ParameterValue.Items(values);
        }
    }
}
