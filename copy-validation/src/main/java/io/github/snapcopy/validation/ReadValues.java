// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static io.github.snapcopy.parameters.ParameterNames.*;

import io.github.snapcopy.internal.text.WholeNumber;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.CopyService;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.parameters.PresignedUrlText;
import io.github.snapcopy.values.ImageId;
import io.github.snapcopy.values.KmsKeyReading;
import io.github.snapcopy.values.LocalZone;
import io.github.snapcopy.values.OutpostArn;
import io.github.snapcopy.values.Partition;
import io.github.snapcopy.values.RegionId;
import io.github.snapcopy.values.SnapshotId;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The values of one request that have a grammar of their own, each read once: null if absent or malformed, except that
 * readings of a KMS key and of a URL tell what is wrong. What was noticed on the way is in the traits.
 */
final class ReadValues {
    final @Nullable RegionId sourceRegion;
    final @Nullable RegionId endpointRegion;
    final @Nullable RegionId destinationRegion;
    final @Nullable RegionId destination;
    final @Nullable SnapshotId snapshotId;
    final @Nullable ImageId imageId;
    final @Nullable KmsKeyReading kmsKey;
    final @Nullable OutpostArn outpost;
    final @Nullable LocalZone localZone;
    final @Nullable LocalZone sourceLocalZone;
    final @Nullable OutpostArn sourceOutpost;
    final @Nullable WholeNumber completionDuration;
    final @Nullable PresignedUrlText presignedUrl;
    final long traits;

    ReadValues(CopyParameters parameters, CopyContext context, long given) {
        CopyOperation operation = parameters.operation();
        String source = text(parameters, given, SOURCE_REGION);
        String endpoint = context.endpointRegion().orElse(null);
        String destination = text(parameters, given, DESTINATION_REGION);
        this.sourceRegion = region(source);
        this.endpointRegion = region(endpoint);
        this.destinationRegion = region(destination);
        boolean endpointCounts = endpoint != null || context.unreadable().containsKey(CopyContext.ENDPOINT_REGION);
        this.destination = endpointCounts ? endpointRegion : destinationRegion;
        String snapshot = text(parameters, given, SOURCE_SNAPSHOT_ID);
        this.snapshotId = snapshot == null ? null : SnapshotId.parse(snapshot).orElse(null);
        String image = text(parameters, given, SOURCE_IMAGE_ID);
        this.imageId = image == null ? null : ImageId.parse(image).orElse(null);
        String key = text(parameters, given, KMS_KEY_ID);
        this.kmsKey = key == null ? null : KmsKeyReading.of(key);
        String arn = text(parameters, given, DESTINATION_OUTPOST_ARN);
        this.outpost = outpost(arn);
        this.localZone = zone(text(parameters, given, DESTINATION_AVAILABILITY_ZONE));
        boolean ec2 =
                operation.service() == CopyService.EC2; // whose sources can be outside a Region, and go to another
        String location = ec2 ? context.sourceLocation().orElse(null) : null;
        this.sourceLocalZone = zone(location);
        OutpostArn place = outpost(location);
        this.sourceOutpost = place == null || place.partition().isEmpty() ? null : place;
        this.completionDuration = minutes(parameters, given);
        String url = text(parameters, given, PRESIGNED_URL);
        this.presignedUrl = url == null ? null : url(url, context);
        boolean listed = isListed(source, sourceRegion)
                && isListed(destination, destinationRegion)
                && isListed(endpoint, endpointRegion);
        boolean malformed = (snapshot != null && snapshotId == null) || (image != null && imageId == null);
        boolean sample = hasSample(snapshot)
                || hasSample(image)
                || hasSample(key)
                || hasSample(arn)
                || hasSample(url)
                || hasSample(text(parameters, given, TARGET_BUCKET));
        boolean keyAlone = Signs.has(given, operation.indexOf(KMS_KEY_ID))
                && !(parameters.value(ENCRYPTED) instanceof ParameterValue.Flag flag && flag.value());
        this.traits = bit(Trait.UNLISTED_REGION, !listed)
                | bit(Trait.NO_ENDPOINT, endpoint == null && ec2)
                | bit(Trait.MALFORMED_ID, malformed)
                | bit(Trait.SAMPLE, sample)
                | bit(Trait.KEY_ALONE, keyAlone)
                | bit(Trait.CROSSED_PARTITIONS, differ(partition(sourceRegion), partition(this.destination)))
                | (kmsKey == null ? 0 : traits(kmsKey, this.destination));
    }

    private static @Nullable String text(CopyParameters parameters, long given, String name) {
        return Signs.has(given, parameters.operation().indexOf(name)) ? parameters.text(name) : null;
    }

    private static @Nullable RegionId region(@Nullable String text) {
        return text == null ? null : RegionId.parse(text).orElse(null);
    }

    private static @Nullable OutpostArn outpost(@Nullable String text) {
        return text == null ? null : OutpostArn.parse(text).orElse(null);
    }

    private static @Nullable LocalZone zone(@Nullable String text) {
        return text == null ? null : LocalZone.parse(text).orElse(null);
    }

    static String completionDurationName(CopyOperation operation) {
        return operation == CopyOperation.EC2_COPY_IMAGE
                ? SNAPSHOT_COPY_COMPLETION_DURATION_MINUTES
                : COMPLETION_DURATION_MINUTES;
    }

    private static @Nullable WholeNumber minutes(CopyParameters parameters, long given) {
        String name = completionDurationName(parameters.operation());
        return Signs.has(given, parameters.operation().indexOf(name))
                        && parameters.value(name) instanceof ParameterValue.Number number
                ? WholeNumber.orNull(number.literal())
                : null;
    }

    private static PresignedUrlText url(String text, CopyContext context) {
        URI endpoint = context.sourceEndpoint().orElse(null);
        return endpoint == null ? PresignedUrlText.read(text) : PresignedUrlText.read(text, endpoint);
    }

    private static boolean isListed(@Nullable String text, @Nullable RegionId region) {
        return text == null || (region != null && region.isKnown());
    }

    private static boolean hasSample(@Nullable String text) {
        return text != null && Samples.in(text) != null;
    }

    private static long traits(KmsKeyReading key, @Nullable RegionId destination) {
        RegionId region = key.region().orElse(null);
        Partition partition = key.partition().orElse(null);
        boolean crossed = differ(partition, partition(region)) || differ(partition, partition(destination));
        boolean distant = region != null && destination != null && !region.equals(destination);
        return bit(Trait.UNDOCUMENTED_KEY, key.form() != KmsKeyReading.Form.DOCUMENTED)
                | bit(Trait.KEY_ALIAS, key.isAlias())
                | bit(Trait.CROSSED_PARTITIONS, crossed)
                | bit(Trait.DISTANT_KEY, distant);
    }

    private static @Nullable Partition partition(@Nullable RegionId region) {
        return region == null ? null : region.partition().orElse(null);
    }

    private static boolean differ(@Nullable Partition one, @Nullable Partition other) {
        return one != null && other != null && one != other;
    }

    private static long bit(Trait trait, boolean noticed) {
        return noticed ? trait.bit() : 0;
    }
}
