// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import io.github.snapcopy.core.CacheSnapshotCopyRequest;
import io.github.snapcopy.core.CopyRequest;
import io.github.snapcopy.core.ImageCopyRequest;
import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.documented.RuleId;
import io.github.snapcopy.endpoint.EndpointVariant;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.presign.SignedParameters;
import io.github.snapcopy.values.Partition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/**
 * Arbitraries of copy requests. Immutable; the restrictions narrow what is generated, and all of them hold together.
 *
 * <pre>{@code
 * CopyArbitraries.create()
 *         .operations(CopyOperation.EC2_COPY_SNAPSHOT)
 *         .partitions(Partition.AWS, Partition.AWS_CN)
 *         .destinations(DestinationKind.REGION)
 *         .tags(Tagging.NONE)
 *         .broken("kms-requires-encrypted")
 * }</pre>
 *
 * <p>What is generated shrinks, and keeps its meaning: a valid request stays valid, a broken one breaks the same rule.
 *
 * <table>
 * <caption>What there is</caption>
 * <tr><th>Method</th><th>Of type</th></tr>
 * <tr><td>{@link #valid}</td><td>{@link Valid}: parameters and context about which no rule has anything to say</td></tr>
 * <tr><td>{@link #broken()}</td><td>{@link Broken}: one rule broken on purpose</td></tr>
 * <tr><td>{@link #requests}</td><td>{@link CopyRequest}, and the models of the three operations</td></tr>
 * <tr><td>{@link #presignInputs}</td><td>{@link PresignInput}: all that decides what a presigned URL looks like</td></tr>
 * <tr><td>{@link #hostileText}</td><td>texts that nobody writes, and somebody sends</td></tr>
 * </table>
 *
 * @since 0.1
 */
public final class CopyArbitraries {
    private static final CopyArbitraries ALL = new CopyArbitraries(Restrictions.NONE);

    private final Restrictions restrictions;

    private CopyArbitraries(Restrictions restrictions) {
        this.restrictions = restrictions;
    }

    /**
     * Arbitraries without restrictions.
     *
     * @return arbitraries of all operations
     */
    public static CopyArbitraries create() {
        return ALL;
    }

    /**
     * Restricts the operations.
     *
     * @param first an operation
     * @param more others
     * @return arbitraries of these operations only
     */
    public CopyArbitraries operations(CopyOperation first, CopyOperation... more) {
        return with(restrictions.withOperations(EnumSet.of(first, more)));
    }

    /**
     * Restricts the partitions of the Regions. A broken request may leave them in the one point in which it is broken.
     *
     * @param first a partition
     * @param more others
     * @return arbitraries of these partitions only
     */
    public CopyArbitraries partitions(Partition first, Partition... more) {
        return with(restrictions.withPartitions(EnumSet.of(first, more)));
    }

    /**
     * Restricts the destinations. Operations that have none of them are left out.
     *
     * @param first a kind of destination
     * @param more others
     * @return arbitraries of these destinations only
     */
    public CopyArbitraries destinations(DestinationKind first, DestinationKind... more) {
        return with(restrictions.withDestinations(EnumSet.of(first, more)));
    }

    /**
     * Restricts the number of tags.
     *
     * @param first a number
     * @param more others
     * @return arbitraries of so many tags only
     */
    public CopyArbitraries tags(Tagging first, Tagging... more) {
        return with(restrictions.withTaggings(EnumSet.of(first, more)));
    }

    /**
     * Restricts the parameters that presign inputs ask to sign.
     *
     * @param first a choice
     * @param more others
     * @return arbitraries of inputs that ask for these only
     */
    public CopyArbitraries signedParameters(SignedParameters first, SignedParameters... more) {
        return with(restrictions.withSignedParameters(EnumSet.of(first, more)));
    }

    /**
     * Restricts the endpoints that presign inputs ask for.
     *
     * @param first a variant
     * @param more others
     * @return arbitraries of inputs that ask for these only
     */
    public CopyArbitraries endpointVariants(EndpointVariant first, EndpointVariant... more) {
        return with(restrictions.withEndpointVariants(EnumSet.of(first, more)));
    }

    private static CopyArbitraries with(Restrictions restrictions) {
        return new CopyArbitraries(restrictions);
    }

    /**
     * Valid parameters, each with the context in which they are valid. A part of the requests of CopySnapshot have a
     * presigned URL.
     *
     * @return an arbitrary
     * @throws IllegalArgumentException if there is no request within the restrictions
     */
    public Arbitrary<Valid> valid() {
        List<Arbitrary<Valid>> presigned = new ArrayList<>();
        for (Restrictions.Cell cell : cells()) {
            if (cell.operation() == CopyOperation.EC2_COPY_SNAPSHOT) {
                presigned.add(valid(cell, PresignedSteps.of(cell)));
            }
        }
        return presigned.isEmpty()
                ? withoutUrl()
                : Arbitraries.frequencyOf(Tuple.of(4, withoutUrl()), Tuple.of(1, Arbitraries.oneOf(presigned)));
    }

    private Arbitrary<Valid> withoutUrl() {
        List<Arbitrary<Valid>> all = new ArrayList<>();
        for (Restrictions.Cell cell : cells()) {
            all.add(valid(cell, ValidSteps.of(cell)));
        }
        return Arbitraries.oneOf(all);
    }

    private static Arbitrary<Valid> valid(Restrictions.Cell cell, Arbitrary<Step> steps) {
        return steps.map(step -> {
            Sketch sketch = Sketch.of(cell.operation(), step);
            return new Valid(sketch.parameters(), sketch.context());
        });
    }

    private List<Restrictions.Cell> cells() {
        List<Restrictions.Cell> cells = restrictions.cells();
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("there is no request within " + this);
        }
        return cells;
    }

    /**
     * The parameters of {@link #valid}. Most of them are valid in a context only that names the Region of the endpoint.
     *
     * @return an arbitrary
     * @throws IllegalArgumentException if there is no request within the restrictions
     */
    public Arbitrary<CopyParameters> parameters() {
        return valid().map(Valid::parameters);
    }

    /**
     * The models of {@link #valid}.
     *
     * @return an arbitrary
     * @throws IllegalArgumentException if there is no request within the restrictions
     */
    public Arbitrary<CopyRequest> requests() {
        return valid().map(Valid::toRequest);
    }

    /**
     * Valid requests of EC2 CopySnapshot, some with a presigned URL.
     *
     * @return an arbitrary
     * @throws IllegalArgumentException if there is none within the restrictions
     */
    public Arbitrary<SnapshotCopyRequest> snapshotCopyRequests() {
        return only(CopyOperation.EC2_COPY_SNAPSHOT)
                .valid()
                .map(valid -> SnapshotCopyRequest.from(valid.parameters(), valid.context()));
    }

    /**
     * Valid requests of EC2 CopyImage.
     *
     * @return an arbitrary
     * @throws IllegalArgumentException if there is none within the restrictions
     */
    public Arbitrary<ImageCopyRequest> imageCopyRequests() {
        return only(CopyOperation.EC2_COPY_IMAGE)
                .valid()
                .map(valid -> ImageCopyRequest.from(valid.parameters(), valid.context()));
    }

    /**
     * Valid requests of ElastiCache CopySnapshot.
     *
     * @return an arbitrary
     * @throws IllegalArgumentException if there is none within the restrictions
     */
    public Arbitrary<CacheSnapshotCopyRequest> cacheSnapshotCopyRequests() {
        return only(CopyOperation.ELASTICACHE_COPY_SNAPSHOT)
                .valid()
                .map(valid -> CacheSnapshotCopyRequest.from(valid.parameters(), valid.context()));
    }

    private CopyArbitraries only(CopyOperation operation) {
        return with(restrictions.and(Restrictions.NONE.withOperations(EnumSet.of(operation))));
    }

    /**
     * Whether there are requests of an operation within the restrictions.
     *
     * @param operation the operation
     * @return true if there are
     */
    public boolean has(CopyOperation operation) {
        return !only(Objects.requireNonNull(operation, "operation"))
                .restrictions
                .cells()
                .isEmpty();
    }

    /**
     * The rules that can be broken within the restrictions; without restrictions, every rule of the catalog.
     *
     * @return an immutable set
     */
    public Set<RuleId> breakableRules() {
        Set<RuleId> rules = new TreeSet<>();
        for (Breaker breaker : Breakers.all().values()) {
            if (breaker.isPossible(restrictions)) {
                rules.add(breaker.rule());
            }
        }
        return Collections.unmodifiableSet(rules);
    }

    /**
     * Requests that break one rule each. Every rule of {@link #breakableRules} is equally likely.
     *
     * @return an arbitrary
     * @throws IllegalArgumentException if there is no request within the restrictions
     */
    public Arbitrary<Broken> broken() {
        List<Arbitrary<Broken>> all = new ArrayList<>();
        for (RuleId rule : breakableRules()) {
            all.add(broken(rule.value()));
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException("there is no request within " + this);
        }
        return Arbitraries.oneOf(all);
    }

    /**
     * Requests that break a certain rule.
     *
     * @param ruleId the id of a rule of the standard catalog
     * @return an arbitrary
     * @throws IllegalArgumentException if there is no such rule, or it cannot be broken within the restrictions
     */
    public Arbitrary<Broken> broken(String ruleId) {
        Breaker breaker = Breakers.all().get(RuleId.of(Objects.requireNonNull(ruleId, "ruleId")));
        if (breaker == null) {
            throw new IllegalArgumentException("there is no rule " + ruleId);
        }
        if (!breaker.isPossible(restrictions)) {
            throw new IllegalArgumentException("rule " + ruleId + " cannot be broken within " + this);
        }
        return breaker.broken(restrictions);
    }

    /**
     * All that decides what a presigned URL looks like: a valid request of CopySnapshot, made-up credentials with and
     * without session token, the instant, the life, the signed parameters, and the variant of the endpoint.
     *
     * @return an arbitrary
     * @throws IllegalArgumentException if there is no request of CopySnapshot within the restrictions
     */
    public Arbitrary<PresignInput> presignInputs() {
        Arbitrary<SnapshotCopyRequest> requests = only(CopyOperation.EC2_COPY_SNAPSHOT)
                .withoutUrl()
                .map(valid -> SnapshotCopyRequest.from(valid.parameters(), valid.context()));
        return PresignInputs.of(requests, restrictions);
    }

    /**
     * Texts that nobody writes, and somebody sends: characters of all planes, halves of surrogate pairs, direction
     * marks, control and invisible characters, Regions that only look right, syntax of other languages, and texts that
     * are far too long, up to 20,000 characters. Some are nevertheless acceptable where they are put: the rules tell.
     *
     * @return an arbitrary
     */
    public static Arbitrary<String> hostileText() {
        return HostileTexts.texts();
    }

    /** The restrictions. */
    @Override
    public String toString() {
        return "operations " + restrictions.operations() + ", partitions " + restrictions.partitions()
                + ", destinations " + restrictions.destinations() + ", tags " + restrictions.taggings()
                + ", signed parameters " + restrictions.signedParameters() + ", endpoint variants "
                + restrictions.endpointVariants();
    }
}
