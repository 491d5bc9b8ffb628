// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.documented.CopyConflicts;
import io.github.snapcopy.documented.RuleId;
import io.github.snapcopy.presign.SignedParameters;
import io.github.snapcopy.validation.Rule;
import io.github.snapcopy.validation.RuleCatalog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** What the vectors promise as a whole. */
class VectorDataTest {
    @Test
    void vectors_areAsManyAsPromised() {
        assertThat(VectorFiles.requests()).hasSizeGreaterThanOrEqualTo(300);
        assertThat(VectorFiles.presigned())
                .filteredOn(vector -> vector.result() == VectorResult.VALID)
                .hasSizeGreaterThanOrEqualTo(1000);
    }

    @Test
    void ids_areUniqueAmongAllVectors() {
        List<String> ids = new ArrayList<>();
        VectorFiles.requests().forEach(vector -> ids.add(vector.id()));
        VectorFiles.presigned().forEach(vector -> ids.add(vector.id()));
        assertThat(ids).doesNotHaveDuplicates();
    }

    static Stream<Rule> rules() {
        return RuleCatalog.standard().rules().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rule_isBrokenAndNearlyBroken(Rule rule) {
        List<RequestVector> vectors = VectorFiles.requests().stream()
                .filter(vector -> vector.rule().equals(rule.id()))
                .toList();
        assertThat(vectors)
                .filteredOn(vector -> vector.flags().contains(VectorFlags.BREAKS_RULE))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(vectors)
                .filteredOn(vector -> vector.flags().contains(VectorFlags.NEAR_MISS))
                .isNotEmpty();
        assertThat(vectors)
                .filteredOn(vector -> vector.flags().contains(VectorFlags.BREAKS_RULE))
                .flatMap(RequestVector::violations)
                .filteredOn(violation -> violation.rule().equals(rule.id()))
                .extracting(ExpectedViolation::severity)
                .containsAll(rule.severities());
    }

    @Test
    void presigned_coverEveryHostWithBothProfilesWithAndWithoutToken() {
        Set<String> combinations = new HashSet<>();
        Set<String> hostsOfRegions = new HashSet<>();
        for (PresignVector vector : VectorFiles.presigned()) {
            if (vector.id().startsWith("host/")) {
                String region = vector.parameters().text("SourceRegion");
                hostsOfRegions.add(region + " " + vector.endpointVariant());
                combinations.add(region + " " + vector.endpointVariant() + " "
                        + vector.signedParameters() + " "
                        + (vector.credentials() instanceof AwsSessionCredentialsIdentity));
            }
        }
        assertThat(hostsOfRegions).hasSize(46 * 4);
        assertThat(combinations).hasSize(46 * 4 * 2 * 2);
    }

    @Test
    void presigned_profilesDiffer() {
        assertThat(VectorFiles.presigned())
                .filteredOn(vector ->
                        vector.answer().isPresent() && vector.signedParameters() == SignedParameters.DOCUMENTED)
                .allSatisfy(vector -> assertThat(vector.answer().orElseThrow().url())
                        .doesNotContain("Description", "TagSpecification"));
        assertThat(VectorFiles.presigned())
                .filteredOn(vector -> vector.answer().isPresent()
                        && vector.signedParameters() == SignedParameters.ALL
                        && vector.parameters().has("Description"))
                .hasSizeGreaterThan(300)
                .allSatisfy(vector ->
                        assertThat(vector.answer().orElseThrow().url()).contains("&Description="));
    }

    @Test
    void flags_areExplainedAndUsed() {
        Set<String> used = new TreeSet<>();
        VectorFiles.requests().forEach(vector -> used.addAll(vector.flags()));
        VectorFiles.presigned().forEach(vector -> used.addAll(vector.flags()));
        assertThat(VectorFiles.notes().keySet()).isEqualTo(used);
        assertThat(VectorFiles.notes().values())
                .allSatisfy(note -> assertThat(note).endsWith("."));
    }

    static Stream<Dispute> disputes() {
        return Dispute.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("disputes")
    void dispute_isInTheRegisterAndInSomeVector(Dispute dispute) {
        assertThat(CopyConflicts.byId(dispute.conflict()).orElseThrow().rules()).contains(RuleId.of(dispute.rule()));
        assertThat(VectorFiles.requests())
                .filteredOn(vector -> vector.disputes().contains(dispute.conflict()))
                .flatMap(RequestVector::violations)
                .extracting(violation -> violation.rule().value())
                .contains(dispute.rule());
    }

    @ParameterizedTest
    @CsvSource({"tr-TR, Asia/Kolkata", "ar-EG-u-nu-arab, America/St_Johns"})
    void generator_inAnotherPlace_makesTheSameFiles(Locale locale, TimeZone zone) {
        Locale before = Locale.getDefault();
        TimeZone zoneBefore = TimeZone.getDefault();
        try {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
            assertThat(VectorGenerator.files()).isEqualTo(VectorFilesTest.GENERATED);
        } finally {
            Locale.setDefault(before);
            TimeZone.setDefault(zoneBefore);
        }
    }

    @Test
    void accessKeys_areExamplesOrPlainlyMadeUp() {
        Set<String> keys = new TreeSet<>();
        for (String file : VectorFilesTest.GENERATED.values()) {
            for (String prefix : List.of("AKIA", "ASIA")) {
                for (int at = file.indexOf(prefix); at >= 0; at = file.indexOf(prefix, at + 1)) {
                    keys.add(file.substring(at + 4, Math.min(at + 20, file.length())));
                }
            }
        }
        assertThat(keys)
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(key -> key.contains("EXAMPLE") || key.startsWith("SNAPCOPY0000000"));
    }

    /** The best of three, and a bound far above the 100 ms that it takes, since other programs run as well. */
    @Test
    void files_readAnew_takeLittleTime() {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            assertThat(VectorFiles.readRequests()).hasSameSizeAs(VectorFiles.requests());
            assertThat(VectorFiles.readPresigned()).hasSameSizeAs(VectorFiles.presigned());
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void vector_printed_showsNoRequest() {
        assertThat(VectorFiles.presigned())
                .allSatisfy(
                        vector -> assertThat(vector.toString()).isEqualTo(vector.id() + ": " + vector.description()));
        PresignVector.Answer answer = VectorFiles.presigned().get(0).answer().orElseThrow();
        assertThat(answer.toString()).doesNotContain(answer.signature());
    }
}
