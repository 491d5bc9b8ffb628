// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static io.github.snapcopy.parameters.ParameterNames.*;

import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.ParameterValue;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of the {@link Survey} that is about tags: what any rule could find in one of them, or in all together. */
final class TagSurvey {
    private static final int SAFE_KEY = 127;
    private static final int SAFE_VALUE = 255;
    private static final int MOST_TAGS = 50;
    private static final int MOST_TYPES = 2;
    private static final int COLON_OF_RESERVED = 3;

    private final Set<String> keys = new HashSet<>(2 * MOST_TAGS);
    private @Nullable String lastType;
    private int tags;
    private long traits;

    private TagSurvey() {}

    /** Returns the traits of EC2's tag specifications, or of ElastiCache's tags, whatever resources they are for. */
    static long of(CopyOperation operation, ParameterValue.Items items) {
        TagSurvey survey = new TagSurvey();
        if (areTyped(operation)) {
            survey.specifications(items, operation);
        } else {
            survey.tags(items);
        }
        if (survey.tags > MOST_TAGS) {
            survey.note(Trait.MANY_TAGS);
        }
        return survey.traits;
    }

    /** Tells whether the tags of an operation stand in specifications, by type of resource. */
    static boolean areTyped(CopyOperation operation) {
        return operation.indexOf(TAG_SPECIFICATIONS) >= 0;
    }

    private void note(Trait trait) {
        traits |= trait.bit();
    }

    private void specifications(ParameterValue.Items specifications, CopyOperation operation) {
        if (specifications.values().size() > MOST_TYPES) {
            note(Trait.UNUSUAL_SPECIFICATION);
        }
        for (ParameterValue specification : specifications.values()) {
            if (specification instanceof ParameterValue.Members members) {
                type(members.values().get(RESOURCE_TYPE), operation);
                if (members.values().get(TAGS) instanceof ParameterValue.Items items
                        && !items.values().isEmpty()) {
                    tags(items);
                } else {
                    note(Trait.UNUSUAL_SPECIFICATION);
                }
            }
        }
    }

    private void type(@Nullable ParameterValue value, CopyOperation operation) {
        String type = value instanceof ParameterValue.Text text ? text.value() : null;
        if (type == null || type.equals(lastType) || !TagRules.isAllowed(type, operation)) {
            note(Trait.UNUSUAL_SPECIFICATION);
        }
        lastType = type;
    }

    private void tags(ParameterValue.Items items) {
        for (ParameterValue item : items.values()) {
            if (item instanceof ParameterValue.Members tag) {
                tags++;
                key(tag.values().get(KEY));
                value(tag.values().get(VALUE));
            }
        }
    }

    private void key(@Nullable ParameterValue key) {
        if (key instanceof ParameterValue.Text text) {
            if (text.value().isEmpty()) {
                note(Trait.INCOMPLETE_TAG);
            }
            if (!keys.add(text.value())) {
                note(Trait.REPEATED_TAG);
            }
            text(text.value(), SAFE_KEY);
        } else if (key == null) {
            note(Trait.INCOMPLETE_TAG);
        }
    }

    private void value(@Nullable ParameterValue value) {
        if (value instanceof ParameterValue.Text text) {
            text(text.value(), SAFE_VALUE);
        } else if (value == null) {
            note(Trait.INCOMPLETE_TAG);
        }
    }

    private void text(String text, int safeLength) {
        if (text.length() > safeLength) {
            note(Trait.LONG_TAG);
        }
        if (text.length() > COLON_OF_RESERVED && text.charAt(COLON_OF_RESERVED) == ':') {
            note(Trait.RESERVED_TAG);
        }
    }
}
