// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sdk;

import io.github.snapcopy.internal.text.WholeNumber;
import io.github.snapcopy.parameters.ParameterPath;
import io.github.snapcopy.parameters.ParameterValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.traits.DefaultValueTrait;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.TraitType;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Between the fields of the SDK's objects and {@link ParameterValue}. */
final class SdkValues {
    /** Deeper than any parameter; the bound keeps a list that holds itself from exhausting the stack. */
    private static final int DEEPEST = 16;

    private SdkValues() {}

    /** The API name; releases of the SDK before 2020 know the name on the wire only. */
    static String nameOf(SdkField<?> field) {
        String name = field.memberName();
        return name == null ? field.locationName() : name;
    }

    static @Nullable ParameterValue read(SdkField<?> field, SdkRequest request) {
        Object value = field.getTrait(DefaultValueTrait.class, TraitType.DEFAULT_VALUE_TRAIT) != null
                // The default is made when it is asked for: another ClientToken each time.
                ? request.getValueForField(nameOf(field), Object.class).orElse(null)
                : field.getValueOrDefault(request);
        return value == null ? null : read(value, 0);
    }

    private static @Nullable ParameterValue read(Object value, int depth) {
        if (value instanceof String text) {
            return new ParameterValue.Text(text);
        }
        if (value instanceof Boolean flag) {
            return new ParameterValue.Flag(flag);
        }
        if (value instanceof Integer || value instanceof Long) {
            return new ParameterValue.Number(value.toString());
        }
        if (value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap) {
            return null;
        }
        if (depth < DEEPEST) {
            if (value instanceof List<?> list) {
                return items(list, depth + 1);
            }
            if (value instanceof SdkPojo object) {
                return members(object, depth + 1);
            }
        }
        return new ParameterValue.Malformed("an object of " + value.getClass().getName(), value);
    }

    private static ParameterValue items(List<?> list, int depth) {
        List<ParameterValue> items = new ArrayList<>(list.size());
        for (Object item : list) {
            ParameterValue read = item == null ? null : read(item, depth);
            items.add(read == null ? new ParameterValue.Malformed("null", item) : read);
        }
        return new ParameterValue.Items(items);
    }

    private static ParameterValue members(SdkPojo object, int depth) {
        Map<String, ParameterValue> members = new LinkedHashMap<>();
        for (SdkField<?> field : object.sdkFields()) {
            Object value = field.getValueOrDefault(object);
            ParameterValue read = value == null ? null : read(value, depth);
            if (read != null) {
                members.put(nameOf(field), read);
            }
        }
        return new ParameterValue.Members(members);
    }

    /** Sets one field of a builder. */
    static void write(SdkPojo builder, ParameterPath path, String name, ParameterValue value) {
        for (SdkField<?> field : builder.sdkFields()) {
            if (name.equals(nameOf(field))) {
                field.set(builder, toSdk(field, path, value));
                return;
            }
        }
        throw new IllegalArgumentException(
                "this version of the AWS SDK has no " + path + "; use a newer one, or leave the parameter out");
    }

    private static @Nullable Object toSdk(SdkField<?> field, ParameterPath path, ParameterValue value) {
        Class<?> type = field.marshallingType().getTargetClass();
        if (value instanceof ParameterValue.Text text && type == String.class) {
            return text.value();
        }
        if (value instanceof ParameterValue.Flag flag && type == Boolean.class) {
            return flag.value();
        }
        if (value instanceof ParameterValue.Number number) {
            Object converted = number(type, number.literal());
            if (converted != null) {
                return converted;
            }
        }
        if (value instanceof ParameterValue.Items items && type == List.class) {
            return list(field.getRequiredTrait(ListTrait.class).memberFieldInfo(), path, items);
        }
        if (value instanceof ParameterValue.Members members && type == SdkPojo.class) {
            SdkPojo builder = field.constructor().get();
            members.values().forEach((name, member) -> write(builder, path.member(name), name, member));
            return ((SdkBuilder<?, ?>) builder).build();
        }
        if (value instanceof ParameterValue.Malformed malformed
                && (malformed.original() == null || type.isInstance(malformed.original()))) {
            return malformed.original();
        }
        throw new IllegalArgumentException(
                path + " is " + value.description() + ", which the AWS SDK's " + type.getSimpleName() + " cannot hold");
    }

    private static List<@Nullable Object> list(SdkField<?> itemField, ParameterPath path, ParameterValue.Items items) {
        List<@Nullable Object> list = new ArrayList<>(items.values().size());
        for (ParameterValue item : items.values()) {
            list.add(toSdk(itemField, path.item(list.size()), item));
        }
        return list;
    }

    private static @Nullable Object number(Class<?> type, String literal) {
        if (WholeNumber.orNull(literal) == null) {
            return null;
        }
        try {
            return type == Long.class
                    ? (Object) Long.valueOf(literal)
                    : type == Integer.class ? Integer.valueOf(literal) : null;
        } catch (NumberFormatException tooLarge) {
            return null;
        }
    }
}
