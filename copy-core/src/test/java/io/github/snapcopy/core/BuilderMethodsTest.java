// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.ParameterPath;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.Rule;
import io.github.snapcopy.values.ImageId;
import io.github.snapcopy.values.KmsKeyRef;
import io.github.snapcopy.values.LocalZone;
import io.github.snapcopy.values.LocalZoneId;
import io.github.snapcopy.values.OutpostArn;
import io.github.snapcopy.values.RegionId;
import io.github.snapcopy.values.S3BucketName;
import io.github.snapcopy.values.SnapshotId;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the builders of all requests promise alike. */
class BuilderMethodsTest {
    private static final Map<Class<?>, Object> ARGUMENTS = Map.ofEntries(
            Map.entry(String.class, "a"),
            Map.entry(boolean.class, true),
            Map.entry(int.class, 60),
            Map.entry(long.class, 60L),
            Map.entry(Duration.class, Duration.ofHours(1)),
            Map.entry(Map.class, Map.of("k", "v")),
            Map.entry(CopyContext.class, CopyContext.empty()),
            Map.entry(CopyTag.class, CopyTag.of("k", "v")),
            Map.entry(CopyValidator.class, CopyValidator.standard()),
            Map.entry(ImageId.class, ImageId.of("ami-1234567890abcdef0")),
            Map.entry(KmsKeyRef.class, KmsKeyRef.of("alias/a")),
            Map.entry(LocalZone.class, LocalZone.of("us-west-2-lax-1a")),
            Map.entry(LocalZoneId.class, LocalZoneId.of("usw2-lax1-az1")),
            Map.entry(
                    OutpostArn.class,
                    OutpostArn.of("arn:aws:outposts:us-west-2:123456789012:outpost/op-1234567890abcdef0")),
            Map.entry(RegionId.class, RegionId.of("us-west-2")),
            Map.entry(S3BucketName.class, S3BucketName.of("bucket")),
            Map.entry(SnapshotId.class, SnapshotId.of("snap-1234567890abcdef0")));

    private static List<Object> builders() {
        return List.of(SnapshotCopyRequest.builder(), ImageCopyRequest.builder(), CacheSnapshotCopyRequest.builder());
    }

    @TestFactory
    Stream<DynamicTest> method_thatSetsOrForgets_returnsTheBuilder() {
        return builders().stream()
                .flatMap(builder -> Stream.of(
                                builder.getClass(), builder.getClass().getSuperclass())
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .filter(method -> Ec2CopyBuilder.class.isAssignableFrom(method.getReturnType())
                                || method.getReturnType() == CacheSnapshotCopyRequest.Builder.class)
                        // reflection gives another order in every run; the tests shall have one
                        .sorted(Comparator.comparing(Method::toGenericString))
                        .map(method ->
                                DynamicTest.dynamicTest(method.toGenericString(), () -> check(builder, method))));
    }

    private static void check(Object builder, Method method) throws ReflectiveOperationException {
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> {
                    assertThat(ARGUMENTS).containsKey(type);
                    return ARGUMENTS.get(type);
                })
                .toArray();
        if (method.getName().equals("without")) {
            arguments[0] = "KmsKeyId"; // takes names of parameters alone
        }
        assertThat(method.invoke(builder, arguments)).isSameAs(builder);
    }

    @Test
    void validator_ofTheCaller_isObeyedByEveryBuilder() {
        CopyValidator strict = CopyValidator.builder()
                .add(Rule.error("team-freeze")
                        .says("no copies this week")
                        .sources(CopyValidator.standard()
                                .catalog()
                                .rules()
                                .get(0)
                                .sources()
                                .get(0))
                        .check((facts, sink) -> sink.report(ParameterPath.of("KmsKeyId"), "there is a freeze")))
                .build();
        assertThat(List.of(
                        SnapshotCopyRequest.builder().validator(strict).validate(),
                        ImageCopyRequest.builder().validator(strict).validate(),
                        CacheSnapshotCopyRequest.builder().validator(strict).validate()))
                .allSatisfy(report -> assertThat(report.errors())
                        .extracting(violation -> violation.rule().value())
                        .contains("team-freeze"));
    }

    @Test
    void validate_ofAnEmptyBuilder_reportsWhatIsRequired() {
        assertThat(List.of(
                        SnapshotCopyRequest.builder().validate(),
                        ImageCopyRequest.builder().validate(),
                        CacheSnapshotCopyRequest.builder().validate()))
                .allSatisfy(report -> assertThat(report.errors())
                        .extracting(violation -> violation.rule().value())
                        .contains("required-parameter"));
    }
}
