// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_IMAGE;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.ParameterNames;
import io.github.snapcopy.values.RegionId;
import java.util.Collection;
import java.util.List;
import net.jqwik.api.Arbitraries;

/** Outposts, and the choice between the kinds of destinations. */
final class OutpostBreakers {
    private OutpostBreakers() {}

    static Collection<Breaker> all() {
        return List.of(
                toOutpost("outpost-arn-grammar")
                        .bySetting(
                                ParameterNames.DESTINATION_OUTPOST_ARN,
                                "",
                                Arns.OUTPOST_ID,
                                "arn:aws:outposts:us-east-1:210774411744:outpost/op-0123456789abcdef",
                                "arn:aws:outposts:us-east-1:210774411744:outpost/op-0123456789ABCDEF0",
                                "arn:aws:outposts:us-east-1:21077441174:outpost/" + Arns.OUTPOST_ID,
                                "arn:aws:ec2:us-east-1:210774411744:outpost/" + Arns.OUTPOST_ID,
                                "arn:awz:outposts:us-east-1:210774411744:outpost/" + Arns.OUTPOST_ID,
                                "arn:aws:outposts:us-east-1:210774411744:outpost/" + Arns.OUTPOST_ID + "\n"),
                toOutpost("outpost-partition-unknown")
                        .by(sketch -> setOutpost(
                                sketch, "aws-moon", sketch.destination().value())),
                toOutpost("outpost-region-mismatch")
                        .by(sketch -> setOutpost(
                                sketch, sketch.partition().id(), Route.unlistedSibling(sketch.destination()))),
                toOutpost("outpost-partition-mismatch")
                        .by(Arbitraries.integers()
                                .between(0, 100)
                                .map(choice -> sketch -> setOutpost(
                                        sketch,
                                        Route.another(sketch.partition(), choice)
                                                .id(),
                                        sketch.destination().value()))),
                toOutpost("outpost-encrypted-false")
                        .also(EC2_COPY_IMAGE, "copy-image-encrypted-false")
                        .by(KmsBreakers::refuseEncryption),
                toOutpost("destination-kind-conflict")
                        .by(
                                sketch -> sketch.set(
                                        ParameterNames.DESTINATION_AVAILABILITY_ZONE,
                                        Arns.localZone(sketch.destination(), "lax")),
                                OutpostBreakers::addZoneId),
                Breaker.of("source-on-outpost").by(sketch -> {
                    sketch.remove(ValidSteps.durationName(sketch.operation()));
                    sketch.know(
                            CopyContext.SOURCE_LOCATION,
                            Arns.outpost(
                                    RegionId.of(sketch.text(ParameterNames.SOURCE_REGION)),
                                    Arns.ACCOUNT,
                                    Arns.OUTPOST_ID));
                }),
                toOutpost("local-zone-to-outpost")
                        .by(Arbitraries.of(ValidSteps.CITIES)
                                .map(city -> sketch -> sketch.know(
                                        CopyContext.SOURCE_LOCATION, Arns.localZone(sketch.destination(), city)))));
    }

    private static Breaker.Builder toOutpost(String rule) {
        return Breaker.of(rule).to(DestinationKind.OUTPOST);
    }

    private static void setOutpost(Sketch sketch, String partition, String region) {
        sketch.set(
                ParameterNames.DESTINATION_OUTPOST_ARN, Arns.outpost(partition, region, Arns.ACCOUNT, Arns.OUTPOST_ID));
    }

    /** CopySnapshot has no parameter for the ID of a zone. */
    private static void addZoneId(Sketch sketch) {
        if (sketch.operation() == CopyOperation.EC2_COPY_IMAGE) {
            sketch.set(ParameterNames.DESTINATION_AVAILABILITY_ZONE_ID, "usw2-lax1-az1");
        } else {
            sketch.set(ParameterNames.DESTINATION_AVAILABILITY_ZONE, Arns.localZone(sketch.destination(), "den"));
        }
    }
}
