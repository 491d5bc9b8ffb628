// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_IMAGE;
import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_SNAPSHOT;
import static io.github.snapcopy.parameters.ParameterNames.*;
import static io.github.snapcopy.validation.RuleSources.*;

import io.github.snapcopy.internal.text.Messages;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.values.LocalZone;
import io.github.snapcopy.values.OutpostArn;
import io.github.snapcopy.values.Partition;
import java.util.ArrayList;
import java.util.List;

/** Copies to Outposts, and the choice between the kinds of destinations. */
final class OutpostRules {
    static final List<Rule> ALL = List.of(
            Rule.error("outpost-arn-grammar")
                    .on(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE)
                    .about(DESTINATION_OUTPOST_ARN)
                    .says(
                            "an Outpost ARN names a partition, a Region, a 12-digit account and op- with 17 hexadecimal digits")
                    .sources(M_EC2, M_OUT)
                    .fails("InvalidParameterValue")
                    .remedy("write arn:aws:outposts:REGION:ACCOUNT:outpost/op-1234567890abcdef0")
                    .settles("C-17")
                    .when(DESTINATION_OUTPOST_ARN)
                    .check((facts, sink) -> {
                        String text = facts.text(DESTINATION_OUTPOST_ARN);
                        if (text != null && facts.outpost() == null) {
                            sink.report(
                                    DESTINATION_OUTPOST_ARN,
                                    Messages.quote(text)
                                            + " is no ARN of an Outpost; write arn:aws:outposts:REGION:ACCOUNT:outpost/op-"
                                            + " and 17 lower-case hexadecimal digits");
                        }
                    }),
            Rule.warning("outpost-partition-unknown")
                    .on(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE)
                    .about(DESTINATION_OUTPOST_ARN)
                    .says("the partition of an Outpost ARN is one this library knows")
                    .sources(M_EC2, M_PART)
                    .editions("partitions of August 2026")
                    .fails("none")
                    .remedy("check the spelling of the partition")
                    .when(DESTINATION_OUTPOST_ARN)
                    .check((facts, sink) -> {
                        OutpostArn outpost = facts.outpost();
                        if (outpost != null && outpost.partition().isEmpty()) {
                            sink.report(
                                    DESTINATION_OUTPOST_ARN,
                                    Messages.quote(outpost.partitionId())
                                            + " is no partition known in August 2026; check the spelling, unless it is"
                                            + " newer");
                        }
                    }),
            Rule.error("outpost-region-mismatch")
                    .on(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE)
                    .about(DESTINATION_OUTPOST_ARN, SOURCE_REGION, CopyContext.ENDPOINT_REGION)
                    .says("source, endpoint and destination Outpost are in one Region")
                    .sources(S1, D_OUT, M_EC2)
                    .fails("InvalidParameterValue or InvalidParameterCombination")
                    .remedy("copy to the Region of the Outpost first, then from there to the Outpost")
                    .when(DESTINATION_OUTPOST_ARN)
                    .check((facts, sink) -> {
                        OutpostArn outpost = facts.outpost();
                        if (outpost != null && facts.isOutside(outpost.region())) {
                            sink.report(
                                    DESTINATION_OUTPOST_ARN,
                                    "the Outpost belongs to " + outpost.region() + ", but the source is in "
                                            + facts.sourceRegion() + " and the request goes to "
                                            + facts.destinationRegion()
                                            + "; copy within the Region of the Outpost");
                        }
                    }),
            Rule.error("outpost-partition-mismatch")
                    .on(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE)
                    .about(DESTINATION_OUTPOST_ARN)
                    .says("the partition of an Outpost ARN is that of its Region")
                    .sources(M_PART)
                    .fails("InvalidParameterValue or InvalidParameterCombination")
                    .remedy("copy the ARN from the console or from ListOutposts")
                    .when(DESTINATION_OUTPOST_ARN)
                    .check(OutpostRules::checkPartition),
            Rule.error("outpost-encrypted-false")
                    .on(EC2_COPY_IMAGE)
                    .about(ENCRYPTED, DESTINATION_OUTPOST_ARN)
                    .says("snapshots on an Outpost are encrypted, so Encrypted is true or absent")
                    .sources(S1, D_OUT, D_ENCLZ, M_EC2)
                    .fails("unknown")
                    .remedy("leave Encrypted out, or set it to true")
                    .when(DESTINATION_OUTPOST_ARN)
                    .check((facts, sink) -> {
                        if (facts.isFalse(ENCRYPTED) && facts.has(DESTINATION_OUTPOST_ARN)) {
                            sink.report(
                                    ENCRYPTED,
                                    "an Outpost holds no unencrypted snapshots; leave Encrypted out or set it to true");
                        }
                    }),
            Rule.error("destination-kind-conflict")
                    .on(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE)
                    .about(DESTINATION_OUTPOST_ARN, DESTINATION_AVAILABILITY_ZONE, DESTINATION_AVAILABILITY_ZONE_ID)
                    .says("a copy has one destination: a Region, an Outpost, or a Local Zone by name or by ID")
                    .sources(M_EC2)
                    .fails("InvalidParameterCombination")
                    .remedy("keep one of the parameters")
                    .when(DESTINATION_OUTPOST_ARN, DESTINATION_AVAILABILITY_ZONE)
                    .check(OutpostRules::checkDestinations),
            Rule.error("source-on-outpost")
                    .on(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE)
                    .about(CopyContext.SOURCE_LOCATION)
                    .says("the source is not on an Outpost")
                    .sources(S1, D_OUT, M_EC2)
                    .editions("in the text of a parameter until 2025-08-27, in that of the operation since")
                    .fails("unknown")
                    .remedy("name a source that is not on an Outpost")
                    .settles("C-21", "C-34")
                    .when(CopyContext.SOURCE_LOCATION)
                    .check((facts, sink) -> {
                        OutpostArn outpost = facts.sourceOutpost();
                        if (outpost != null) {
                            sink.report(
                                    CopyContext.SOURCE_LOCATION,
                                    "the source is on Outpost " + outpost.outpostId()
                                            + ", from which nothing is copied; name a source that is not on an Outpost");
                        }
                    }),
            Rule.error("local-zone-to-outpost")
                    .on(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE)
                    .about(DESTINATION_OUTPOST_ARN, CopyContext.SOURCE_LOCATION)
                    .says("nothing is copied from a Local Zone to an Outpost")
                    .sources(M_EC2)
                    .fails("unknown")
                    .remedy("copy to the parent Region first, then from there to the Outpost")
                    .when(DESTINATION_OUTPOST_ARN)
                    .check((facts, sink) -> {
                        LocalZone zone = facts.sourceLocalZone();
                        if (zone != null && facts.has(DESTINATION_OUTPOST_ARN)) {
                            sink.report(
                                    DESTINATION_OUTPOST_ARN,
                                    "the source is in Local Zone " + zone
                                            + ", from which nothing is copied to an Outpost;" + " copy to "
                                            + zone.parentRegion() + " first");
                        }
                    }));

    private OutpostRules() {}

    private static void checkPartition(CopyFacts facts, ViolationSink sink) {
        OutpostArn outpost = facts.outpost();
        Partition stated = outpost == null ? null : outpost.partition().orElse(null);
        Partition actual = outpost == null ? null : outpost.region().partition().orElse(null);
        if (outpost != null && stated != null && actual != null && stated != actual) {
            sink.report(DESTINATION_OUTPOST_ARN, KmsRules.wrongPartition(stated, outpost.region(), actual));
        }
    }

    private static void checkDestinations(CopyFacts facts, ViolationSink sink) {
        boolean outpost = facts.has(DESTINATION_OUTPOST_ARN);
        boolean zone = facts.has(DESTINATION_AVAILABILITY_ZONE);
        boolean zoneId = facts.operation() == EC2_COPY_IMAGE && facts.has(DESTINATION_AVAILABILITY_ZONE_ID);
        if ((outpost && (zone || zoneId)) || (zone && zoneId)) {
            List<String> given = new ArrayList<>(3);
            if (outpost) {
                given.add(DESTINATION_OUTPOST_ARN);
            }
            if (zone) {
                given.add(DESTINATION_AVAILABILITY_ZONE);
            }
            if (zoneId) {
                given.add(DESTINATION_AVAILABILITY_ZONE_ID);
            }
            sink.report(
                    given.get(0),
                    "a copy has one destination, not " + String.join(" and ", given) + "; keep one of them");
        }
    }
}
