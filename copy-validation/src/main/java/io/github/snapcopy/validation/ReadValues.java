package io.github.snapcopy.validation;

import static io.github.snapcopy.parameters.ParameterNames.*;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.parameters.PresignedUrlText;
import io.github.snapcopy.parameters.WholeNumber;
import io.github.snapcopy.values.ImageId;
import io.github.snapcopy.values.KmsKeyReading;
import io.github.snapcopy.values.LocalZone;
import io.github.snapcopy.values.OutpostArn;
import io.github.snapcopy.values.RegionId;
import io.github.snapcopy.values.SnapshotId;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The values of one request that have a grammar of their own, each read once: null if absent or malformed, except that readings
 * of a KMS key and of a URL tell what is wrong. What was noticed on the way is in the traits.
 */
final class ReadValues {
    final @Nullable RegionId sourceRegion;
    final @Nullable RegionId endpointRegion;
    final @Nullable RegionId destinationRegion;
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
        String endpoint = context.endpointRegion();
        String destination = text(parameters, given, DESTINATION_REGION);
        this.sourceRegion = region(source);
        this.endpointRegion = region(endpoint);
        this.destinationRegion = region(destination);
        String snapshot = text(parameters, given, SOURCE_SNAPSHOT_ID);
        this.snapshotId = snapshot == null ? null : SnapshotId.parse(snapshot).orElse(null);
        String image = text(parameters, given, SOURCE_IMAGE_ID);
        this.imageId = image == null ? null : ImageId.parse(image).orElse(null);
        String key = text(parameters, given, KMS_KEY_ID);
        this.kmsKey = key == null ? null : KmsKeyReading.of(key);
        this.outpost = outpost(text(parameters, given, DESTINATION_OUTPOST_ARN));
        this.localZone = zone(text(parameters, given, DESTINATION_AVAILABILITY_ZONE));
        String location = operation.isEc2() ? context.sourceLocation() : null;
        this.sourceLocalZone = zone(location);
        OutpostArn place = outpost(location);
        this.sourceOutpost = place == null || place.partition().isEmpty() ? null : place;
        this.completionDuration = minutes(parameters, given);
        String url = text(parameters, given, PRESIGNED_URL);
        this.presignedUrl = url == null ? null : url(url, context);
        boolean listed = isListed(source, sourceRegion)
                && isListed(destination, destinationRegion)
                && isListed(endpoint, endpointRegion);
        this.traits = (listed ? 0 : Trait.UNLISTED_REGION.bit()) | traits(kmsKey);
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
                ? WholeNumber.of(number.literal())
                : null;
    }

    private static PresignedUrlText url(String text, CopyContext context) {
        URI endpoint = context.sourceEndpoint().orElse(null);
        return endpoint == null ? PresignedUrlText.read(text) : PresignedUrlText.read(text, endpoint);
    }

    private static boolean isListed(@Nullable String text, @Nullable RegionId region) {
        return text == null || (region != null && region.isKnown());
    }

    private static long traits(@Nullable KmsKeyReading key) {
        if (key == null) {
            return 0;
        }
        return (key.form() == KmsKeyReading.Form.DOCUMENTED ? 0 : Trait.UNDOCUMENTED_KEY.bit())
                | (key.isAlias() ? Trait.KEY_ALIAS.bit() : 0);
    }
}
