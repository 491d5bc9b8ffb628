// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.sdk;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Fills the builders of the SDK through the metadata of their fields, so that none is forgotten; a new type fails. */
final class RandomSdkRequests {
    private static final String[] TEXTS = {
        "", "us-west-2", "snap-066877671789bd71b", "a b&c=d", "\u00e9\ud83d\ude00", "\ud800"
    };

    private final Random random;

    RandomSdkRequests(long seed) {
        random = new Random(seed);
    }

    SdkRequest fill(SdkRequest.Builder builder) {
        fillFields((SdkPojo) builder);
        return builder.build();
    }

    private void fillFields(SdkPojo builder) {
        for (SdkField<?> field : builder.sdkFields()) {
            if (random.nextInt(4) != 0) {
                field.set(builder, value(field));
            }
        }
    }

    private @Nullable Object value(SdkField<?> field) {
        Class<?> type = field.marshallingType().getTargetClass();
        if (type == String.class) {
            return random.nextInt(3) == 0
                    ? TEXTS[random.nextInt(TEXTS.length)]
                    : Long.toString(random.nextLong(), Character.MAX_RADIX);
        }
        if (type == Boolean.class) {
            return random.nextBoolean();
        }
        if (type == Integer.class) {
            return random.nextInt();
        }
        if (type == Long.class) {
            return random.nextLong();
        }
        if (type == List.class) {
            SdkField<?> item = field.getRequiredTrait(ListTrait.class).memberFieldInfo();
            List<@Nullable Object> list = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                list.add(random.nextInt(20) == 0 ? null : value(item));
            }
            return list;
        }
        if (type == SdkPojo.class) {
            SdkPojo builder = field.constructor().get();
            fillFields(builder);
            return ((SdkBuilder<?, ?>) builder).build();
        }
        throw new AssertionError(field.memberName() + " is of type " + type + ", which this test does not know");
    }
}
