// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.ParameterNames;
import io.github.snapcopy.testkit.Restrictions.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The steps that make a valid request. Later ones see what earlier ones have done. */
final class ValidSteps {
    static final int SHORTEST_DURATION = 15;
    static final int LONGEST_DURATION = 2880;

    /** What the shortest duration is enough for, so that every duration is. */
    static final int SMALL_ENOUGH_MIB = 30_000 * SHORTEST_DURATION;

    static final List<String> CITIES = List.of("lax", "den", "bos", "tpe", "ham");

    /**
     * jqwik looks generators up by their arbitraries, which is quick when these are the same and slow when only equal.
     */
    private static final Map<Cell, Arbitrary<Step>> MADE = new ConcurrentHashMap<>();

    private ValidSteps() {}

    static Arbitrary<Step> of(Cell cell) {
        return MADE.computeIfAbsent(cell, ValidSteps::make);
    }

    private static Arbitrary<Step> make(Cell cell) {
        List<Arbitrary<Step>> steps = new ArrayList<>();
        switch (cell.operation()) {
            case EC2_COPY_SNAPSHOT -> {
                addEc2(cell, steps);
                steps.add(TagSteps.of(cell.tagging(), "snapshot"));
                steps.add(destinationRegion());
            }
            case EC2_COPY_IMAGE -> {
                addEc2(cell, steps);
                steps.add(imageTags(cell.tagging()));
                steps.add(imageNames());
            }
            case ELASTICACHE_COPY_SNAPSHOT -> {
                addCache(cell, steps);
                steps.add(TagSteps.of(cell.tagging(), "snapshot"));
            }
        }
        return Combinators.combine(steps).as(all -> sketch -> all.forEach(step -> step.applyTo(sketch)));
    }

    /** A parameter that may be left out. */
    private static Arbitrary<Step> optional(String name, Arbitrary<?> values) {
        return values.optional(0.4).map(value -> sketch -> value.ifPresent(v -> sketch.set(name, v)));
    }

    private static Arbitrary<Step> required(String name, Arbitrary<String> values) {
        return values.map(value -> sketch -> sketch.set(name, value));
    }

    private static Arbitrary<Step> fact(String name, Arbitrary<?> values) {
        return values.optional(0.3).map(value -> sketch -> value.ifPresent(v -> sketch.know(name, v)));
    }

    private static Arbitrary<Boolean> flags() {
        return Arbitraries.of(true, false);
    }

    private static void addEc2(Cell cell, List<Arbitrary<Step>> steps) {
        boolean snapshot = cell.operation() == CopyOperation.EC2_COPY_SNAPSHOT;
        Arbitrary<Route> routes = cell.destination() == DestinationKind.REGION
                ? Route.between(cell.partitions())
                : Route.within(cell.partitions());
        steps.add(routes.map(route -> sketch -> {
            sketch.set(ParameterNames.SOURCE_REGION, route.source().value());
            sketch.know(CopyContext.ENDPOINT_REGION, route.destination().value());
        }));
        steps.add(required(
                snapshot ? ParameterNames.SOURCE_SNAPSHOT_ID : ParameterNames.SOURCE_IMAGE_ID,
                Texts.resourceId(snapshot ? "snap-" : "ami-")));
        steps.add(optional(ParameterNames.DESCRIPTION, Texts.printableAscii(255)));
        steps.add(ec2Encryption());
        steps.add(optional(ParameterNames.DRY_RUN, flags()));
        steps.add(fact(CopyContext.SOURCE_ENCRYPTED, flags()));
        steps.add(fact(CopyContext.SOURCE_OWNED_BY_CALLER, flags()));
        steps.add(fact(CopyContext.SOURCE_SIZE_MIB, Arbitraries.integers().between(0, SMALL_ENOUGH_MIB)));
        switch (cell.destination()) {
            case OUTPOST -> {
                steps.add(outposts());
                steps.add(inSourceRegion());
            }
            case LOCAL_ZONE -> steps.add(localZones());
            default -> {
                steps.add(optional(
                        durationName(cell.operation()),
                        Arbitraries.integers()
                                .between(1, LONGEST_DURATION / SHORTEST_DURATION)
                                .map(quarters -> quarters * SHORTEST_DURATION)));
                steps.add(inSourceRegion());
                steps.add(inLocalZone());
            }
        }
    }

    static String durationName(CopyOperation operation) {
        return operation == CopyOperation.EC2_COPY_SNAPSHOT
                ? ParameterNames.COMPLETION_DURATION_MINUTES
                : ParameterNames.SNAPSHOT_COPY_COMPLETION_DURATION_MINUTES;
    }

    private static Arbitrary<Step> ec2Encryption() {
        Arbitrary<Step> key = Combinators.combine(keyResources(true), flags(), Texts.accounts())
                .as((resource, asArn, account) -> sketch -> {
                    boolean isAlias = resource.startsWith("alias/");
                    String alone = isAlias ? resource : resource.substring("key/".length());
                    sketch.set(ParameterNames.ENCRYPTED, true);
                    sketch.set(
                            ParameterNames.KMS_KEY_ID,
                            asArn ? Arns.kms(sketch.destination(), account, resource) : alone);
                });
        return Arbitraries.oneOf(
                Arbitraries.just(sketch -> {}),
                Arbitraries.just(sketch -> sketch.set(ParameterNames.ENCRYPTED, true)),
                key,
                key);
    }

    /** A key or, on EC2, an alias, as it stands at the end of an ARN. */
    private static Arbitrary<String> keyResources(boolean aliases) {
        Arbitrary<String> keys = Texts.uuids().map(uuid -> "key/" + uuid);
        Arbitrary<String> multiRegionKeys = Texts.hex(32).map(digits -> "key/mrk-" + digits);
        return aliases
                ? Arbitraries.oneOf(
                        keys, multiRegionKeys, Texts.lowerCase(1, 30).map(name -> "alias/my/" + name))
                : Arbitraries.oneOf(keys, multiRegionKeys);
    }

    private static Arbitrary<Step> outposts() {
        return Combinators.combine(Texts.accounts(), Texts.hex(17))
                .as((account, digits) -> sketch -> sketch.set(
                        ParameterNames.DESTINATION_OUTPOST_ARN,
                        Arns.outpost(sketch.destination(), account, "op-" + digits)));
    }

    private static Arbitrary<Step> localZones() {
        Arbitrary<Boolean> byId = flags();
        return Combinators.combine(Arbitraries.of(CITIES), byId, flags()).as((city, id, fromZone) -> sketch -> {
            if (id && sketch.operation() == CopyOperation.EC2_COPY_IMAGE) {
                sketch.set(ParameterNames.DESTINATION_AVAILABILITY_ZONE_ID, "usw2-" + city + "1-az1");
            } else {
                sketch.set(ParameterNames.DESTINATION_AVAILABILITY_ZONE, Arns.localZone(sketch.destination(), city));
            }
            if (fromZone) {
                sketch.know(CopyContext.SOURCE_LOCATION, Arns.localZone(sketch.destination(), city));
            }
        });
    }

    private static Arbitrary<Step> inSourceRegion() {
        return flags().map(known -> sketch -> {
            if (known) {
                sketch.know(CopyContext.SOURCE_LOCATION, sketch.text(ParameterNames.SOURCE_REGION));
            }
        });
    }

    /** From a Local Zone everything may be copied to its parent Region, but without a duration. */
    private static Arbitrary<Step> inLocalZone() {
        return Arbitraries.of(CITIES).optional(0.1).map(city -> sketch -> {
            if (city.isPresent() && !sketch.has(durationName(sketch.operation()))) {
                sketch.know(CopyContext.SOURCE_LOCATION, Arns.localZone(sketch.destination(), city.get()));
            }
        });
    }

    /** The destination may be repeated, and an unencrypted source needs no presigned URL. */
    private static Arbitrary<Step> destinationRegion() {
        Step repeated = sketch -> sketch.set(
                ParameterNames.DESTINATION_REGION, sketch.destination().value());
        Step unsigned = sketch -> {
            sketch.know(CopyContext.SOURCE_ENCRYPTED, false);
            sketch.know(CopyContext.WILL_PRESIGN, false);
        };
        return Arbitraries.of(sketch -> {}, repeated, unsigned);
    }

    private static Arbitrary<Step> imageTags(Tagging tagging) {
        Arbitrary<Step> tags = Arbitraries.oneOf(
                TagSteps.of(tagging, "image"),
                TagSteps.of(tagging, "snapshot"),
                Combinators.combine(TagSteps.of(tagging, "snapshot"), TagSteps.of(tagging, "image"))
                        .as((first, second) -> sketch -> {
                            first.applyTo(sketch);
                            second.applyTo(sketch);
                        }));
        return Combinators.combine(tags, flags().optional(0.4)).as((tag, copyTags) -> sketch -> {
            tag.applyTo(sketch);
            boolean newImageTags = sketch.tagGroups().stream().anyMatch(group -> "image".equals(group.resourceType));
            copyTags.ifPresent(copy -> sketch.set(ParameterNames.COPY_IMAGE_TAGS, copy && !newImageTags));
        });
    }

    private static Arbitrary<Step> imageNames() {
        Arbitrary<String> names = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .numeric()
                .withChars(" ()./-_")
                .ofMinLength(3)
                .ofMaxLength(20);
        Arbitrary<String> tokens =
                Arbitraries.strings().withCharRange('!', '~').ofMinLength(1).ofMaxLength(20);
        return Combinators.combine(
                        required(ParameterNames.NAME, Texts.upTo(128, names)),
                        optional(ParameterNames.CLIENT_TOKEN, Texts.upTo(64, tokens)))
                .as((name, token) -> sketch -> {
                    name.applyTo(sketch);
                    token.applyTo(sketch);
                });
    }

    private static void addCache(Cell cell, List<Arbitrary<Step>> steps) {
        Arbitrary<Step> endpoint = Route.within(cell.partitions())
                .map(route -> sketch -> sketch.know(
                        CopyContext.ENDPOINT_REGION, route.destination().value()));
        steps.add(endpoint);
        steps.add(Combinators.combine(Texts.backupNames(), Texts.backupNames()).as((source, target) -> sketch -> {
            sketch.set(ParameterNames.SOURCE_SNAPSHOT_NAME, "automatic." + source);
            sketch.set(ParameterNames.TARGET_SNAPSHOT_NAME, target);
        }));
        steps.add(fact(CopyContext.SOURCE_OWNED_BY_CALLER, flags()));
        steps.add(
                cell.destination() == DestinationKind.BUCKET
                        ? required(ParameterNames.TARGET_BUCKET, Texts.buckets())
                        : cacheKeys());
    }

    private static Arbitrary<Step> cacheKeys() {
        Arbitrary<Step> keys = Combinators.combine(keyResources(false), flags(), Texts.accounts())
                .as((key, asArn, account) -> sketch -> sketch.set(
                        ParameterNames.KMS_KEY_ID,
                        asArn ? Arns.kms(sketch.destination(), account, key) : key.substring("key/".length())));
        return keys.optional(0.4).map(key -> sketch -> key.ifPresent(step -> step.applyTo(sketch)));
    }
}
