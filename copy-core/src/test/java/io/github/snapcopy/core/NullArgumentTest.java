// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.validation.CopyValidator;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every null argument of every public method is a NullPointerException that names the parameter. */
class NullArgumentTest {
    private record Receiver(Class<?> type, @Nullable Object instance) {}

    private static List<Receiver> receivers() {
        return List.of(
                new Receiver(SnapshotCopyRequest.Builder.class, SnapshotCopyRequest.builder()),
                new Receiver(ImageCopyRequest.Builder.class, ImageCopyRequest.builder()),
                new Receiver(CacheSnapshotCopyRequest.Builder.class, CacheSnapshotCopyRequest.builder()),
                new Receiver(SnapshotCopyRequest.class, null),
                new Receiver(ImageCopyRequest.class, null),
                new Receiver(CacheSnapshotCopyRequest.class, null),
                new Receiver(CopyRequest.class, null),
                new Receiver(CopyReply.class, null),
                new Receiver(SnapshotCopyResult.class, null),
                new Receiver(ImageCopyResult.class, null),
                new Receiver(CacheSnapshotCopyResult.class, null),
                new Receiver(CopyFault.class, null),
                new Receiver(CopyTag.class, null));
    }

    @TestFactory
    Stream<DynamicTest> nullArgument_isNamed() {
        return receivers().stream().flatMap(NullArgumentTest::testsOf);
    }

    @Test
    void methods_areFound() {
        assertThat(nullArgument_isNamed().map(DynamicTest::getDisplayName))
                .hasSizeGreaterThan(60)
                .contains(
                        "ImageCopyRequest.Builder.sourceRegion(RegionId sourceRegion)",
                        "SnapshotCopyRequest.Builder.addTags(Map tags)",
                        "ImageCopyRequest.from(CopyValidator validator)");
    }

    private static Stream<DynamicTest> testsOf(Receiver receiver) {
        return Arrays.stream(receiver.type().getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> receiver.instance() != null || Modifier.isStatic(method.getModifiers()))
                .flatMap(method -> testsOf(receiver, method));
    }

    private static Stream<DynamicTest> testsOf(Receiver receiver, Method method) {
        List<DynamicTest> tests = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            if (!parameter.getType().isPrimitive()) {
                String type = receiver.type().getName();
                tests.add(DynamicTest.dynamicTest(
                        type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + method.getName() + "("
                                + parameter.getType().getSimpleName() + " " + parameter.getName() + ")",
                        () -> check(receiver, method, parameter)));
            }
        }
        return tests.stream();
    }

    private static void check(Receiver receiver, Method method, Parameter nulled) {
        assertThat(nulled.isNamePresent()).as("compiled with -parameters").isTrue();
        Object[] arguments = Arrays.stream(method.getParameters())
                .map(parameter -> parameter.equals(nulled) ? null : sample(parameter.getType()))
                .toArray();

        Throwable thrown = Assertions.catchThrowable(() -> invoke(method, receiver.instance(), arguments));

        assertThat(thrown).isExactlyInstanceOf(NullPointerException.class).hasMessage(nulled.getName());
    }

    private static void invoke(Method method, @Nullable Object receiver, @Nullable Object[] arguments)
            throws Throwable {
        try {
            method.invoke(receiver, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Object sample(Class<?> type) {
        if (type == String.class) {
            return "a";
        }
        if (type == int.class) {
            return 400;
        }
        if (type == InputStream.class) {
            return InputStream.nullInputStream();
        }
        if (type == CopyOperation.class) {
            return CopyOperation.EC2_COPY_SNAPSHOT;
        }
        if (type == CopyParameters.class) {
            return CopyParameters.fromMap(CopyOperation.EC2_COPY_SNAPSHOT, Map.of());
        }
        if (type == CopyContext.class) {
            return CopyContext.empty();
        }
        if (type == CopyValidator.class) {
            return CopyValidator.standard();
        }
        throw new AssertionError("add a sample of " + type);
    }
}
