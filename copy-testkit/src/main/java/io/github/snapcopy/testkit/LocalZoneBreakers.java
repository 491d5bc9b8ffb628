// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.ParameterNames;
import io.github.snapcopy.values.LocalZone;
import io.github.snapcopy.values.Partition;
import java.util.Collection;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Copies to and from Local Zones. */
final class LocalZoneBreakers {
    private LocalZoneBreakers() {}

    static Collection<Breaker> all() {
        return List.of(
                toZone("local-zone-name-grammar")
                        .by(zones(
                                "us-west-2",
                                "us-west-2a",
                                "us-west-2-wl1-las-wlz-1",
                                "us-west-2-lax-1",
                                "usw2-lax1-az1",
                                "use1-az1")),
                toZone("local-zone-name-unknown-shape")
                        .by(zones("", "lax", "us-west-2-lax-1A", "us-west-2-lax-1ab", " ")),
                toZone("local-zone-id-grammar")
                        .by(Arbitraries.of("us-west-2-lax-1a", "lax", "", "use1-az1", "USW2-LAX1-AZ1")
                                .map(id -> sketch -> {
                                    sketch.remove(ParameterNames.DESTINATION_AVAILABILITY_ZONE);
                                    sketch.set(ParameterNames.DESTINATION_AVAILABILITY_ZONE_ID, id);
                                })),
                toZone("local-zone-region-mismatch").by(numbers().map(choice -> sketch -> {
                    sketch.forget(CopyContext.SOURCE_LOCATION);
                    setZone(sketch, Arns.localZone(Route.another(sketch.destination(), choice), "lax"));
                })),
                toZone("local-zone-group-mismatch").by(LocalZoneBreakers::setTwoGroups),
                Breaker.of("local-zone-source-nonparent-region")
                        .to(DestinationKind.REGION)
                        .by(numbers().map(choice -> sketch -> {
                            sketch.remove(ValidSteps.durationName(sketch.operation()));
                            sketch.know(
                                    CopyContext.SOURCE_LOCATION,
                                    Arns.localZone(Route.another(sketch.destination(), choice), "lax"));
                        })),
                toZone("local-zone-pair-unconfirmed").by(LocalZoneBreakers::setTwoGroups),
                toZone("local-zone-always-encrypted")
                        .in(Partition.AWS)
                        .also(CopyOperation.EC2_COPY_IMAGE, "copy-image-encrypted-false")
                        .by(Arbitraries.of(
                                        "us-east-1-bos-1a",
                                        "us-west-2-den-1a",
                                        "ap-southeast-2-akl-1a",
                                        "eu-central-1-ham-1a")
                                .map(zone -> sketch -> copyUnencryptedTo(sketch, LocalZone.of(zone)))));
    }

    private static Breaker.Builder toZone(String rule) {
        return Breaker.of(rule).to(DestinationKind.LOCAL_ZONE);
    }

    private static Arbitrary<Integer> numbers() {
        return Arbitraries.integers().between(0, 1000);
    }

    private static Arbitrary<Step> zones(String... names) {
        return Arbitraries.of(names).map(name -> sketch -> setZone(sketch, name));
    }

    private static void setZone(Sketch sketch, String name) {
        sketch.remove(ParameterNames.DESTINATION_AVAILABILITY_ZONE_ID);
        sketch.set(ParameterNames.DESTINATION_AVAILABILITY_ZONE, name);
    }

    private static void setTwoGroups(Sketch sketch) {
        sketch.know(CopyContext.SOURCE_LOCATION, Arns.localZone(sketch.destination(), "den"));
        setZone(sketch, Arns.localZone(sketch.destination(), "lax"));
    }

    private static void copyUnencryptedTo(Sketch sketch, LocalZone zone) {
        sketch.set(ParameterNames.SOURCE_REGION, zone.parentRegion().value());
        sketch.know(CopyContext.ENDPOINT_REGION, zone.parentRegion().value());
        sketch.forget(CopyContext.SOURCE_LOCATION);
        setZone(sketch, zone.value());
        KmsBreakers.refuseEncryption(sketch);
    }
}
