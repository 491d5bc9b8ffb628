// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static io.github.snapcopy.documented.DocumentedSources.observed;
import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_IMAGE;
import static io.github.snapcopy.parameters.CopyOperation.EC2_COPY_SNAPSHOT;
import static io.github.snapcopy.parameters.CopyOperation.ELASTICACHE_COPY_SNAPSHOT;
import static io.github.snapcopy.parameters.ParameterNames.*;
import static io.github.snapcopy.validation.RuleSources.*;

import io.github.snapcopy.internal.text.Ascii;
import io.github.snapcopy.internal.text.Messages;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.ParameterDefinition;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.parameters.Shape;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which parameters must be there, and which must not. */
final class PresenceRules {
    static final String NEWER_THAN_EDITION = "parameter-newer-than-edition";

    private static final String FROM_ENDPOINT = "leave it out, for the copy is made in the Region of the endpoint";
    private static final String USE_TAG_SPECIFICATIONS = "give tags in TagSpecifications";

    /** Names that are easily taken for another, and what to write instead. */
    private static final Map<CopyOperation, Map<String, String>> NEIGHBOURS = Map.of(
            EC2_COPY_SNAPSHOT,
            Map.of(
                    SNAPSHOT_COPY_COMPLETION_DURATION_MINUTES, "write CompletionDurationMinutes",
                    SOURCE_IMAGE_ID, "write SourceSnapshotId, or use CopyImage",
                    DESTINATION_AVAILABILITY_ZONE_ID, "name the zone in DestinationAvailabilityZone",
                    CLIENT_TOKEN,
                            "leave it out, and look for the copy before trying again, for the operation is not idempotent",
                    COPY_IMAGE_TAGS, USE_TAG_SPECIFICATIONS + ", for those of the source are not copied",
                    NAME, USE_TAG_SPECIFICATIONS + ", under the key Name",
                    TAGS, USE_TAG_SPECIFICATIONS),
            EC2_COPY_IMAGE,
            Map.of(
                    COMPLETION_DURATION_MINUTES, "write SnapshotCopyCompletionDurationMinutes",
                    SOURCE_SNAPSHOT_ID, "write SourceImageId, or use CopySnapshot",
                    DESTINATION_REGION, FROM_ENDPOINT,
                    PRESIGNED_URL, "leave it out, for copies of images need no presigned URL",
                    TAGS, USE_TAG_SPECIFICATIONS),
            ELASTICACHE_COPY_SNAPSHOT,
            Map.of(
                    SOURCE_REGION, "leave it out, for source and copy are in the Region of the endpoint",
                    DESTINATION_REGION, FROM_ENDPOINT,
                    SOURCE_SNAPSHOT_ID, "write SourceSnapshotName",
                    NAME, "write TargetSnapshotName",
                    DRY_RUN, "leave it out, for ElastiCache has no test of the permission alone",
                    ENCRYPTED, "name the key in KmsKeyId, which is enough",
                    TAG_SPECIFICATIONS, "give tags in Tags"));

    static final List<Rule> ALL = List.of(
            Rule.error("required-parameter")
                    .about(
                            SOURCE_REGION,
                            SOURCE_SNAPSHOT_ID,
                            NAME,
                            SOURCE_IMAGE_ID,
                            SOURCE_SNAPSHOT_NAME,
                            TARGET_SNAPSHOT_NAME)
                    .says("every required parameter is there and not empty")
                    .sources(S0, S1, S2, S3, S4, M_EC2, M_EC)
                    .fails("MissingParameter; InvalidParameterValue on ElastiCache")
                    .remedy("add the parameter")
                    .when(Trait.MISSING)
                    .check(PresenceRules::checkRequired),
            Rule.error("parameter-not-on-operation")
                    .aboutAll("every parameter")
                    .says("every parameter belongs to the operation; names are case-sensitive")
                    .sources(M_EC2, M_EC, D_ERR, observed("aws-sdk-js#653", 2015))
                    .fails("UnknownParameter; unverified on ElastiCache")
                    .remedy("use the name that this operation documents, or leave the parameter out")
                    .when(Trait.UNKNOWN_NAME)
                    .check((facts, sink) -> ShapeWalk.over(
                            facts,
                            (shape, value, name, around) ->
                                    shape == null ? unknownName(facts.operation(), name, around) : null,
                            sink)),
            Rule.warning(NEWER_THAN_EDITION)
                    .aboutAll("every parameter")
                    .says("every parameter was published in the pinned edition of the API or before it")
                    .sources(M_EC2, M_EC)
                    .editions("each parameter has the date of the API version or service model that first published it")
                    .fails("UnknownParameter on old private endpoints and emulators")
                    .remedy("pin a later edition, or leave the parameter out")
                    .onRequest()
                    .check(PresenceRules::checkEdition));

    private PresenceRules() {}

    private static void checkRequired(CopyFacts facts, ViolationSink sink) {
        for (ParameterDefinition parameter : facts.operation().parameters()) {
            if (!parameter.required() || isGiven(facts, parameter)) {
                continue;
            }
            String name = parameter.name();
            boolean empty = facts.has(name);
            sink.report(
                    name,
                    name + (empty ? " is empty" : " is missing") + ", but "
                            + facts.operation().action() + " needs it"
                            + (name.equals(SOURCE_REGION) ? " also for a copy within one Region" : "")
                            + (empty ? "; give it a value" : "; add it"));
        }
    }

    private static void checkEdition(CopyFacts facts, ViolationSink sink) {
        LocalDate edition = facts.edition();
        if (edition == null) {
            return;
        }
        for (ParameterDefinition parameter : facts.operation().parameters()) {
            if (parameter.since().isAfter(edition) && isGiven(facts, parameter)) {
                sink.report(
                        parameter.name(),
                        parameter.name() + " was first published on " + parameter.since()
                                + ", after the pinned edition of " + edition
                                + "; leave it out, or pin a later edition");
            }
        }
    }

    /** Whether a value is there that is not like an absent one: an empty list, required text or name of a bucket. */
    private static boolean isGiven(CopyFacts facts, ParameterDefinition parameter) {
        ParameterValue value = facts.parameters().value(parameter.name());
        if (value instanceof ParameterValue.Text text) {
            if (parameter.name().equals(TARGET_BUCKET)) {
                return !text.value().isBlank();
            }
            return !parameter.required() || !text.value().isEmpty();
        }
        return value != null
                && !(value instanceof ParameterValue.Items items
                        && items.values().isEmpty());
    }

    private static String unknownName(CopyOperation operation, String name, Shape.@Nullable Structure around) {
        String problem = around == null
                ? operation + " has no parameter " + Messages.quote(name)
                : "nothing here is called " + Messages.quote(name);
        return problem + "; " + (around == null ? advice(operation, name) : advice(around, name));
    }

    private static String advice(CopyOperation operation, String name) {
        String neighbour = NEIGHBOURS.getOrDefault(operation, Map.of()).get(name);
        if (neighbour != null) {
            return neighbour;
        }
        String lower = Ascii.toLowerCase(name);
        for (ParameterDefinition parameter : operation.parameters()) {
            if (lower.equals(Ascii.toLowerCase(parameter.name()))
                    || lower.equals(Ascii.toLowerCase(parameter.wireName()))) {
                return "write " + parameter.name();
            }
        }
        for (CopyOperation other : CopyOperation.values()) {
            if (other.parameter(name).isPresent()) {
                return "leave it out, for it belongs to " + other;
            }
        }
        return "check the name, or leave the parameter out";
    }

    private static String advice(Shape.Structure structure, String name) {
        String lower = Ascii.toLowerCase(name);
        List<String> all = new ArrayList<>();
        for (Shape.Member member : structure.members()) {
            if (lower.equals(Ascii.toLowerCase(member.name())) || lower.equals(Ascii.toLowerCase(member.wireName()))) {
                return "write " + member.name();
            }
            all.add(member.name());
        }
        return "write " + String.join(" or ", all);
    }
}
