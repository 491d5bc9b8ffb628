// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.contract;

import io.github.snapcopy.parameters.CopyParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.services.ec2.model.CopyImageRequest;
import software.amazon.awssdk.services.ec2.model.CopySnapshotRequest;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Requests of the AWS SDK with the values of neutral ones, as a careless program would fill them: by the names of the
 * fields, of which each takes one type.
 */
final class SdkRequests {
    private SdkRequests() {}

    static Optional<CopySnapshotRequest> copySnapshot(CopyParameters parameters) {
        return filled(CopySnapshotRequest.builder(), parameters.toMap()).map(CopySnapshotRequest.Builder::build);
    }

    static Optional<CopyImageRequest> copyImage(CopyParameters parameters) {
        return filled(CopyImageRequest.builder(), parameters.toMap()).map(CopyImageRequest.Builder::build);
    }

    /** The builder with all values, or empty if it has no field of a name, or none of the type. */
    private static <B extends SdkPojo> Optional<B> filled(B builder, Map<?, ?> values) {
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            SdkField<?> field = fieldOf(builder, String.valueOf(entry.getKey()));
            Object value = field == null ? null : converted(field, entry.getValue());
            if (field == null || value == null) {
                return Optional.empty();
            }
            field.set(builder, value);
        }
        return Optional.of(builder);
    }

    private static @Nullable SdkField<?> fieldOf(SdkPojo pojo, String name) {
        for (SdkField<?> field : pojo.sdkFields()) {
            if (field.memberName().equals(name)) {
                return field;
            }
        }
        return null;
    }

    private static @Nullable Object converted(SdkField<?> field, @Nullable Object value) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.LONG) {
            return value instanceof Integer number ? (Object) number.longValue() : null;
        }
        if (type == MarshallingType.LIST) {
            return value instanceof List<?> list
                    ? items(field.getTrait(ListTrait.class).memberFieldInfo(), list)
                    : null;
        }
        if (type == MarshallingType.SDK_POJO && value instanceof Map<?, ?> map) {
            return filled(field.constructor().get(), map)
                    .map(builder -> ((Buildable) builder).build())
                    .orElse(null);
        }
        return type.getTargetClass().isInstance(value) ? value : null;
    }

    private static @Nullable Object items(SdkField<?> field, List<?> values) {
        List<Object> items = new ArrayList<>();
        for (Object value : values) {
            Object item = converted(field, value);
            if (item == null) {
                return null;
            }
            items.add(item);
        }
        return items;
    }
}
