// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.core.CacheSnapshotCopyRequest;
import io.github.snapcopy.core.CopyRequest;
import io.github.snapcopy.core.ImageCopyRequest;
import io.github.snapcopy.core.SnapshotCopyRequest;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterDefinition;
import io.github.snapcopy.parameters.ParameterNames;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.values.Partition;
import io.github.snapcopy.values.RegionId;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Valid requests, found by {@code @ForAll} as users find them. */
class ValidProperties {
    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void everyValidRequestIsClean(@ForAll Valid valid) {
        assertThat(CopyValidator.standard()
                        .validate(valid.parameters(), valid.context())
                        .violations())
                .isEmpty();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyRequestIsOfTheTypeAskedFor(
            @ForAll CopyRequest any,
            @ForAll SnapshotCopyRequest snapshot,
            @ForAll ImageCopyRequest image,
            @ForAll CacheSnapshotCopyRequest cache,
            @ForAll CopyParameters parameters) {
        assertThat(any.report().violations()).isEmpty();
        assertThat(snapshot.report().violations()).isEmpty();
        assertThat(image.report().violations()).isEmpty();
        assertThat(cache.report().violations()).isEmpty();
        assertThat(parameters.values()).isNotEmpty();
    }

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void everyParameterOccurs(@ForAll Random random) {
        for (CopyOperation operation : CopyOperation.values()) {
            Set<String> seen = new TreeSet<>();
            RandomGenerator<Valid> generator =
                    CopyArbitraries.create().operations(operation).valid().generator(1000);
            for (int i = 0; i < 500; i++) {
                seen.addAll(generator.next(random).value().parameters().values().keySet());
            }
            Set<String> documented = new TreeSet<>();
            for (ParameterDefinition parameter : operation.parameters()) {
                documented.add(parameter.name());
            }
            assertThat(seen).isEqualTo(documented);
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void everyRestrictionIsKept(
            @ForAll Random random, @ForAll Partition partition, @ForAll DestinationKind kind, @ForAll Tagging tagging) {
        CopyOperation operation =
                kind == DestinationKind.BUCKET ? CopyOperation.ELASTICACHE_COPY_SNAPSHOT : CopyOperation.EC2_COPY_IMAGE;
        boolean contradictory = kind == DestinationKind.BUCKET && tagging != Tagging.NONE;
        CopyArbitraries restricted = CopyArbitraries.create()
                .operations(operation)
                .partitions(partition)
                .destinations(kind)
                .tags(tagging);
        assertThat(restricted.has(operation)).isEqualTo(!contradictory);
        if (contradictory) {
            return;
        }
        Arbitrary<Valid> arbitrary = restricted.valid();
        Valid valid = arbitrary.generator(1000).next(random).value();
        CopyParameters parameters = valid.parameters();
        assertThat(parameters.operation()).isEqualTo(operation);
        assertThat(RegionId.of(valid.context().endpointRegion().orElseThrow()).partition())
                .contains(partition);
        assertThat(parameters.has(ParameterNames.DESTINATION_OUTPOST_ARN)).isEqualTo(kind == DestinationKind.OUTPOST);
        assertThat(parameters.has(ParameterNames.TARGET_BUCKET)).isEqualTo(kind == DestinationKind.BUCKET);
        assertThat(parameters.has(ParameterNames.DESTINATION_AVAILABILITY_ZONE)
                        || parameters.has(ParameterNames.DESTINATION_AVAILABILITY_ZONE_ID))
                .isEqualTo(kind == DestinationKind.LOCAL_ZONE);
        assertThat(tagsOf(parameters))
                .allSatisfy(count -> assertThat(count)
                        .isBetween(tagging == Tagging.MANY ? 45 : 1, tagging == Tagging.MANY ? 50 : 4));
        assertThat(tagsOf(parameters).isEmpty()).isEqualTo(tagging == Tagging.NONE);
    }

    /** The numbers of tags of all specifications. */
    private static Collection<Integer> tagsOf(CopyParameters parameters) {
        return parameters.value(ParameterNames.TAG_SPECIFICATIONS) instanceof ParameterValue.Items specifications
                ? specifications.values().stream()
                        .map(specification -> ((ParameterValue.Members) specification)
                                .values()
                                .get("Tags"))
                        .map(tags -> ((ParameterValue.Items) tags).values().size())
                        .toList()
                : List.of();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    @Domain(InChina.class)
    void everyRequestOfARestrictedDomainIsWithinIt(@ForAll Valid valid, @ForAll PresignInput input) {
        assertThat(valid.context().endpointRegion())
                .hasValueSatisfying(region -> assertThat(region).startsWith("cn-"));
        assertThat(input.request().sourceRegion().value()).startsWith("cn-");
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    @Domain(CopyDomain.class)
    @Domain(DomainContext.Global.class)
    void everyTypeIsFoundInTheDomain(@ForAll Broken broken, @ForAll @Hostile String text, @ForAll int number) {
        assertThat(broken.report().violations()).isNotEmpty();
        assertThat(text.length()).isBetween(0, 20_000);
        assertThat(number).isBetween(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    static class InChina extends CopyDomain {
        @Override
        protected CopyArbitraries arbitraries() {
            return super.arbitraries().partitions(Partition.AWS_CN);
        }
    }
}
