// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneTextShapeTest {
    @ParameterizedTest
    @CsvSource({
        "us-west-2-lax-1a, LOCAL_ZONE",
        "cn-north-1-pkx-1a, LOCAL_ZONE",
        "us-west-2-wlz-1a, LOCAL_ZONE",
        "us-west-2, REGION",
        "us-wlz-1, REGION",
        "eusc-de-east-1, REGION",
        "us-east-1a, AVAILABILITY_ZONE",
        "us-west-2d, AVAILABILITY_ZONE",
        "us-lax-1a, AVAILABILITY_ZONE",
        "us-gov-west-1b, AVAILABILITY_ZONE",
        "us-east-1-wl1-bos-wlz-1, WAVELENGTH_ZONE",
        "us-west-2-wl1-den-wlz-1, WAVELENGTH_ZONE",
        "us-west-2-wlz-1, WAVELENGTH_ZONE",
        "-wlz-1, WAVELENGTH_ZONE",
        "anything at all-wlz-12, WAVELENGTH_ZONE",
        "us-west-2-lax-1, ZONE_GROUP",
        "us-west-2-lax-12, ZONE_GROUP",
        "usw2-lax1-az1, ZONE_ID",
        "use1-az1, ZONE_ID",
        "usw2-az4, ZONE_ID",
        "'', UNKNOWN",
        "us-west-2-losangeles-1a, UNKNOWN",
        "us-west-2-lax-1ab, UNKNOWN",
        "us-west-2-x1-1a, UNKNOWN",
        "us-west-2-DEN-1a, UNKNOWN",
        "us-west-2_den_1a, UNKNOWN",
        "us-east-1A, UNKNOWN",
        "us-east-1ab, UNKNOWN",
        "use1-wl1-bos-wlz1, UNKNOWN",
        "us-east-1-wl1-bos-wlz-, UNKNOWN",
        "wlz-1, UNKNOWN",
        "1, UNKNOWN",
        "a, UNKNOWN",
        "' us-east-1a', UNKNOWN",
        "us1-az1, UNKNOWN"
    })
    void of_anyText_isTheFirstShapeThatFits(String text, ZoneTextShape shape) {
        assertThat(ZoneTextShape.of(text)).isEqualTo(shape);
    }
}
