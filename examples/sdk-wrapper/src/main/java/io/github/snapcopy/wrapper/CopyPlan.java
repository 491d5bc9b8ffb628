// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.wrapper;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A snapshot, and where it is to be copied. Texts are taken as they are; {@link SnapshotCopier#prepare} judges them.
 *
 * @param sourceRegion the Region code of the source
 * @param sourceSnapshotId the source
 * @param sourceEncrypted whether the source is encrypted, or empty if that is not known; the rules then know more
 * @param targets the copies
 */
public record CopyPlan(
        String sourceRegion, String sourceSnapshotId, Optional<Boolean> sourceEncrypted, List<CopyTarget> targets) {
    /** Checks for null and copies the list. */
    public CopyPlan {
        Objects.requireNonNull(sourceRegion, "sourceRegion");
        Objects.requireNonNull(sourceSnapshotId, "sourceSnapshotId");
        Objects.requireNonNull(sourceEncrypted, "sourceEncrypted");
        targets = List.copyOf(targets);
    }

    /**
     * A plan for a source of which no more is known.
     *
     * @param sourceRegion the Region code of the source
     * @param sourceSnapshotId the source
     * @param targets the copies
     * @return the plan
     */
    public static CopyPlan of(String sourceRegion, String sourceSnapshotId, CopyTarget... targets) {
        return new CopyPlan(sourceRegion, sourceSnapshotId, Optional.empty(), List.of(targets));
    }
}
