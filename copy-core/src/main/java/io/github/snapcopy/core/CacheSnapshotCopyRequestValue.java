// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import static io.github.snapcopy.parameters.ParameterNames.*;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.ValidationReport;
import org.immutables.value.Value;

/** The implementation; only {@link #of} makes one, after the rules have accepted the parameters. */
@Value.Immutable
@ModelStyle
abstract non-sealed class CacheSnapshotCopyRequestValue implements CacheSnapshotCopyRequest {
    @Override
    @Value.Auxiliary
    public abstract CopyContext context();

    @Override
    @Value.Auxiliary
    public abstract ValidationReport report();

    /** The rules that accepted this request, for its builders. */
    @Value.Auxiliary
    abstract CopyValidator validator();

    static CacheSnapshotCopyRequest of(CopyParameters parameters, CopyContext context, CopyValidator validator) {
        Accepted accepted = Accepted.by(validator, parameters, context, CopyOperation.ELASTICACHE_COPY_SNAPSHOT);
        return ImmutableCacheSnapshotCopyRequest.builder()
                .sourceSnapshotName(accepted.text(SOURCE_SNAPSHOT_NAME))
                .targetSnapshotName(accepted.text(TARGET_SNAPSHOT_NAME))
                .targetBucket(accepted.optional(TARGET_BUCKET))
                .kmsKeyId(accepted.kmsKey())
                .tags(Tags.ofType(Tags.UNTYPED, parameters))
                .context(accepted.context())
                .report(accepted.report())
                .validator(validator)
                .build();
    }

    @Override
    public CopyParameters toParameters() {
        Draft draft = new Draft(CopyOperation.ELASTICACHE_COPY_SNAPSHOT);
        draft.text(SOURCE_SNAPSHOT_NAME, sourceSnapshotName(), SOURCE_SNAPSHOT_NAME);
        draft.text(TARGET_SNAPSHOT_NAME, targetSnapshotName(), TARGET_SNAPSHOT_NAME);
        targetBucket().ifPresent(bucket -> draft.text(TARGET_BUCKET, bucket, TARGET_BUCKET));
        kmsKeyId().ifPresent(key -> draft.text(KMS_KEY_ID, key.value(), KMS_KEY_ID));
        tags().forEach(tag -> draft.tag(Tags.UNTYPED, tag));
        return draft.parameters();
    }

    @Override
    public Builder toBuilder() {
        return new Builder(Draft.of(toParameters(), context(), validator()));
    }

    /** As the parameters print themselves: quoted, without the presigned URL. */
    @Override
    public String toString() {
        return toParameters().toString();
    }
}
