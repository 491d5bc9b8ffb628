// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import static io.github.snapcopy.parameters.ParameterNames.*;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.ValidationReport;
import java.util.Optional;
import org.immutables.value.Value;

/** The implementation; only {@link #of} makes one, after the rules have accepted the parameters. */
@Value.Immutable
@ModelStyle
abstract non-sealed class ImageCopyRequestValue implements ImageCopyRequest {
    @Override
    @Value.Auxiliary
    public abstract CopyContext context();

    @Override
    @Value.Auxiliary
    public abstract ValidationReport report();

    /** The rules that accepted this request, for its builders. */
    @Value.Auxiliary
    abstract CopyValidator validator();

    /** How a builder has made the token; NONE if there is none, or the caller has set it. */
    @Value.Auxiliary
    abstract ClientTokens.Source tokenSource();

    static ImageCopyRequest of(
            CopyParameters parameters, CopyContext context, CopyValidator validator, ClientTokens.Source tokenSource) {
        Accepted accepted = Accepted.by(validator, parameters, context, CopyOperation.EC2_COPY_IMAGE);
        return ImmutableImageCopyRequest.builder()
                .name(accepted.text(NAME))
                .sourceImageId(Accepted.present(accepted.facts().imageId()))
                .sourceRegion(Accepted.present(accepted.facts().sourceRegion()))
                .destinationRegion(accepted.destination())
                .clientToken(accepted.optional(CLIENT_TOKEN))
                .description(accepted.optional(DESCRIPTION))
                .encrypted(accepted.flag(ENCRYPTED))
                .kmsKeyId(accepted.kmsKey())
                .destinationOutpostArn(Optional.ofNullable(accepted.facts().outpost()))
                .copyImageTags(accepted.flag(COPY_IMAGE_TAGS))
                .imageTags(Tags.ofType(Tags.IMAGE, parameters))
                .snapshotTags(Tags.ofType(Tags.SNAPSHOT, parameters))
                .snapshotCopyCompletionDurationMinutes(accepted.completionDuration())
                .destinationAvailabilityZone(accepted.optional(DESTINATION_AVAILABILITY_ZONE))
                .destinationAvailabilityZoneId(accepted.optional(DESTINATION_AVAILABILITY_ZONE_ID))
                .dryRun(accepted.flag(DRY_RUN))
                .context(accepted.context())
                .report(accepted.report())
                .validator(validator)
                .tokenSource(tokenSource)
                .build();
    }

    @Override
    public CopyParameters toParameters() {
        Draft draft = new Draft(CopyOperation.EC2_COPY_IMAGE);
        draft.text(NAME, name(), NAME);
        draft.text(SOURCE_IMAGE_ID, sourceImageId().value(), SOURCE_IMAGE_ID);
        draft.text(SOURCE_REGION, sourceRegion().value(), SOURCE_REGION);
        clientToken().ifPresent(token -> draft.text(CLIENT_TOKEN, token, CLIENT_TOKEN));
        description().ifPresent(text -> draft.text(DESCRIPTION, text, DESCRIPTION));
        encrypted().ifPresent(encrypted -> draft.flag(ENCRYPTED, encrypted));
        kmsKeyId().ifPresent(key -> draft.text(KMS_KEY_ID, key.value(), KMS_KEY_ID));
        destinationOutpostArn()
                .ifPresent(arn -> draft.text(DESTINATION_OUTPOST_ARN, arn.value(), DESTINATION_OUTPOST_ARN));
        copyImageTags().ifPresent(copy -> draft.flag(COPY_IMAGE_TAGS, copy));
        imageTags().forEach(tag -> draft.tag(Tags.IMAGE, tag));
        snapshotTags().forEach(tag -> draft.tag(Tags.SNAPSHOT, tag));
        snapshotCopyCompletionDurationMinutes()
                .ifPresent(minutes -> draft.number(SNAPSHOT_COPY_COMPLETION_DURATION_MINUTES, minutes));
        destinationAvailabilityZone()
                .ifPresent(zone -> draft.text(DESTINATION_AVAILABILITY_ZONE, zone, DESTINATION_AVAILABILITY_ZONE));
        destinationAvailabilityZoneId()
                .ifPresent(
                        zone -> draft.text(DESTINATION_AVAILABILITY_ZONE_ID, zone, DESTINATION_AVAILABILITY_ZONE_ID));
        dryRun().ifPresent(dryRun -> draft.flag(DRY_RUN, dryRun));
        return draft.parameters();
    }

    @Override
    public Builder toBuilder() {
        // a request without a token keeps none, so that its builder builds an equal one
        boolean made = tokenSource() != ClientTokens.Source.NONE;
        return new Builder(Draft.of(toParameters(), context(), validator()), tokenSource(), made ? this : null);
    }

    /** As the parameters print themselves: quoted, without the presigned URL. */
    @Override
    public String toString() {
        return toParameters() + " in " + destinationRegion();
    }
}
