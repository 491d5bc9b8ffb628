// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import static io.github.snapcopy.parameters.ParameterNames.KEY;
import static io.github.snapcopy.parameters.ParameterNames.RESOURCE_TYPE;
import static io.github.snapcopy.parameters.ParameterNames.TAGS;
import static io.github.snapcopy.parameters.ParameterNames.TAG_SPECIFICATIONS;
import static io.github.snapcopy.parameters.ParameterNames.VALUE;

import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tags between the models and the neutral request. Reads accepted parameters only. */
final class Tags {
    static final String IMAGE = "image";
    static final String SNAPSHOT = "snapshot";
    static final String UNTYPED = "";

    private Tags() {}

    /** Tells whether the tags of an operation stand in specifications, by type of resource. */
    static boolean areTyped(CopyOperation operation) {
        return operation.indexOf(TAG_SPECIFICATIONS) >= 0;
    }

    /** All tags by resource type, those of several specifications of one type together; ElastiCache's have no type. */
    static Map<String, List<CopyTag>> byType(CopyParameters parameters) {
        Map<String, List<CopyTag>> tags = new LinkedHashMap<>();
        if (!areTyped(parameters.operation())) {
            read(parameters.value(TAGS), UNTYPED, tags);
        } else if (parameters.value(TAG_SPECIFICATIONS) instanceof ParameterValue.Items specifications) {
            for (ParameterValue specification : specifications.values()) {
                Map<String, ParameterValue> members = ((ParameterValue.Members) specification).values();
                String type = text(members.get(RESOURCE_TYPE));
                if (type != null) {
                    read(members.get(TAGS), type, tags);
                }
            }
        }
        return tags;
    }

    static List<CopyTag> ofType(String resourceType, CopyParameters parameters) {
        return byType(parameters).getOrDefault(resourceType, List.of());
    }

    private static void read(@Nullable ParameterValue list, String type, Map<String, List<CopyTag>> byType) {
        if (list instanceof ParameterValue.Items items && !items.values().isEmpty()) {
            List<CopyTag> tags = byType.computeIfAbsent(type, missing -> new ArrayList<>());
            for (ParameterValue item : items.values()) {
                Map<String, ParameterValue> members = ((ParameterValue.Members) item).values();
                String key = text(members.get(KEY));
                String value = text(members.get(VALUE));
                if (key != null) {
                    tags.add(value == null ? CopyTag.withoutValue(key) : CopyTag.of(key, value));
                }
            }
        }
    }

    private static @Nullable String text(@Nullable ParameterValue value) {
        return value instanceof ParameterValue.Text text ? text.value() : null;
    }

    static ParameterValue specifications(Map<String, List<CopyTag>> tagsByType) {
        List<ParameterValue> specifications = new ArrayList<>();
        tagsByType.forEach((type, tags) -> {
            ParameterValue.Text resourceType = new ParameterValue.Text(type);
            specifications.add(ParameterValue.Members.of(RESOURCE_TYPE, resourceType, TAGS, items(tags)));
        });
        return new ParameterValue.Items(specifications);
    }

    static ParameterValue items(List<CopyTag> tags) {
        ParameterValue[] items = new ParameterValue[tags.size()];
        for (int i = 0; i < items.length; i++) {
            CopyTag tag = tags.get(i);
            ParameterValue.Text key = new ParameterValue.Text(tag.key());
            String value = tag.value().orElse(null);
            items[i] = value == null
                    ? ParameterValue.Members.of(KEY, key)
                    : ParameterValue.Members.of(KEY, key, VALUE, new ParameterValue.Text(value));
        }
        return new ParameterValue.Items(List.of(items));
    }
}
