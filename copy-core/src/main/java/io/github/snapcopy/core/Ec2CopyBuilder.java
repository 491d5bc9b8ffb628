// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import static io.github.snapcopy.parameters.ParameterNames.*;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.values.KmsKeyRef;
import io.github.snapcopy.values.LocalZone;
import io.github.snapcopy.values.OutpostArn;
import io.github.snapcopy.values.RegionId;
import java.util.Objects;

/**
 * What the builders of both EC2 requests have in common: where a copy comes from, where it goes, the key, the rules.
 *
 * @param <B> the builder itself, so that calls can be chained
 */
abstract class Ec2CopyBuilder<B extends Ec2CopyBuilder<B>> {
    final Draft draft;

    Ec2CopyBuilder(Draft draft) {
        this.draft = draft;
    }

    @SuppressWarnings("unchecked") // each builder names itself as B
    private B self() {
        return (B) this;
    }

    /**
     * Sets {@code SourceRegion}. Required.
     *
     * @param sourceRegion a Region code, also for a copy within one Region
     * @return this builder
     */
    public B sourceRegion(String sourceRegion) {
        draft.text(SOURCE_REGION, sourceRegion, "sourceRegion");
        return self();
    }

    /**
     * Sets {@code SourceRegion}. Required.
     *
     * @param sourceRegion the Region
     * @return this builder
     */
    public B sourceRegion(RegionId sourceRegion) {
        return sourceRegion(Objects.requireNonNull(sourceRegion, "sourceRegion").value());
    }

    /**
     * Sets the Region the request is sent to. Required.
     *
     * @param destinationRegion a Region code
     * @return this builder
     */
    public B destinationRegion(String destinationRegion) {
        draft.destinationRegion(destinationRegion, "destinationRegion");
        return self();
    }

    /**
     * Sets the Region the request is sent to. Required.
     *
     * @param destinationRegion the Region
     * @return this builder
     */
    public B destinationRegion(RegionId destinationRegion) {
        return destinationRegion(
                Objects.requireNonNull(destinationRegion, "destinationRegion").value());
    }

    /**
     * Sets {@code KmsKeyId}, which needs {@code encrypted(true)} for a copy to a Region.
     *
     * @param kmsKeyId a key ID, an alias, or the ARN of either; an ARN must be of the destination Region
     * @return this builder
     */
    public B kmsKeyId(String kmsKeyId) {
        draft.text(KMS_KEY_ID, kmsKeyId, "kmsKeyId");
        return self();
    }

    /**
     * Sets {@code KmsKeyId}, which needs {@code encrypted(true)} for a copy to a Region.
     *
     * @param kmsKeyId the key
     * @return this builder
     */
    public B kmsKeyId(KmsKeyRef kmsKeyId) {
        return kmsKeyId(Objects.requireNonNull(kmsKeyId, "kmsKeyId").value());
    }

    /**
     * Sets {@code KmsKeyId} and {@code Encrypted=true} together.
     *
     * @param kmsKeyId the key
     * @return this builder
     */
    public B encryptWith(KmsKeyRef kmsKeyId) {
        draft.flag(ENCRYPTED, true);
        return kmsKeyId(kmsKeyId);
    }

    /**
     * Sets {@code KmsKeyId} and {@code Encrypted=true} together.
     *
     * @param kmsKeyId a key ID, an alias, or the ARN of either
     * @return this builder
     */
    public B encryptWith(String kmsKeyId) {
        draft.flag(ENCRYPTED, true);
        return kmsKeyId(kmsKeyId);
    }

    /**
     * Sets {@code DestinationOutpostArn}.
     *
     * @param destinationOutpostArn the ARN of an Outpost of the source Region
     * @return this builder
     */
    public B destinationOutpostArn(String destinationOutpostArn) {
        draft.text(DESTINATION_OUTPOST_ARN, destinationOutpostArn, "destinationOutpostArn");
        return self();
    }

    /**
     * Sets {@code DestinationOutpostArn}.
     *
     * @param destinationOutpostArn the ARN
     * @return this builder
     */
    public B destinationOutpostArn(OutpostArn destinationOutpostArn) {
        return destinationOutpostArn(Objects.requireNonNull(destinationOutpostArn, "destinationOutpostArn")
                .value());
    }

    /**
     * Sets {@code DestinationAvailabilityZone}.
     *
     * @param destinationAvailabilityZone the name of a Local Zone of the source Region
     * @return this builder
     */
    public B destinationAvailabilityZone(String destinationAvailabilityZone) {
        draft.text(DESTINATION_AVAILABILITY_ZONE, destinationAvailabilityZone, "destinationAvailabilityZone");
        return self();
    }

    /**
     * Sets {@code DestinationAvailabilityZone}.
     *
     * @param destinationAvailabilityZone the zone
     * @return this builder
     */
    public B destinationAvailabilityZone(LocalZone destinationAvailabilityZone) {
        return destinationAvailabilityZone(
                Objects.requireNonNull(destinationAvailabilityZone, "destinationAvailabilityZone")
                        .value());
    }

    /**
     * Sets {@code DryRun}.
     *
     * @param dryRun whether only the permission is tested
     * @return this builder
     */
    public B dryRun(boolean dryRun) {
        draft.flag(DRY_RUN, dryRun);
        return self();
    }

    /**
     * Removes a parameter, as if it had never been set: for a request that is made from another one.
     * {@code DestinationRegion} is set anew as long as there is a presigned URL. A later setter sets it again.
     *
     * <p>{@code TagSpecifications} removes all tags, {@code PresignedUrl} takes {@code DestinationRegion} along. The
     * Region the request is sent to is none of the parameters.
     *
     * @param parameter the exact name in the API, for example {@code KmsKeyId}
     * @return this builder
     * @throws IllegalArgumentException if the operation has no such parameter; the message lists those it has
     */
    public B without(String parameter) {
        draft.without(parameter);
        return self();
    }

    /**
     * States what else is known, such as where the source is stored or whether it is encrypted. An endpoint Region in
     * the context is the destination unless {@link #destinationRegion(String)} is called.
     *
     * @param context the facts
     * @return this builder
     */
    public B context(CopyContext context) {
        draft.context(context);
        return self();
    }

    /**
     * Chooses the rules, for example with rules of your own or with WARNINGs silenced. Without this call they are the
     * standard rules, or those of the request that {@code toBuilder} was called on.
     *
     * @param validator the rules
     * @return this builder
     */
    public B validator(CopyValidator validator) {
        draft.validator(validator);
        return self();
    }
}
