// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionIdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "us-east-1",
                "us-gov-west-1",
                "eusc-de-east-1",
                "us-isob-east-1",
                "us-east-01",
                "us-gov-1",
                "nz-north-1",
                "aaaaaaaaaaaaaaa-bbbbbbbbbbbbbb-1"
            })
    void parse_wellFormedText_keepsIt(String text) {
        assertThat(RegionId.parse(text)).get().hasToString(text);
        assertThat(RegionId.of(text).value()).isEqualTo(text);
    }

    @Test
    void hostileList_isLongAndDistinctAndAgreesWithTheOracle() {
        List<String> hostile = HostileRegions.all();
        assertThat(new HashSet<>(hostile)).hasSizeGreaterThanOrEqualTo(500).hasSameSizeAs(hostile);
        assertThat(hostile).noneMatch(GrammarOracle::region);
    }

    @Test
    void parse_hostileText_isEmpty() {
        assertThat(HostileRegions.all())
                .allSatisfy(text -> assertThat(RegionId.parse(text)).isEmpty());
    }

    @Test
    void of_hostileText_throwsWithOnePrintableShortLine() {
        assertThat(HostileRegions.all())
                .allSatisfy(text -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> RegionId.of(text))
                        .satisfies(e -> assertThat(e.getMessage())
                                .startsWith("not a Region ID: '")
                                .matches("[ -~]{18,600}")));
    }

    @Test
    void of_malformedText_quotesIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegionId.of("us-east-1\n"))
                .withMessage("not a Region ID: 'us-east-1\\u000a'");
    }

    @Test
    void known_always_holdsTheFortySixRegionsSortedAndDistinct() {
        assertThat(RegionId.known()).hasSize(46).isSorted().doesNotHaveDuplicates();
        assertThat(RegionId.known()).allSatisfy(region -> {
            assertThat(region.isKnown()).isTrue();
            assertThat(RegionId.of(region.value())).isSameAs(region);
            assertThat(GrammarOracle.region(region.value())).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("knownRegions")
    void partition_knownRegion_isTheOneItIsListedIn(String region, Partition partition) {
        assertThat(RegionId.of(region).isKnown()).isTrue();
        assertThat(RegionId.of(region).partition()).contains(partition);
        assertThat(partition.regions()).contains(RegionId.of(region));
        assertThat(Partition.ofPattern(region)).contains(partition);
    }

    /** The list of the documentation, written out a second time in its own short form. */
    static List<Object[]> knownRegions() {
        return List.of(
                        "af-south-1 AWS",
                        "ap-east-1 AWS",
                        "ap-east-2 AWS",
                        "ap-northeast-1 AWS",
                        "ap-northeast-2 AWS",
                        "ap-northeast-3 AWS",
                        "ap-south-1 AWS",
                        "ap-south-2 AWS",
                        "ap-southeast-1 AWS",
                        "ap-southeast-2 AWS",
                        "ap-southeast-3 AWS",
                        "ap-southeast-4 AWS",
                        "ap-southeast-5 AWS",
                        "ap-southeast-6 AWS",
                        "ap-southeast-7 AWS",
                        "ca-central-1 AWS",
                        "ca-west-1 AWS",
                        "eu-central-1 AWS",
                        "eu-central-2 AWS",
                        "eu-north-1 AWS",
                        "eu-south-1 AWS",
                        "eu-south-2 AWS",
                        "eu-west-1 AWS",
                        "eu-west-2 AWS",
                        "eu-west-3 AWS",
                        "il-central-1 AWS",
                        "me-central-1 AWS",
                        "me-south-1 AWS",
                        "mx-central-1 AWS",
                        "sa-east-1 AWS",
                        "us-east-1 AWS",
                        "us-east-2 AWS",
                        "us-west-1 AWS",
                        "us-west-2 AWS",
                        "cn-north-1 AWS_CN",
                        "cn-northwest-1 AWS_CN",
                        "us-gov-east-1 AWS_US_GOV",
                        "us-gov-west-1 AWS_US_GOV",
                        "us-iso-east-1 AWS_ISO",
                        "us-iso-west-1 AWS_ISO",
                        "us-isob-east-1 AWS_ISO_B",
                        "us-isob-west-1 AWS_ISO_B",
                        "eu-isoe-west-1 AWS_ISO_E",
                        "us-isof-east-1 AWS_ISO_F",
                        "us-isof-south-1 AWS_ISO_F",
                        "eusc-de-east-1 AWS_EUSC")
                .stream()
                .map(line -> line.split(" ", 2))
                .map(pair -> new Object[] {pair[0], Partition.valueOf(pair[1])})
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "us-east-01, AWS",
        "eu-central-9, AWS",
        "us-gov-1, AWS",
        "us-iso-1, AWS",
        "mx-south-1, AWS",
        "cn-south-1, AWS_CN",
        "us-gov-north-1, AWS_US_GOV",
        "us-iso-north-1, AWS_ISO",
        "us-isob-north-1, AWS_ISO_B",
        "eu-isoe-east-1, AWS_ISO_E",
        "us-isof-north-1, AWS_ISO_F",
        "eusc-de-west-2, AWS_EUSC"
    })
    void partition_unknownRegionOfAKnownPattern_isThatOfThePattern(String text, Partition partition) {
        assertThat(RegionId.of(text).isKnown()).isFalse();
        assertThat(RegionId.of(text).partition()).contains(partition);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nz-north-1",
                "eusc-fr-west-1",
                "xx-central-1",
                "us-isog-east-1",
                "eusc-de-1",
                "cn-north-west-1",
                "usa-east-1",
                "eu-de-east-1"
            })
    void partition_noPatternFits_isEmpty(String text) {
        assertThat(RegionId.of(text).isKnown()).isFalse();
        assertThat(RegionId.of(text).partition()).isEmpty();
    }

    @Test
    void equality_sameText_isEqualWhetherKnownOrNot() {
        assertThat(RegionId.of("xx-central-1"))
                .isEqualTo(RegionId.of("xx-central-1"))
                .hasSameHashCodeAs(RegionId.of("xx-central-1"))
                .isNotEqualTo(RegionId.of("xx-central-2"))
                .isEqualByComparingTo(RegionId.of("xx-central-1"))
                .isLessThan(RegionId.of("xx-central-2"));
    }

    @Test
    void hashCode_knownRegions_spreadsThem() {
        assertThat(RegionId.known().stream().map(RegionId::hashCode).distinct()).hasSizeGreaterThan(40);
    }

    @Test
    @SuppressWarnings("NullAway")
    void parse_null_namesTheParameter() {
        assertThatNullPointerException().isThrownBy(() -> RegionId.parse(null)).withMessage("text");
        assertThatNullPointerException().isThrownBy(() -> RegionId.of(null)).withMessage("text");
    }
}
