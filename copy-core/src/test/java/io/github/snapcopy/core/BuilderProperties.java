// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.values.ImageId;
import io.github.snapcopy.values.KmsKeyRef;
import io.github.snapcopy.values.LocalZone;
import io.github.snapcopy.values.LocalZoneId;
import io.github.snapcopy.values.OutpostArn;
import io.github.snapcopy.values.RegionId;
import io.github.snapcopy.values.S3BucketName;
import io.github.snapcopy.values.SnapshotId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** The setters of a builder, called one by one, in any order, with text or with typed values. */
class BuilderProperties {
    private static final int TRIES = 500;

    @Provide
    Arbitrary<Sample> snapshots() {
        return Samples.of(CopyOperation.EC2_COPY_SNAPSHOT);
    }

    @Provide
    Arbitrary<Sample> images() {
        return Samples.of(CopyOperation.EC2_COPY_IMAGE);
    }

    @Provide
    Arbitrary<Sample> cacheSnapshots() {
        return Samples.of(CopyOperation.ELASTICACHE_COPY_SNAPSHOT);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void theOrderOfTheSettersOfASnapshotCopyNeverMatters(@ForAll("snapshots") Sample sample, @ForAll Random random) {
        SnapshotCopyRequest request = (SnapshotCopyRequest) sample.request();

        for (boolean typed : List.of(false, true)) {
            SnapshotCopyRequest.Builder builder = SnapshotCopyRequest.builder();
            shuffled(setters(request, builder, typed), random).forEach(Runnable::run);

            assertSame(builder.build(), request);
            assertThat(builder.validate()).isEqualTo(builder.build().report());
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void theOrderOfTheSettersOfAnImageCopyNeverMatters(@ForAll("images") Sample sample, @ForAll Random random) {
        ImageCopyRequest request = (ImageCopyRequest) sample.request();

        for (boolean typed : List.of(false, true)) {
            ImageCopyRequest.Builder builder = ImageCopyRequest.builder();
            shuffled(setters(request, builder, typed), random).forEach(Runnable::run);
            ImageCopyRequest built = builder.build();

            assertThat(built.clientToken()).isPresent();
            if (request.clientToken().isPresent()) {
                assertSame(built, request);
            } else {
                assertSame(withoutToken(built), request);
            }
        }
    }

    private static CopyRequest withoutToken(ImageCopyRequest request) {
        return CopyRequest.from(request.toParameters().without("ClientToken"), request.context());
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void theTokenOfTheContentIsThatOfTheRequestWhateverTheOrder(
            @ForAll("images") Sample sample, @ForAll Random random) {
        ImageCopyRequest request = ImageCopyRequest.from(sample.parameters().without("ClientToken"), sample.context());
        ImageCopyRequest.Builder one = ImageCopyRequest.builder();
        ImageCopyRequest.Builder other = ImageCopyRequest.builder();
        List<Runnable> setters = setters(request, one, false);
        setters.add(one::clientTokenFromContent);
        shuffled(setters, random).forEach(Runnable::run);
        shuffled(setters(request, other, true), random).forEach(Runnable::run);

        assertThat(one.build()).isEqualTo(other.clientTokenFromContent().build());
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void theTokensOfTwoContentsAreEqualOnlyIfTheRequestsAre(
            @ForAll("images") Sample one, @ForAll("images") Sample other) {
        ImageCopyRequest first = fromContent(one);
        ImageCopyRequest second = fromContent(other);

        assertThat(first.clientToken().equals(second.clientToken())).isEqualTo(first.equals(second));
    }

    private static ImageCopyRequest fromContent(Sample sample) {
        return ImageCopyRequest.from(sample.parameters().without("ClientToken"), sample.context()).toBuilder()
                .clientTokenFromContent()
                .build();
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void theOrderOfTheSettersOfACacheSnapshotCopyNeverMatters(
            @ForAll("cacheSnapshots") Sample sample, @ForAll Random random) {
        CacheSnapshotCopyRequest request = (CacheSnapshotCopyRequest) sample.request();

        for (boolean typed : List.of(false, true)) {
            CacheSnapshotCopyRequest.Builder builder = CacheSnapshotCopyRequest.builder();
            shuffled(setters(request, builder, typed), random).forEach(Runnable::run);

            assertSame(builder.build(), request);
            assertThat(builder.validate()).isEqualTo(builder.build().report());
        }
    }

    private static void assertSame(CopyRequest built, CopyRequest request) {
        assertThat(built).isEqualTo(request).hasSameHashCodeAs(request).hasToString(request.toString());
        assertThat(built.toFormBody()).isEqualTo(request.toFormBody());
        assertThat(built.context()).isEqualTo(request.context());
    }

    private static List<Runnable> shuffled(List<Runnable> setters, Random random) {
        Collections.shuffle(setters, random);
        return setters;
    }

    private static List<Runnable> setters(SnapshotCopyRequest from, SnapshotCopyRequest.Builder to, boolean typed) {
        List<Runnable> calls = new ArrayList<>();
        String source = from.sourceRegion().value();
        String id = from.sourceSnapshotId().value();
        String destination = from.destinationRegion().value();
        calls.add(() -> pick(typed, () -> to.sourceRegion(RegionId.of(source)), () -> to.sourceRegion(source)));
        calls.add(() -> pick(typed, () -> to.sourceSnapshotId(SnapshotId.of(id)), () -> to.sourceSnapshotId(id)));
        calls.add(() -> pick(
                typed, () -> to.destinationRegion(RegionId.of(destination)), () -> to.destinationRegion(destination)));
        calls.add(() -> to.context(from.context()));
        from.description().ifPresent(text -> calls.add(() -> to.description(text)));
        String key = from.kmsKeyId().map(KmsKeyRef::value).orElse(null);
        if (key != null && from.encrypted()) {
            calls.add(() -> pick(typed, () -> to.encryptWith(KmsKeyRef.of(key)), () -> to.encryptWith(key)));
        } else {
            if (key != null) {
                calls.add(() -> pick(typed, () -> to.kmsKeyId(KmsKeyRef.of(key)), () -> to.kmsKeyId(key)));
            }
            if (from.encrypted()) {
                calls.add(() -> to.encrypted(true));
            }
        }
        from.destinationOutpostArn()
                .map(OutpostArn::value)
                .ifPresent(arn -> calls.add(() -> pick(
                        typed,
                        () -> to.destinationOutpostArn(OutpostArn.of(arn)),
                        () -> to.destinationOutpostArn(arn))));
        from.destinationAvailabilityZone()
                .ifPresent(zone -> calls.add(() -> pick(
                        typed && LocalZone.parse(zone).isPresent(),
                        () -> to.destinationAvailabilityZone(LocalZone.of(zone)),
                        () -> to.destinationAvailabilityZone(zone))));
        from.completionDurationMinutes()
                .ifPresent(minutes -> calls.add(() -> pick(
                        typed,
                        () -> to.completionDuration(Duration.ofMinutes(minutes)),
                        () -> to.completionDurationMinutes(minutes))));
        if (!from.tags().isEmpty()) {
            calls.add(() -> from.tags()
                    .forEach(tag -> pick(
                            typed,
                            () -> to.tag(tag),
                            () -> to.tag(tag.key(), tag.value().orElseThrow()))));
        }
        from.dryRun().ifPresent(dryRun -> calls.add(() -> to.dryRun(dryRun)));
        from.unredactedPresignedUrl().ifPresent(url -> calls.add(() -> to.presignedUrl(url)));
        return calls;
    }

    private static List<Runnable> setters(ImageCopyRequest from, ImageCopyRequest.Builder to, boolean typed) {
        List<Runnable> calls = new ArrayList<>();
        String source = from.sourceRegion().value();
        String id = from.sourceImageId().value();
        String destination = from.destinationRegion().value();
        calls.add(() -> to.name(from.name()));
        calls.add(() -> pick(typed, () -> to.sourceRegion(RegionId.of(source)), () -> to.sourceRegion(source)));
        calls.add(() -> pick(typed, () -> to.sourceImageId(ImageId.of(id)), () -> to.sourceImageId(id)));
        calls.add(() -> pick(
                typed, () -> to.destinationRegion(RegionId.of(destination)), () -> to.destinationRegion(destination)));
        calls.add(() -> to.context(from.context()));
        from.clientToken().ifPresent(token -> calls.add(() -> to.clientToken(token)));
        from.description().ifPresent(text -> calls.add(() -> to.description(text)));
        String key = from.kmsKeyId().map(KmsKeyRef::value).orElse(null);
        if (key != null && from.encrypted().orElse(false)) {
            calls.add(() -> pick(typed, () -> to.encryptWith(KmsKeyRef.of(key)), () -> to.encryptWith(key)));
        } else {
            if (key != null) {
                calls.add(() -> pick(typed, () -> to.kmsKeyId(KmsKeyRef.of(key)), () -> to.kmsKeyId(key)));
            }
            from.encrypted().ifPresent(encrypted -> calls.add(() -> to.encrypted(encrypted)));
        }
        from.destinationOutpostArn()
                .map(OutpostArn::value)
                .ifPresent(arn -> calls.add(() -> pick(
                        typed,
                        () -> to.destinationOutpostArn(OutpostArn.of(arn)),
                        () -> to.destinationOutpostArn(arn))));
        from.destinationAvailabilityZone()
                .ifPresent(zone -> calls.add(() -> pick(
                        typed && LocalZone.parse(zone).isPresent(),
                        () -> to.destinationAvailabilityZone(LocalZone.of(zone)),
                        () -> to.destinationAvailabilityZone(zone))));
        from.destinationAvailabilityZoneId()
                .ifPresent(zone -> calls.add(() -> pick(
                        typed && LocalZoneId.parse(zone).isPresent(),
                        () -> to.destinationAvailabilityZoneId(LocalZoneId.of(zone)),
                        () -> to.destinationAvailabilityZoneId(zone))));
        from.snapshotCopyCompletionDurationMinutes()
                .ifPresent(minutes -> calls.add(() -> pick(
                        typed,
                        () -> to.snapshotCopyCompletionDuration(Duration.ofMinutes(minutes)),
                        () -> to.snapshotCopyCompletionDurationMinutes(minutes))));
        from.copyImageTags().ifPresent(copy -> calls.add(() -> to.copyImageTags(copy)));
        calls.add(() -> from.imageTags()
                .forEach(tag -> pick(
                        typed,
                        () -> to.imageTag(tag),
                        () -> to.imageTag(tag.key(), tag.value().orElseThrow()))));
        calls.add(() -> from.snapshotTags()
                .forEach(tag -> pick(
                        typed,
                        () -> to.snapshotTag(tag),
                        () -> to.snapshotTag(tag.key(), tag.value().orElseThrow()))));
        from.dryRun().ifPresent(dryRun -> calls.add(() -> to.dryRun(dryRun)));
        return calls;
    }

    private static List<Runnable> setters(
            CacheSnapshotCopyRequest from, CacheSnapshotCopyRequest.Builder to, boolean typed) {
        List<Runnable> calls = new ArrayList<>();
        calls.add(() -> to.sourceSnapshotName(from.sourceSnapshotName()));
        calls.add(() -> to.targetSnapshotName(from.targetSnapshotName()));
        from.targetBucket()
                .ifPresent(bucket -> calls.add(() -> pick(
                        typed && S3BucketName.parse(bucket).isPresent(),
                        () -> to.targetBucket(S3BucketName.of(bucket)),
                        () -> to.targetBucket(bucket))));
        from.kmsKeyId()
                .map(KmsKeyRef::value)
                .ifPresent(key ->
                        calls.add(() -> pick(typed, () -> to.kmsKeyId(KmsKeyRef.of(key)), () -> to.kmsKeyId(key))));
        calls.add(() -> from.tags().forEach(to::tag));
        calls.add(() -> to.context(from.context()));
        from.context().endpointRegion().ifPresent(region -> calls.add(() -> to.endpointRegion(region)));
        return calls;
    }

    private static void pick(boolean typed, Runnable typedCall, Runnable textCall) {
        (typed ? typedCall : textCall).run();
    }
}
