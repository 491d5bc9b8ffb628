// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static io.github.snapcopy.parameters.ParameterNames.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterDefinition;
import io.github.snapcopy.parameters.QueryString;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Leaving a rule out never changes a report: a validator skips only rules that have nothing to say. */
class SkippedRulesProperties {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\ud800",
            "\u00e9",
            "us-east-1",
            "us-west-2",
            "us-east-9",
            "US-EAST-1",
            "nz-north-1",
            "us-west-2-lax-1a",
            "usw2-lax1-az1",
            "snap-066877671789bd71b",
            "snap-x",
            "ami-0b4c291abbf1f088d",
            "alias/a",
            "alias/aws/rds",
            "alias/a:b",
            "key/1234abcd-12ab-34cd-56ef-1234567890ab",
            "arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab",
            "ARN:aws:kms:us-west-2:210987654321:alias/ExampleAlias",
            "arn:aws-cn:kms:us-east-1:210987654321:alias/aws/ebs",
            "arn:aws:outposts:us-east-1:123456789012:outpost/op-1234567890abcdef0",
            "arn:aws-zz:outposts:us-east-1:123456789012:outpost/op-1234567890abcdef0",
            "https://ec2.us-west-2.amazonaws.com/?Action=CopySnapshot&SourceRegion=EXAMPLE",
            "Nightly",
            "nightly",
            "xn--bucket",
            "amzn-s3-demo-bucket",
            "true",
            "[a]@'",
            "n".repeat(129),
            "n".repeat(300),
            "n".repeat(1030));
    private static final List<String> TAG_TEXTS = List.of(
            "",
            "a",
            "b",
            "aws:a",
            "AWS:a",
            "k".repeat(127),
            "k".repeat(128),
            "k".repeat(129),
            "v".repeat(255),
            "v".repeat(256),
            "v".repeat(257),
            "\ud83d\ude00".repeat(64),
            "\ud83d\ude00".repeat(128),
            "\ud83d\ude00".repeat(200),
            "\udc00");
    private static final List<String> NAMES = names();

    private static List<String> names() {
        TreeSet<String> names = new TreeSet<>(List.of("kmsKeyId", "Colour"));
        for (CopyOperation operation : CopyOperation.values()) {
            operation.parameters().stream().map(ParameterDefinition::name).forEach(names::add);
        }
        return List.copyOf(names);
    }

    private static Arbitrary<Object> tags() {
        Arbitrary<Object> texts = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.of(TAG_TEXTS).map(text -> (Object) text)),
                Tuple.of(1, Arbitraries.of((Object) 1, true, List.of(), Map.of())));
        Arbitrary<Object> tag = Arbitraries.maps(Arbitraries.of(KEY, VALUE, KEY, VALUE, "key"), texts)
                .ofMaxSize(3)
                .map(map -> map);
        return Arbitraries.oneOf(
                Arbitraries.of((Object) "a", List.of(), List.of("a")),
                tag.list().ofMaxSize(4).map(list -> (Object) list),
                tag.list().ofMinSize(49).ofMaxSize(52).map(list -> (Object) list));
    }

    private static Arbitrary<Object> specifications() {
        Arbitrary<Object> types = Arbitraries.of((Object) "snapshot", "snapshot", "image", "volume", "", 1);
        Arbitrary<Object> specification = Combinators.combine(types.optional(0.9), tags().optional(0.9))
                .as((type, tags) -> {
                    Map<String, Object> members = new LinkedHashMap<>();
                    type.ifPresent(value -> members.put(RESOURCE_TYPE, value));
                    tags.ifPresent(value -> members.put(TAGS, value));
                    return members;
                });
        return specification.list().ofMaxSize(3).map(list -> list);
    }

    @Provide
    Arbitrary<Map<String, Object>> requests() {
        Arbitrary<Object> values = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of(TEXTS).map(text -> (Object) text)),
                Tuple.of(2, Arbitraries.of(true, false).map(flag -> (Object) flag)),
                Tuple.of(1, Arbitraries.of((Object) 15, 16, 2881, 15.0, -15, "15")),
                Tuple.of(1, tags()),
                Tuple.of(1, specifications()));
        Arbitrary<Map<String, Object>> any =
                Arbitraries.maps(Arbitraries.of(NAMES), values).ofMaxSize(14);
        return Combinators.combine(any, specifications().optional(0.3), tags().optional(0.3))
                .as((map, specifications, tags) -> {
                    Map<String, Object> request = new LinkedHashMap<>(map);
                    specifications.ifPresent(value -> request.put(TAG_SPECIFICATIONS, value));
                    tags.ifPresent(value -> request.put(TAGS, value));
                    return request;
                })
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Map<String, Object>> contexts() {
        Arbitrary<Object> values = Arbitraries.oneOf(
                Arbitraries.of(TEXTS).map(text -> (Object) text),
                Arbitraries.of((Object) true, false, "unknown", 0, 100_000_000L, "2026-01-31T23:59:59Z"));
        List<String> facts = new ArrayList<>(Arrays.asList(
                CopyContext.ENDPOINT_REGION,
                CopyContext.SOURCE_ENCRYPTED,
                CopyContext.SOURCE_OWNED_BY_CALLER,
                CopyContext.SOURCE_LOCATION,
                CopyContext.SOURCE_SIZE_MIB,
                CopyContext.WILL_PRESIGN,
                CopyContext.SIGNED_AT,
                CopyContext.SOURCE_ENDPOINT,
                CopyContext.URL_FROM_SIGNER,
                "colour"));
        return Arbitraries.maps(Arbitraries.of(facts), values).ofMaxSize(6).withoutEdgeCases();
    }

    @Property(tries = 20_000)
    void aRuleIsLeftOut_onlyIfItIsSilent(
            @ForAll CopyOperation operation,
            @ForAll("requests") Map<String, Object> request,
            @ForAll("contexts") Map<String, Object> context) {
        CopyParameters parameters = CopyParameters.fromMap(operation, request);
        SkippedRules.assertSilent(parameters, CopyContext.fromMap(context));
    }

    @Property(tries = 2000)
    void aRuleAboutRawRequestsIsLeftOut_onlyIfItIsSilent(
            @ForAll CopyOperation operation, @ForAll("requests") Map<String, Object> request) {
        String query;
        try {
            query = QueryString.write(CopyParameters.fromMap(operation, request));
        } catch (IllegalArgumentException unwritable) {
            return;
        }
        SkippedRules.assertSilent(QueryString.read(operation, query), CopyContext.empty());
    }

    @Example
    void everyFixture_hasNothingToSayForTheRulesThatAreLeftOut() throws Exception {
        int requests = 0;
        try (Stream<Path> files = Files.list(Vector.RESOURCES.resolve("rules"))) {
            for (Path file : files.toList()) {
                for (Vector vector : Vector.readAll(file)) {
                    SkippedRules.assertSilent(vector.parameters(), vector.context());
                    requests++;
                }
            }
        }
        assertThat(requests).isGreaterThan(1000);
    }

    @Example
    void ordinaryRequest_leavesMostRulesOut() {
        CopyParameters parameters = CopyParameters.fromMap(
                CopyOperation.EC2_COPY_SNAPSHOT,
                Map.<String, Object>of(
                        "SourceRegion", "us-west-2", "SourceSnapshotId", "snap-066877671789bd71b", "Encrypted", true));

        int skipped = SkippedRules.assertSilent(
                RuleCatalog.standard().rules(), parameters, CopyContext.ofEndpointRegion("us-east-1"));

        assertThat(skipped).isGreaterThan(60);
    }

    @Example
    void ruleThatIsLeftOutAndSpeaks_isFound() {
        Rule wrong =
                Rule.warning("wrong").says("nothing").when(NAME).check((facts, sink) -> sink.report(NAME, "found"));
        CopyParameters parameters = CopyParameters.of(CopyOperation.EC2_COPY_IMAGE, Map.of());

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> SkippedRules.assertSilent(List.of(wrong), parameters, CopyContext.empty()))
                .withMessageContaining("found");
        assertThat(CopyValidator.builder()
                        .add(wrong)
                        .build()
                        .validate(parameters, CopyContext.empty())
                        .violations())
                .extracting(violation -> violation.rule().value())
                .doesNotContain("wrong");
    }
}
