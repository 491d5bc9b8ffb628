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
import io.github.snapcopy.values.LocalZoneId;
import io.github.snapcopy.values.RegionId;
import io.github.snapcopy.values.ZoneTextShape;
import java.util.List;

/** Copies to and from Local Zones. */
final class LocalZoneRules {
    static final List<Rule> ALL = List.of(
            Rule.error("local-zone-name-grammar")
                    .on(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE)
                    .about(DESTINATION_AVAILABILITY_ZONE)
                    .says("DestinationAvailabilityZone names a Local Zone, no other kind of place")
                    .sources(M_EC2, D_LZLIST)
                    .fails("InvalidZone.NotFound, InvalidAvailabilityZone or InvalidParameterValue")
                    .remedy("write the name of a Local Zone, such as us-west-2-lax-1a")
                    .when(DESTINATION_AVAILABILITY_ZONE)
                    .check(LocalZoneRules::checkName),
            Rule.warning("local-zone-name-unknown-shape")
                    .on(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE)
                    .about(DESTINATION_AVAILABILITY_ZONE)
                    .says("the name of a Local Zone is a Region, three letters, a number and one letter")
                    .sources(D_LZLIST)
                    .editions("no document gives a grammar; all names listed in August 2026 have this shape")
                    .fails("unknown")
                    .remedy("check the name against the list of Local Zones")
                    .when(DESTINATION_AVAILABILITY_ZONE)
                    .check((facts, sink) -> {
                        String text = facts.text(DESTINATION_AVAILABILITY_ZONE);
                        if (text != null && ZoneTextShape.of(text) == ZoneTextShape.UNKNOWN) {
                            sink.report(
                                    DESTINATION_AVAILABILITY_ZONE,
                                    Messages.quote(text)
                                            + " does not look like a Local Zone such as us-west-2-lax-1a; check the name");
                        }
                    }),
            Rule.warning("local-zone-id-grammar")
                    .on(EC2_COPY_IMAGE)
                    .about(DESTINATION_AVAILABILITY_ZONE_ID)
                    .says("the ID of a Local Zone looks like usw2-lax1-az1")
                    .sources(M_EC2, D_LZLIST)
                    .fails("InvalidZone.NotFound")
                    .remedy("write the ID of a Local Zone; its name belongs in DestinationAvailabilityZone")
                    .when(DESTINATION_AVAILABILITY_ZONE_ID)
                    .check((facts, sink) -> {
                        String text = facts.text(DESTINATION_AVAILABILITY_ZONE_ID);
                        if (text != null && LocalZoneId.parse(text).isEmpty()) {
                            sink.report(DESTINATION_AVAILABILITY_ZONE_ID, notAnId(text));
                        }
                    }),
            Rule.error("local-zone-region-mismatch")
                    .on(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE)
                    .about(DESTINATION_AVAILABILITY_ZONE, SOURCE_REGION, CopyContext.ENDPOINT_REGION)
                    .says("source and endpoint are in the parent Region of the destination Local Zone")
                    .sources(M_EC2, D_LZ, D_AMI)
                    .fails("InvalidParameterValue or InvalidParameterCombination")
                    .remedy("copy to the parent Region first, then from there to the Local Zone")
                    .when(DESTINATION_AVAILABILITY_ZONE)
                    .check((facts, sink) -> {
                        LocalZone zone = facts.localZone();
                        if (zone != null && facts.isOutside(zone.parentRegion())) {
                            sink.report(
                                    DESTINATION_AVAILABILITY_ZONE,
                                    "the zone belongs to " + zone.parentRegion() + ", but the source is in "
                                            + facts.sourceRegion() + " and the request goes to "
                                            + facts.destinationRegion()
                                            + "; copy within the parent Region of the zone");
                        }
                    }),
            Rule.error("local-zone-group-mismatch")
                    .on(EC2_COPY_SNAPSHOT)
                    .about(DESTINATION_AVAILABILITY_ZONE, CopyContext.SOURCE_LOCATION)
                    .says("a snapshot in a Local Zone is copied to zones of the same zone group only")
                    .sources(M_EC2, D_EBSCOPY, D_LZ)
                    .fails("unknown")
                    .remedy("copy to the parent Region first, then from there to the other zone")
                    .settles("C-20")
                    .when(DESTINATION_AVAILABILITY_ZONE)
                    .check((facts, sink) -> {
                        LocalZone from = facts.sourceLocalZone();
                        LocalZone to = facts.localZone();
                        if (from != null && to != null && !isOneGroup(from, to)) {
                            sink.report(
                                    DESTINATION_AVAILABILITY_ZONE,
                                    "the source is in zone group " + from.zoneGroup() + ", the destination in "
                                            + to.zoneGroup() + "; copy to " + from.parentRegion() + " first");
                        }
                    }),
            Rule.error("local-zone-source-nonparent-region")
                    .on(EC2_COPY_SNAPSHOT, EC2_COPY_IMAGE)
                    .about(CopyContext.SOURCE_LOCATION, CopyContext.ENDPOINT_REGION)
                    .says("what is in a Local Zone is copied to its parent Region, to no other Region")
                    .sources(M_EC2)
                    .fails("unknown")
                    .remedy("copy to the parent Region first, then from there to the other Region")
                    .when(CopyContext.SOURCE_LOCATION)
                    .check((facts, sink) -> {
                        LocalZone zone = facts.sourceLocalZone();
                        RegionId destination = facts.destinationRegion();
                        if (zone != null
                                && destination != null
                                && facts.isRegionDestination()
                                && !destination.equals(zone.parentRegion())) {
                            sink.report(
                                    CopyContext.SOURCE_LOCATION,
                                    "the source is in Local Zone " + zone + ", from which nothing is copied to "
                                            + destination + "; copy to " + zone.parentRegion() + " first");
                        }
                    }),
            Rule.warning("local-zone-pair-unconfirmed")
                    .on(EC2_COPY_IMAGE)
                    .about(DESTINATION_AVAILABILITY_ZONE, CopyContext.SOURCE_LOCATION)
                    .says("images are copied between zone groups of one parent Region for certain Local Zones only")
                    .sources(M_EC2, D_AMI)
                    .fails("unknown")
                    .remedy("check whether the two zones support it, or copy to the parent Region first")
                    .settles("C-20")
                    .when(DESTINATION_AVAILABILITY_ZONE)
                    .check((facts, sink) -> {
                        LocalZone from = facts.sourceLocalZone();
                        LocalZone to = facts.localZone();
                        if (from != null
                                && to != null
                                && !isOneGroup(from, to)
                                && from.parentRegion().equals(to.parentRegion())) {
                            sink.report(
                                    DESTINATION_AVAILABILITY_ZONE,
                                    "only certain Local Zones support copies from one group to another, and no document"
                                            + " says whether " + from + " to " + to
                                            + " is among them; check it, or copy to "
                                            + from.parentRegion() + " first");
                        }
                    }),
            Rule.warning("local-zone-always-encrypted")
                    .on(EC2_COPY_IMAGE)
                    .about(ENCRYPTED, DESTINATION_AVAILABILITY_ZONE)
                    .says("Encrypted=false has no effect in Local Zones that always encrypt")
                    .sources(D_ENCLZ, M_EC2)
                    .editions("list of zones of August 2026")
                    .fails("the copy is encrypted anyway, or refused")
                    .remedy("leave Encrypted out, or set it to true")
                    .when(DESTINATION_AVAILABILITY_ZONE)
                    .check((facts, sink) -> {
                        LocalZone zone = facts.localZone();
                        if (zone != null && facts.isFalse(ENCRYPTED) && zone.alwaysEncryptsEbs()) {
                            sink.report(
                                    ENCRYPTED,
                                    "Local Zone " + zone + " always encrypts; leave Encrypted out or set it to true");
                        }
                    }));

    private LocalZoneRules() {}

    private static void checkName(CopyFacts facts, ViolationSink sink) {
        String text = facts.text(DESTINATION_AVAILABILITY_ZONE);
        if (text == null) {
            return;
        }
        String kind = switch (ZoneTextShape.of(text)) {
            case LOCAL_ZONE, UNKNOWN -> "";
            case REGION -> "a Region; leave the parameter out for a copy to a Region";
            case AVAILABILITY_ZONE -> "an Availability Zone; leave the parameter out for a copy to its Region";
            case WAVELENGTH_ZONE -> "a Wavelength Zone, which is no destination of a copy; name a Local Zone";
            case ZONE_GROUP -> "a zone group; add the letter of the zone";
            case ZONE_ID ->
                facts.operation() == EC2_COPY_IMAGE
                        ? "a zone ID; write the name, or use DestinationAvailabilityZoneId"
                        : "a zone ID; write the name of the zone";
        };
        if (!kind.isEmpty()) {
            sink.report(DESTINATION_AVAILABILITY_ZONE, Messages.quote(text) + " is " + kind);
        }
    }

    private static String notAnId(String text) {
        return ZoneTextShape.of(text) == ZoneTextShape.LOCAL_ZONE
                ? Messages.quote(text) + " is the name of a zone; move it to DestinationAvailabilityZone"
                : Messages.quote(text) + " does not look like the ID of a Local Zone; write one such as usw2-lax1-az1";
    }

    private static boolean isOneGroup(LocalZone one, LocalZone other) {
        return one.zoneGroup().equals(other.zoneGroup());
    }
}
