// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_SNAPSHOT;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.ParameterNames;
import io.github.snapcopy.values.RegionId;
import java.util.Collection;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Regions: malformed, unknown, or not fitting together. */
final class RegionBreakers {
    private RegionBreakers() {}

    static Collection<Breaker> all() {
        return List.of(
                Breaker.of("region-id-grammar")
                        .by(
                                HostileTexts.regions().map(text -> sketch -> setRegion(sketch, text)),
                                endpoint(HostileTexts.regions())),
                Breaker.of("region-unknown")
                        .to(DestinationKind.REGION)
                        .by(
                                sketch -> setRegion(sketch, Route.unlistedSibling(sketch.destination())),
                                sketch -> setEndpoint(sketch, Route.unlistedSibling(sketch.destination()))),
                Breaker.of("region-partition-unknown")
                        .to(DestinationKind.REGION)
                        .by(
                                unknownPartitions().map(text -> sketch -> setRegion(sketch, text)),
                                endpoint(unknownPartitions())),
                Breaker.of("cross-partition-copy")
                        .to(DestinationKind.REGION)
                        .by(numbers().map(choice -> sketch -> {
                            List<RegionId> others =
                                    Route.another(sketch.partition(), choice).regions();
                            sketch.set(
                                    ParameterNames.SOURCE_REGION,
                                    others.get(choice % others.size()).value());
                        })),
                Breaker.of("destination-region-undetermined").by(sketch -> {
                    sketch.forget(CopyContext.ENDPOINT_REGION);
                    sketch.remove(ParameterNames.DESTINATION_REGION);
                }),
                Breaker.of("destination-region-mismatch").by(numbers().map(choice -> sketch -> {
                    sketch.forget(CopyContext.WILL_PRESIGN);
                    sketch.set(
                            ParameterNames.DESTINATION_REGION,
                            Route.another(sketch.destination(), choice).value());
                })),
                Breaker.of("destination-region-without-presigned-url")
                        .on(EC2_COPY_SNAPSHOT)
                        .by(sketch -> {
                            sketch.set(
                                    ParameterNames.DESTINATION_REGION,
                                    sketch.destination().value());
                            sketch.know(CopyContext.WILL_PRESIGN, false);
                            sketch.know(CopyContext.SOURCE_ENCRYPTED, false);
                        }));
    }

    private static Arbitrary<Integer> numbers() {
        return Arbitraries.integers().between(0, 1000);
    }

    private static Arbitrary<String> unknownPartitions() {
        return Arbitraries.of("xx-north-1", "aws-east-1", "us-secret-east-1", "moon-base-1");
    }

    private static Arbitrary<Step> endpoint(Arbitrary<String> texts) {
        return texts.map(text -> sketch -> setEndpoint(sketch, text));
    }

    /** ElastiCache knows one Region only, that of the endpoint. */
    private static void setRegion(Sketch sketch, String text) {
        if (sketch.operation().parameter(ParameterNames.SOURCE_REGION).isPresent()) {
            sketch.set(ParameterNames.SOURCE_REGION, text);
        } else {
            setEndpoint(sketch, text);
        }
    }

    /** Moves the endpoint, and leaves out what says where it was. */
    private static void setEndpoint(Sketch sketch, String text) {
        sketch.know(CopyContext.ENDPOINT_REGION, text);
        sketch.remove(ParameterNames.DESTINATION_REGION);
        sketch.remove(ParameterNames.KMS_KEY_ID);
        sketch.forget(CopyContext.SOURCE_LOCATION);
    }
}
