// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_IMAGE;
import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_SNAPSHOT;
import static io.github.snapcopy.parameters.ParameterNames.*;
import static io.github.snapcopy.validation.RuleSources.*;

import io.github.snapcopy.internal.text.Ascii;
import io.github.snapcopy.internal.text.Messages;
import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.values.LocalZone;
import io.github.snapcopy.values.Partition;
import io.github.snapcopy.values.RegionId;
import io.github.snapcopy.values.ZoneTextShape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Regions: the form of each, and how source, endpoint and {@code DestinationRegion} go together. */
final class RegionRules {
    static final List<Rule> ALL = List.of(
            Rule.error("region-id-grammar")
                    .about(SOURCE_REGION, DESTINATION_REGION, CopyContext.ENDPOINT_REGION)
                    .says("a Region ID is two or three lower-case words and a number, at most 32 characters")
                    .sources(M_KMS, D_ERR)
                    .fails("InvalidRegion")
                    .remedy("write the code of the Region, such as us-east-1")
                    .when(Trait.UNLISTED_REGION)
                    .check((facts, sink) -> forEachRegion(facts, (name, text, region) -> {
                        if (region == null) {
                            sink.report(name, Messages.quote(text) + " is no Region ID; " + hint(text));
                        }
                    })),
            Rule.warning("region-unknown")
                    .about(SOURCE_REGION, DESTINATION_REGION, CopyContext.ENDPOINT_REGION)
                    .says("a Region is one of those this library knows")
                    .sources(M_PART)
                    .editions("list of August 2026; new Regions appear without notice")
                    .fails("InvalidRegion if there is no such Region")
                    .remedy("check the spelling; a Region that is newer than the list is fine")
                    .settles("C-27")
                    .when(Trait.UNLISTED_REGION)
                    .check((facts, sink) -> forEachRegion(facts, (name, text, region) -> {
                        if (region != null
                                && !region.isKnown()
                                && region.partition().isPresent()) {
                            sink.report(
                                    name,
                                    "Region " + region
                                            + " is not in the list of August 2026; check the spelling, unless it"
                                            + " is newer");
                        }
                    })),
            Rule.warning("region-partition-unknown")
                    .about(SOURCE_REGION, DESTINATION_REGION, CopyContext.ENDPOINT_REGION)
                    .says("a Region belongs to a partition this library knows")
                    .sources(M_PART)
                    .editions("partitions of August 2026")
                    .fails("none; comparisons of partitions are skipped")
                    .remedy("check the spelling; in a new partition, name the endpoint explicitly")
                    .settles("C-27")
                    .when(Trait.UNLISTED_REGION)
                    .check((facts, sink) -> forEachRegion(facts, (name, text, region) -> {
                        if (region != null && region.partition().isEmpty()) {
                            sink.report(
                                    name,
                                    "Region " + region
                                            + " fits no partition known in August 2026, so its host names are"
                                            + " unknown; check the spelling, or name the endpoint explicitly");
                        }
                    })),
            Rule.error("cross-partition-copy")
                    .on(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE)
                    .about(SOURCE_REGION, CopyContext.ENDPOINT_REGION)
                    .says("source and destination are in one partition")
                    .sources(M_EC2, M_PART)
                    .editions("CopyImage says so since 2021-04; CopySnapshot has no text")
                    .fails("unknown for CopyImage; InvalidRegion or AuthFailure for CopySnapshot")
                    .remedy("copy within one partition; for an image, CreateStoreImageTask leads to another")
                    .when(Trait.CROSSED_PARTITIONS)
                    .check(RegionRules::checkPartitions),
            Rule.error("destination-region-undetermined")
                    .on(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE)
                    .about(CopyContext.ENDPOINT_REGION, DESTINATION_REGION)
                    .says("the Region of the endpoint, which is the destination, is known")
                    .sources(S0, S1, S2)
                    .fails("none; the copy would land somewhere unintended")
                    .remedy("name the Region of the endpoint in the context")
                    .when(Trait.NO_ENDPOINT)
                    .check((facts, sink) -> {
                        if (facts.context().endpointRegion().isEmpty()
                                && !facts.context().unreadable().containsKey(CopyContext.ENDPOINT_REGION)
                                && !(facts.operation() == EC2_COPY_SNAPSHOT && facts.has(DESTINATION_REGION))) {
                            sink.report(
                                    CopyContext.ENDPOINT_REGION,
                                    "the destination is unknown: the copy is made in the Region of the endpoint; name it");
                        }
                    }),
            Rule.warning("destination-region-mismatch")
                    .on(EC2_COPY_SNAPSHOT)
                    .about(DESTINATION_REGION, CopyContext.ENDPOINT_REGION)
                    .says("DestinationRegion is the Region of the endpoint")
                    .sources(S0, S1, S3)
                    .fails("no refusal is known; the copy appears in the Region of the endpoint")
                    .remedy("send the request to the endpoint of the Region that shall hold the copy")
                    .settles("C-26")
                    .when(DESTINATION_REGION)
                    .check((facts, sink) -> {
                        RegionId stated = facts.destinationRegionParameter();
                        RegionId endpoint = facts.endpointRegion();
                        if (stated != null && endpoint != null && !stated.equals(endpoint)) {
                            sink.report(
                                    DESTINATION_REGION,
                                    "THE COPY GOES TO " + endpoint + ", the Region of the endpoint, and not to "
                                            + stated + "; send the request to the endpoint of the intended Region");
                        }
                    }),
            Rule.warning("destination-region-without-presigned-url")
                    .on(EC2_COPY_SNAPSHOT)
                    .about(DESTINATION_REGION, PRESIGNED_URL, CopyContext.WILL_PRESIGN)
                    .says("DestinationRegion comes with a presigned URL")
                    .sources(S0, S1, S3)
                    .editions("sample 2 of S1 and the SDKs send DestinationRegion outside the URL as well")
                    .fails("none known")
                    .remedy("add the presigned URL, or leave DestinationRegion out")
                    .settles("C-06")
                    .when(DESTINATION_REGION)
                    .check((facts, sink) -> {
                        if (facts.has(DESTINATION_REGION)
                                && !facts.has(PRESIGNED_URL)
                                && !facts.context().willPresign()) {
                            sink.report(
                                    DESTINATION_REGION,
                                    "DestinationRegion is documented for presigned URLs only, and there is none; add"
                                            + " PresignedUrl or leave DestinationRegion out");
                        }
                    }));

    private RegionRules() {}

    /** Looks at one Region: the name it goes by, the text, and its reading, null if malformed. */
    @FunctionalInterface
    private interface RegionCheck {
        void check(String name, String text, @Nullable RegionId region);

        default void ifPresent(String name, @Nullable String text, @Nullable RegionId region) {
            if (text != null) {
                check(name, text, region);
            }
        }
    }

    private static void forEachRegion(CopyFacts facts, RegionCheck check) {
        check.ifPresent(SOURCE_REGION, facts.text(SOURCE_REGION), facts.sourceRegion());
        check.ifPresent(DESTINATION_REGION, facts.text(DESTINATION_REGION), facts.destinationRegionParameter());
        check.ifPresent(
                CopyContext.ENDPOINT_REGION, facts.context().endpointRegion().orElse(null), facts.endpointRegion());
    }

    private static void checkPartitions(CopyFacts facts, ViolationSink sink) {
        RegionId source = facts.sourceRegion();
        RegionId destination = facts.destinationRegion();
        Partition from = source == null ? null : source.partition().orElse(null);
        Partition to = destination == null ? null : destination.partition().orElse(null);
        if (from != null && to != null && from != to) {
            String problem = "the source " + source + " is in partition " + from.id() + ", the destination "
                    + destination + " in " + to.id() + ", and nothing is copied between partitions";
            sink.report(
                    SOURCE_REGION,
                    problem
                            + (facts.operation() == EC2_COPY_IMAGE
                                    ? "; use CreateStoreImageTask"
                                    : "; choose a destination in partition " + from.id()));
        }
    }

    private static String hint(String text) {
        ZoneTextShape shape = ZoneTextShape.of(text);
        if (shape == ZoneTextShape.AVAILABILITY_ZONE) {
            return "write " + text.substring(0, text.length() - 1) + ", the Region of this Availability Zone";
        }
        if (shape == ZoneTextShape.LOCAL_ZONE) {
            return "write " + LocalZone.of(text).parentRegion() + ", the Region of this Local Zone";
        }
        if (shape == ZoneTextShape.ZONE_GROUP) {
            return "write " + LocalZone.of(text + 'a').parentRegion() + ", the Region of this zone group";
        }
        if (shape != ZoneTextShape.UNKNOWN) {
            return "write the Region of this zone, such as us-east-1";
        }
        if (text.startsWith("aws-") && text.endsWith("global")) {
            return "write a Region such as us-east-1 instead of a pseudo Region inside SDKs";
        }
        String repaired = Ascii.toLowerCase(text.strip()).replace('_', '-');
        return RegionId.parse(repaired).isPresent()
                ? "write " + repaired
                : "write the code of a Region, such as us-east-1";
    }
}
