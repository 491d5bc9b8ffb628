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
abstract non-sealed class SnapshotCopyRequestValue implements SnapshotCopyRequest {
    @Override
    @Value.Auxiliary
    public abstract CopyContext context();

    @Override
    @Value.Auxiliary
    public abstract ValidationReport report();

    /** The rules that accepted this request, for its builders. */
    @Value.Auxiliary
    abstract CopyValidator validator();

    @Override
    @Value.Redacted
    public abstract Optional<String> unredactedPresignedUrl();

    static SnapshotCopyRequest of(CopyParameters parameters, CopyContext context, CopyValidator validator) {
        Accepted accepted = Accepted.by(validator, parameters, context, CopyOperation.EC2_COPY_SNAPSHOT);
        return ImmutableSnapshotCopyRequest.builder()
                .sourceRegion(Accepted.present(accepted.facts().sourceRegion()))
                .sourceSnapshotId(Accepted.present(accepted.facts().snapshotId()))
                .destinationRegion(accepted.destination())
                .description(accepted.optional(DESCRIPTION))
                .encrypted(accepted.facts().isTrue(ENCRYPTED))
                .kmsKeyId(accepted.kmsKey())
                .destinationOutpostArn(Optional.ofNullable(accepted.facts().outpost()))
                .destinationAvailabilityZone(accepted.optional(DESTINATION_AVAILABILITY_ZONE))
                .completionDurationMinutes(accepted.completionDuration())
                .tags(Tags.ofType(Tags.SNAPSHOT, parameters))
                .dryRun(accepted.flag(DRY_RUN))
                .unredactedPresignedUrl(accepted.optional(PRESIGNED_URL))
                .context(accepted.context())
                .report(accepted.report())
                .validator(validator)
                .build();
    }

    @Override
    public CopyParameters toParameters() {
        Draft draft = new Draft(CopyOperation.EC2_COPY_SNAPSHOT);
        draft.text(SOURCE_REGION, sourceRegion().value(), SOURCE_REGION);
        draft.text(SOURCE_SNAPSHOT_ID, sourceSnapshotId().value(), SOURCE_SNAPSHOT_ID);
        description().ifPresent(text -> draft.text(DESCRIPTION, text, DESCRIPTION));
        if (encrypted()) {
            draft.flag(ENCRYPTED, true);
        }
        kmsKeyId().ifPresent(key -> draft.text(KMS_KEY_ID, key.value(), KMS_KEY_ID));
        destinationOutpostArn()
                .ifPresent(arn -> draft.text(DESTINATION_OUTPOST_ARN, arn.value(), DESTINATION_OUTPOST_ARN));
        destinationAvailabilityZone()
                .ifPresent(zone -> draft.text(DESTINATION_AVAILABILITY_ZONE, zone, DESTINATION_AVAILABILITY_ZONE));
        completionDurationMinutes().ifPresent(minutes -> draft.number(COMPLETION_DURATION_MINUTES, minutes));
        tags().forEach(tag -> draft.tag(Tags.SNAPSHOT, tag));
        dryRun().ifPresent(dryRun -> draft.flag(DRY_RUN, dryRun));
        unredactedPresignedUrl().ifPresent(url -> {
            draft.text(PRESIGNED_URL, url, PRESIGNED_URL);
            draft.text(DESTINATION_REGION, destinationRegion().value(), DESTINATION_REGION);
        });
        return draft.parameters();
    }

    @Override
    public Builder toBuilder() {
        return new Builder(Draft.of(toParameters(), context(), validator()));
    }

    /** As the parameters print themselves: quoted, without the presigned URL. */
    @Override
    public String toString() {
        return toParameters() + " in " + destinationRegion();
    }
}
