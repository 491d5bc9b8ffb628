// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Every scanner decides as the regular expression of its grammar does. */
class GrammarProperties {
    private static final int TRIES = 20_000;
    private static final int ENOUGH = 400;

    @Provide
    Arbitrary<String> regions() {
        return NearMisses.regions();
    }

    @Provide
    Arbitrary<String> resourceIds() {
        return NearMisses.resourceIds();
    }

    @Provide
    Arbitrary<String> zones() {
        return NearMisses.zones();
    }

    @Provide
    Arbitrary<String> kmsKeys() {
        return NearMisses.kmsKeys();
    }

    @Provide
    Arbitrary<String> outpostArns() {
        return NearMisses.outpostArns();
    }

    @Provide
    Arbitrary<String> names() {
        return NearMisses.names();
    }

    @Provide
    Arbitrary<String> all() {
        return NearMisses.all();
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void regionIdsAreTheTextsOfTheirGrammar(@ForAll("regions") String text) {
        agree(text, RegionId::parse, GrammarOracle::region);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void partitionsAreThoseOfTheFirstFittingPattern(@ForAll("regions") String text) {
        Optional<RegionId> region = RegionId.parse(text).filter(id -> !id.isKnown());
        Statistics.collect(region.isPresent());
        coverBothOutcomes();
        region.ifPresent(id -> assertThat(id.partition()).isEqualTo(GrammarOracle.partition(text)));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void snapshotIdsAreTheTextsOfTheirGrammar(@ForAll("resourceIds") String text) {
        agree(text, SnapshotId::parse, GrammarOracle::snapshotId);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void imageIdsAreTheTextsOfTheirGrammar(@ForAll("resourceIds") String text) {
        agree(text, ImageId::parse, GrammarOracle::imageId);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void outpostArnsAreTheTextsOfTheirGrammar(@ForAll("outpostArns") String text) {
        agree(text, OutpostArn::parse, GrammarOracle::outpostArn);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void localZonesAreTheTextsOfTheirGrammar(@ForAll("zones") String text) {
        agree(text, LocalZone::parse, GrammarOracle::localZone);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void localZoneIdsAreTheTextsOfTheirGrammar(@ForAll("zones") String text) {
        agree(text, LocalZoneId::parse, GrammarOracle::localZoneId);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void zoneShapesAreThoseOfTheFirstFittingExpression(@ForAll("zones") String text) {
        ZoneTextShape expected = GrammarOracle.zoneShape(text);
        Statistics.collect(expected);
        Statistics.coverage(coverage -> {
            for (ZoneTextShape shape : ZoneTextShape.values()) {
                coverage.check(shape).count(count -> count > 100);
            }
        });
        assertThat(ZoneTextShape.of(text)).isEqualTo(expected);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void cacheIdentifiersAreTheTextsOfTheirGrammar(@ForAll("names") String text) {
        boolean expected = GrammarOracle.cacheIdentifier(text);
        Statistics.collect(expected);
        coverBothOutcomes();
        assertThat(CacheIdentifier.matches(text)).isEqualTo(expected);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void bucketNamesAreTheTextsOfTheirGrammar(@ForAll("names") String text) {
        agree(text, S3BucketName::parse, GrammarOracle::s3Bucket);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void kmsKeyReadingsFollowTheOrderOfTheDecision(@ForAll("kmsKeys") String text) {
        KmsKeyReading.Form expected = GrammarOracle.kmsForm(text);
        Statistics.collect(expected);
        Statistics.coverage(coverage -> {
            for (KmsKeyReading.Form form : KmsKeyReading.Form.values()) {
                coverage.check(form).count(count -> count > 50);
            }
        });
        assertThat(KmsKeyReading.of(text).form()).isEqualTo(expected);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void impostorsOfEveryGrammarAreJudgedAlike(@ForAll("all") String text) {
        assertThat(RegionId.parse(text).isPresent()).isEqualTo(GrammarOracle.region(text));
        assertThat(SnapshotId.parse(text).isPresent()).isEqualTo(GrammarOracle.snapshotId(text));
        assertThat(ImageId.parse(text).isPresent()).isEqualTo(GrammarOracle.imageId(text));
        assertThat(OutpostArn.parse(text).isPresent()).isEqualTo(GrammarOracle.outpostArn(text));
        assertThat(LocalZone.parse(text).isPresent()).isEqualTo(GrammarOracle.localZone(text));
        assertThat(LocalZoneId.parse(text).isPresent()).isEqualTo(GrammarOracle.localZoneId(text));
        assertThat(S3BucketName.parse(text).isPresent()).isEqualTo(GrammarOracle.s3Bucket(text));
        assertThat(CacheIdentifier.matches(text)).isEqualTo(GrammarOracle.cacheIdentifier(text));
        assertThat(ZoneTextShape.of(text)).isEqualTo(GrammarOracle.zoneShape(text));
        assertThat(KmsKeyReading.of(text).form()).isEqualTo(GrammarOracle.kmsForm(text));
    }

    /** The scanner agrees with its oracle, an accepted text survives unchanged, and both outcomes occur often. */
    private static void agree(String text, Function<String, ? extends Optional<?>> scanner, Predicate<String> oracle) {
        boolean expected = oracle.test(text);
        Statistics.collect(expected);
        coverBothOutcomes();
        Optional<?> parsed = scanner.apply(text);
        assertThat(parsed.isPresent()).isEqualTo(expected);
        parsed.ifPresent(value -> assertThat(value).hasToString(text));
    }

    private static void coverBothOutcomes() {
        Statistics.coverage(coverage -> {
            coverage.check(true).count(count -> count > ENOUGH);
            coverage.check(false).count(count -> count > ENOUGH);
        });
    }
}
