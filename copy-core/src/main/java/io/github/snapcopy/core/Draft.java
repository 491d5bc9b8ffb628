// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import io.github.snapcopy.internal.text.Messages;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterDefinition;
import io.github.snapcopy.parameters.ParameterNames;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.validation.CopyValidator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a builder has collected: values by name, in any order, and the destination. The one place where builders keep
 * state.
 */
final class Draft {
    private final CopyOperation operation;
    /** In the order of the documentation, so that the order of the setters leaves no trace. */
    private final CopyParameters.Builder values;
    /** Sorted by resource type, for the same reason; made for the first tag. */
    private Map<String, List<CopyTag>> tags = Map.of();

    private CopyContext context = CopyContext.empty();
    private CopyValidator validator = CopyValidator.standard();

    /** The context is that of the request this draft began with, and so are its facts about the presigned URL. */
    private boolean contextIsInherited;

    private boolean urlHasChanged;
    private @Nullable String destinationRegion;

    /** The destination of the request this draft began with; a new context that names none does not lose it. */
    private @Nullable String formerRegion;

    Draft(CopyOperation operation) {
        this.operation = operation;
        this.values = CopyParameters.builder(operation);
    }

    /** A draft that holds accepted parameters, for a builder to change. */
    static Draft of(CopyParameters parameters, CopyContext context, CopyValidator validator) {
        Draft draft = new Draft(parameters.operation());
        draft.context = context;
        draft.contextIsInherited = true;
        draft.validator = validator;
        draft.formerRegion = context.endpointRegion().orElse(null);
        parameters.values().forEach((name, value) -> {
            if (!isTags(name)) {
                draft.values.set(name, value);
            }
        });
        Tags.byType(parameters).forEach((type, tags) -> draft.tagsOf(type).addAll(tags));
        return draft;
    }

    void text(String name, String value, String argument) {
        values.set(name, new ParameterValue.Text(Objects.requireNonNull(value, argument)));
    }

    void flag(String name, boolean value) {
        values.set(name, new ParameterValue.Flag(value));
    }

    void number(String name, long value) {
        values.set(name, new ParameterValue.Number(Long.toString(value)));
    }

    void clear(String name) {
        values.remove(name);
    }

    /**
     * Removes a parameter of the operation, with what goes with it.
     *
     * @throws IllegalArgumentException if the operation has no parameter of that name
     */
    void without(String parameter) {
        Objects.requireNonNull(parameter, "parameter");
        List<String> names =
                operation.parameters().stream().map(ParameterDefinition::name).toList();
        if (!names.contains(parameter)) {
            throw new IllegalArgumentException(operation + " has no parameter " + Messages.quote(parameter)
                    + "; it has " + String.join(", ", names));
        }
        if (isTags(parameter)) {
            tags = Map.of();
        } else if (parameter.equals(ParameterNames.PRESIGNED_URL)) {
            presignedUrl(null);
        } else {
            values.remove(parameter);
        }
    }

    void withoutTag(String resourceType, String key) {
        Objects.requireNonNull(key, "key");
        List<CopyTag> ofType = tags.get(resourceType);
        if (ofType != null) {
            ofType.removeIf(tag -> tag.key().equals(key));
            if (ofType.isEmpty()) {
                tags.remove(resourceType);
            }
        }
    }

    void addTags(String resourceType, Map<String, String> values) {
        List<CopyTag> added = new ArrayList<>();
        Objects.requireNonNull(values, "tags").forEach((key, value) -> added.add(CopyTag.of(key, value)));
        added.forEach(tag -> tag(resourceType, tag));
    }

    void clearTags(String resourceType) {
        if (!tags.isEmpty()) {
            tags.remove(resourceType);
        }
    }

    void tag(String resourceType, CopyTag tag) {
        tagsOf(resourceType).add(Objects.requireNonNull(tag, "tag"));
    }

    private List<CopyTag> tagsOf(String resourceType) {
        if (tags.isEmpty()) {
            tags = new TreeMap<>();
        }
        return tags.computeIfAbsent(resourceType, type -> new ArrayList<>());
    }

    void context(CopyContext context) {
        this.context = Objects.requireNonNull(context, "context");
        this.contextIsInherited = false;
    }

    void validator(CopyValidator validator) {
        this.validator = Objects.requireNonNull(validator, "validator");
    }

    CopyValidator validator() {
        return validator;
    }

    /** Sets or removes the presigned URL. What the inherited context knows about a former URL no longer holds then. */
    void presignedUrl(@Nullable String url) {
        urlHasChanged = true;
        if (url == null) {
            values.remove(ParameterNames.PRESIGNED_URL);
            values.remove(ParameterNames.DESTINATION_REGION);
        } else {
            text(ParameterNames.PRESIGNED_URL, url, "presignedUrl");
        }
    }

    void destinationRegion(String region, String argument) {
        this.destinationRegion = Objects.requireNonNull(region, argument);
    }

    CopyContext context() {
        String region = destinationRegion;
        if (region == null && context.endpointRegion().isEmpty()) {
            region = formerRegion;
        }
        boolean forgetsUrl = contextIsInherited && urlHasChanged;
        if (region == null && !forgetsUrl) {
            return context;
        }
        CopyContext.Builder builder = context.toBuilder();
        if (region != null) {
            builder.endpointRegion(region);
        }
        return (forgetsUrl ? builder.withoutUrlFacts() : builder).build();
    }

    CopyParameters parameters() {
        String name = Tags.areTyped(operation) ? ParameterNames.TAG_SPECIFICATIONS : ParameterNames.TAGS;
        if (tags.isEmpty()) {
            values.remove(name);
        } else {
            values.set(name, tagList());
        }
        return values.build();
    }

    private static boolean isTags(String name) {
        return name.equals(ParameterNames.TAG_SPECIFICATIONS) || name.equals(ParameterNames.TAGS);
    }

    private ParameterValue tagList() {
        return Tags.areTyped(operation)
                ? Tags.specifications(tags)
                : Tags.items(Objects.requireNonNull(tags.get(Tags.UNTYPED)));
    }
}
