// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterDefinition;
import io.github.snapcopy.parameters.ParameterNames;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.values.Partition;
import io.github.snapcopy.values.RegionId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A request in the making: plain values by name, which steps edit. */
final class Sketch {
    private final CopyOperation operation;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final List<TagGroup> tagGroups = new ArrayList<>();
    private @Nullable UnaryOperator<String> queryEdit;

    /** The tags of one kind of new resource; on ElastiCache the type says nothing. */
    static final class TagGroup {
        @Nullable
        String resourceType;

        final List<Tag> tags = new ArrayList<>();
    }

    /** A tag, perhaps without its parts. */
    static final class Tag {
        @Nullable
        String key;

        @Nullable
        String value;

        Tag(@Nullable String key, @Nullable String value) {
            this.key = key;
            this.value = value;
        }
    }

    Sketch(CopyOperation operation) {
        this.operation = operation;
    }

    static Sketch of(CopyOperation operation, Step... steps) {
        Sketch sketch = new Sketch(operation);
        for (Step step : steps) {
            step.applyTo(sketch);
        }
        return sketch;
    }

    CopyOperation operation() {
        return operation;
    }

    void set(String name, Object value) {
        parameters.put(name, value);
    }

    void remove(String name) {
        parameters.remove(name);
    }

    boolean has(String name) {
        return parameters.containsKey(name);
    }

    /** The text of a parameter, empty if there is none. */
    String text(String name) {
        return parameters.get(name) instanceof String text ? text : "";
    }

    /** The names of the parameters that are set, tags included. */
    List<String> names() {
        return List.copyOf(values().keySet());
    }

    void know(String fact, Object value) {
        facts.put(fact, value);
    }

    void forget(String fact) {
        facts.remove(fact);
    }

    /** The Region of the endpoint, which a valid request has. */
    RegionId destination() {
        return RegionId.of((String) Objects.requireNonNull(facts.get(CopyContext.ENDPOINT_REGION)));
    }

    Partition partition() {
        return destination().partition().orElseThrow();
    }

    List<TagGroup> tagGroups() {
        return tagGroups;
    }

    /** The first tag of a request that has tags. */
    Tag firstTag() {
        return tagGroups.get(0).tags.get(0);
    }

    TagGroup addTagGroup(String resourceType) {
        TagGroup group = new TagGroup();
        group.resourceType = resourceType;
        tagGroups.add(group);
        return group;
    }

    /** Makes it a raw Query request, and edits its text. */
    void editQuery(UnaryOperator<String> edit) {
        this.queryEdit = edit;
    }

    /** The text of the raw Query request, or null if it is none. */
    @Nullable
    String query() {
        return queryEdit == null ? null : queryEdit.apply(QueryString.write(fromMap()));
    }

    CopyParameters parameters() {
        String query = query();
        return query == null ? fromMap() : QueryString.read(operation, query);
    }

    CopyContext context() {
        return CopyContext.fromMap(facts);
    }

    private CopyParameters fromMap() {
        return CopyParameters.fromMap(operation, values());
    }

    /** All values, in the order of the documentation. */
    private Map<String, Object> values() {
        Map<String, Object> rest = new LinkedHashMap<>(parameters);
        if (!tagGroups.isEmpty()) {
            boolean typed =
                    operation.parameter(ParameterNames.TAG_SPECIFICATIONS).isPresent();
            String name = typed ? ParameterNames.TAG_SPECIFICATIONS : ParameterNames.TAGS;
            rest.putIfAbsent(name, typed ? specifications() : tags(tagGroups.get(0)));
        }
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (ParameterDefinition parameter : operation.parameters()) {
            Object value = rest.remove(parameter.name());
            if (value != null) {
                ordered.put(parameter.name(), value);
            }
        }
        ordered.putAll(rest);
        return ordered;
    }

    private List<Map<String, Object>> specifications() {
        List<Map<String, Object>> specifications = new ArrayList<>();
        for (TagGroup group : tagGroups) {
            Map<String, Object> specification = new LinkedHashMap<>();
            putIfPresent(specification, ParameterNames.RESOURCE_TYPE, group.resourceType);
            specification.put(ParameterNames.TAGS, tags(group));
            specifications.add(specification);
        }
        return specifications;
    }

    private static List<Map<String, Object>> tags(TagGroup group) {
        List<Map<String, Object>> tags = new ArrayList<>();
        for (Tag tag : group.tags) {
            Map<String, Object> members = new LinkedHashMap<>();
            putIfPresent(members, ParameterNames.KEY, tag.key);
            putIfPresent(members, ParameterNames.VALUE, tag.value);
            tags.add(members);
        }
        return tags;
    }

    private static void putIfPresent(Map<String, Object> members, String name, @Nullable String text) {
        if (text != null) {
            members.put(name, text);
        }
    }
}
