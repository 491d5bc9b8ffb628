// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalZoneTest {
    /** The list of always-encrypting zones as the documentation groups it: a Region, then its zones. */
    private static final List<String> ENCRYPTING = List.of(
            "us-east-1 atl-1a bos-1a bue-1a chi-1a dfw-1a iah-1a lim-1a mci-1a mia-1a msp-1a nyc-1a phl-1a qro-1a scl-1a",
            "us-east-2 mci-1a mci-1b",
            "us-west-2 den-1a hnl-1a las-1a las-1b pdx-1a phx-1a sea-1a",
            "ap-northeast-1 tpe-1a",
            "ap-south-1 ccu-1a ccu-2a del-1a del-2a",
            "ap-southeast-1 bkk-1a han-1a mnl-1a",
            "ap-southeast-2 akl-1a per-1a",
            "eu-central-1 ath-1a ham-1a ist-1a waw-1a",
            "eu-north-1 cph-1a hel-1a",
            "me-south-1 mct-1a",
            "af-south-1 los-1a");

    private static List<String> encryptingZones() {
        return ENCRYPTING.stream()
                .flatMap(line -> {
                    List<String> words = Arrays.asList(line.split(" ", -1));
                    return words.stream().skip(1).map(zone -> words.get(0) + "-" + zone);
                })
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "us-west-2-lax-1a, us-west-2, us-west-2-lax-1",
        "us-west-2-lax-1b, us-west-2, us-west-2-lax-1",
        "cn-north-1-pkx-1a, cn-north-1, cn-north-1-pkx-1",
        "eu-central-1-ist-1a, eu-central-1, eu-central-1-ist-1",
        "us-east-2-mci-1b, us-east-2, us-east-2-mci-1",
        "us-east-1-bue-1a, us-east-1, us-east-1-bue-1",
        "us-east-1-atl-2a, us-east-1, us-east-1-atl-2",
        "us-gov-west-1-abc-12c, us-gov-west-1, us-gov-west-1-abc-12",
        "af-south-1-los-1a, af-south-1, af-south-1-los-1"
    })
    void parse_wellFormedName_tellsParentRegionAndGroup(String text, String region, String group) {
        LocalZone zone = LocalZone.parse(text).orElseThrow();
        assertThat(zone).isEqualTo(LocalZone.of(text)).hasToString(text);
        assertThat(zone.parentRegion()).isEqualTo(RegionId.of(region));
        assertThat(zone.zoneGroup()).isEqualTo(group);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "us-east-1a",
                "us-east-1-wl1-bos-wlz-1",
                "us-west-2-lax-1",
                "usw2-lax1-az1",
                "us-west-2",
                "us-west-2-losangeles-1a",
                "us-west-2-lax-1ab",
                "us-west-2-x1-1a",
                "us-west-2-la-1a",
                "us-west-2-lax-a",
                "us-west-2-lax1a",
                "us-west-2-lax_1a",
                "us-west-2-lax-1A",
                "us-west-2-LAX-1a",
                "us-west-2_lax_1a",
                "us-west-2-lax-1a\n",
                " us-west-2-lax-1a",
                "us-west-2-lax-\u06611a",
                "us-lax-1a",
                "aaaaaaaaaaaaaaa-bbbbbbbbbbbbbbb-1-lax-1a"
            })
    void parse_anyOtherText_isEmpty(String text) {
        assertThat(LocalZone.parse(text)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalZone.of(text))
                .withMessageStartingWith("not the name of a Local Zone: '");
    }

    @Test
    void alwaysEncryptsEbs_everyListedZone_isTrue() {
        assertThat(encryptingZones()).hasSize(41).doesNotHaveDuplicates();
        assertThat(encryptingZones())
                .allSatisfy(zone ->
                        assertThat(LocalZone.of(zone).alwaysEncryptsEbs()).isTrue());
    }

    @Test
    void alwaysEncryptsEbs_neighboursOfTheListedZones_areTrueOnlyIfListed() {
        List<String> listed = encryptingZones();
        for (RegionId region : RegionId.known()) {
            for (String line : ENCRYPTING) {
                for (String city : line.split(" ", -1)) {
                    if (city.length() != 6) {
                        continue; // the Region at the head of the line
                    }
                    for (String zone : List.of(city, city.substring(0, 4) + "3a", city.substring(0, 5) + "c")) {
                        String name = region.value() + "-" + zone;
                        assertThat(LocalZone.of(name).alwaysEncryptsEbs())
                                .as(name)
                                .isEqualTo(listed.contains(name));
                    }
                }
            }
        }
        assertThat(LocalZone.of("us-west-2-lax-1a").alwaysEncryptsEbs()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usw2-lax1-az1",
                "cnn1-pkx1-az1",
                "use1-atl2-az1",
                "apse1-bkk1-az12",
                "abcde12-lax1-az1",
                "usw2-den1-az1"
            })
    void localZoneId_documentedShape_isAccepted(String text) {
        assertThat(LocalZoneId.parse(text)).contains(LocalZoneId.of(text));
        assertThat(LocalZoneId.of(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "use1-az1",
                "use1-wl1-bos-wlz1",
                "us-west-2-lax-1a",
                "usw2-den1",
                "us2-lax1-az1",
                "ab2-lax1-az1",
                "abcdef2-lax1-az1",
                "-lax1-az1",
                "usw2-lax1-xz1",
                "usw-lax1-az1",
                "usw2-lax-az1",
                "usw2-lax1-az",
                "usw2-lax1-az1a",
                "usw2-lax1-ab1",
                "usw2-laxx1-az1",
                "USW2-lax1-az1",
                "usw2-lax1-az1\n",
                "usw2-lax1-az\uff11"
            })
    void localZoneId_anyOtherText_isRefused(String text) {
        assertThat(LocalZoneId.parse(text)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalZoneId.of(text))
                .withMessageStartingWith("not a Local Zone ID: '");
    }
}
