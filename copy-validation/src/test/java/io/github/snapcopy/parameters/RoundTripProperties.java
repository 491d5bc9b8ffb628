// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written and read again is the same request. */
class RoundTripProperties {
    @Provide
    Arbitrary<CopyParameters> requests() {
        return WellTyped.forMaps();
    }

    @Provide
    Arbitrary<CopyParameters> queries() {
        return WellTyped.forQueries();
    }

    @Property
    void mapAndBack_isTheIdentity(@ForAll("requests") CopyParameters request) {
        CopyParameters back = CopyParameters.fromMap(request.operation(), request.toMap());
        assertThat(back).isEqualTo(request).hasSameHashCodeAs(request);
        assertThat(back.values().keySet())
                .containsExactlyElementsOf(request.values().keySet());
    }

    @Property
    void queryAndBack_isTheIdentity(@ForAll("queries") CopyParameters request) {
        CopyParameters back = QueryString.read(request.operation(), QueryString.write(request));
        assertThat(back.values()).isEqualTo(request.values());
        assertThat(back.wireFindings()).isEmpty();
        assertThat(back.isRawQuery()).isTrue();
    }

    @Property
    void queryThenMapAndBack_isTheIdentity(@ForAll("queries") CopyParameters request) {
        CopyParameters read = QueryString.read(request.operation(), QueryString.write(request));
        assertThat(CopyParameters.fromMap(request.operation(), read.toMap())).isEqualTo(request);
    }

    @Property
    void orderOfPairs_isHarmless(@ForAll("queries") CopyParameters request, @ForAll long seed) {
        List<String> pairs = new ArrayList<>(List.of(QueryString.write(request).split("&")));
        Collections.shuffle(pairs, new Random(seed));
        CopyParameters back = QueryString.read(request.operation(), String.join("&", pairs));
        assertThat(back.values()).isEqualTo(request.values());
        assertThat(back.wireFindings()).isEmpty();
    }

    @Property
    void everyWrittenKey_leadsToItsValue(@ForAll("queries") CopyParameters request) {
        for (Map.Entry<String, String> pair : QueryString.pairs(request)) {
            if (!pair.getKey().equals("Action") && !pair.getKey().equals("Version")) {
                assertThat(QueryString.valueAt(request, pair.getKey()))
                        .as(pair.getKey())
                        .satisfiesAnyOf(
                                value -> assertThat(value).isEqualTo(new ParameterValue.Text(pair.getValue())),
                                value -> assertThat(value).isEqualTo(new ParameterValue.Number(pair.getValue())),
                                value -> assertThat(value).hasToString("Flag[value=" + pair.getValue() + "]"));
            }
        }
    }

    @Property
    void toString_showsNoPresignedUrl(@ForAll("requests") CopyParameters request) {
        String url = "https://ec2.us-west-1.amazonaws.com/?X-Amz-Signature=0123456789abcdef";
        for (CopyOperation operation : CopyOperation.values()) {
            CopyParameters withUrl = CopyParameters.of(
                    operation,
                    request.with("PresignedUrl", new ParameterValue.Text(url)).values());
            assertThat(withUrl.toString()).contains("PresignedUrl").doesNotContain("https", "amazonaws", "0123456789");
            assertThat(withUrl.values().toString()).doesNotContain("https", "amazonaws", "0123456789");
        }
    }
}
