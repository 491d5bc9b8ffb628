// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.CopyService;
import io.github.snapcopy.parameters.ParameterNames;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.validation.CopyValidator;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What holds for every request that exists. */
class RequestProperties {
    private static final int TRIES = 2000;

    @Provide
    Arbitrary<Sample> samples() {
        return Samples.ofAnyOperation();
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void itsBuilderBuildsAnEqualOne(@ForAll("samples") Sample sample) {
        CopyRequest request = sample.request();
        CopyRequest rebuilt = rebuild(request);

        assertThat(rebuilt).isEqualTo(request).hasSameHashCodeAs(request).hasToString(request.toString());
        assertThat(rebuilt.context()).isEqualTo(request.context());
    }

    private static CopyRequest rebuild(CopyRequest request) {
        if (request instanceof SnapshotCopyRequest snapshot) {
            return snapshot.toBuilder().build();
        }
        return request instanceof ImageCopyRequest image
                ? image.toBuilder().build()
                : ((CacheSnapshotCopyRequest) request).toBuilder().build();
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void itsParametersAndContextMakeAnEqualOne(@ForAll("samples") Sample sample) {
        CopyRequest request = sample.request();
        CopyRequest again = CopyRequest.from(request.toParameters(), request.context());

        assertThat(again).isEqualTo(request).hasSameHashCodeAs(request);
        assertThat(again.toParameters()).isEqualTo(request.toParameters());
        assertThat(again.context()).isEqualTo(request.context());
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void itsFormBodyReadsBackAsTheSameValues(@ForAll("samples") Sample sample) {
        CopyRequest request = sample.request();
        CopyParameters read = QueryString.read(request.operation(), request.toFormBody());

        assertThat(read.values()).isEqualTo(request.toParameters().values());
        assertThat(read.wireFindings()).isEmpty();
        assertThat(CopyRequest.from(read, request.context())).isEqualTo(request);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void itsMapReadsBackAsTheSameParameters(@ForAll("samples") Sample sample) {
        CopyParameters parameters = sample.request().toParameters();

        assertThat(CopyParameters.fromMap(parameters.operation(), parameters.toMap()))
                .isEqualTo(parameters);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void itsParametersHoldWhatItWasMadeFrom(@ForAll("samples") Sample sample) {
        Map<String, ?> before = sample.parameters().values();
        Map<String, ?> after = sample.request().toParameters().values();

        before.forEach((name, value) -> {
            if (!name.equals(ParameterNames.DESTINATION_REGION)
                    && !name.equals(ParameterNames.TAG_SPECIFICATIONS)
                    && !name.equals(ParameterNames.TAGS)) {
                assertThat(after.get(name)).as(name).isEqualTo(value);
            }
        });
        assertThat(before.keySet())
                .containsAll(after.keySet().stream()
                        .filter(name -> !name.equals(ParameterNames.DESTINATION_REGION))
                        .toList());
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void destinationRegionAndPresignedUrlAreOnTheWireOnlyTogether(@ForAll("samples") Sample sample) {
        CopyParameters parameters = sample.request().toParameters();

        assertThat(parameters.has(ParameterNames.DESTINATION_REGION))
                .isEqualTo(parameters.has(ParameterNames.PRESIGNED_URL));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void twoAreEqualExactlyIfParametersAndDestinationAre(
            @ForAll("samples") Sample one, @ForAll("samples") Sample other) {
        CopyRequest first = one.request();
        CopyRequest second = other.request();
        boolean sameDestination = first.operation().service() != CopyService.EC2
                || first.context().endpointRegion().equals(second.context().endpointRegion());

        assertThat(first.equals(second))
                .isEqualTo(first.toParameters().equals(second.toParameters()) && sameDestination);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void twoThatDifferInOneParameterDiffer(@ForAll("samples") Sample sample) {
        CopyRequest request = sample.request();
        CopyParameters parameters = request.toParameters();

        for (String name : parameters.values().keySet()) {
            CopyParameters fewer = parameters.without(name);
            if (CopyValidator.standard().validate(fewer, request.context()).isAcceptable()) {
                boolean kept = name.equals(ParameterNames.DESTINATION_REGION);
                assertThat(CopyRequest.from(fewer, request.context()).equals(request))
                        .as("without " + name)
                        .isEqualTo(kept);
            }
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void itsReportHoldsNoError(@ForAll("samples") Sample sample) {
        assertThat(sample.request().report().errors()).isEmpty();
    }
}
