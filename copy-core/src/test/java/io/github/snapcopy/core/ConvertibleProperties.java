// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.core;

import static io.github.snapcopy.parameters.ParameterNames.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.ParameterDefinition;
import io.github.snapcopy.parameters.ParameterValue;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.validation.CopyValidator;
import io.github.snapcopy.validation.InvalidCopyRequestException;
import io.github.snapcopy.validation.ValidationReport;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.jspecify.annotations.Nullable;

/** Acceptable means convertible: the rules refuse a request exactly when no model can be made of it. */
class ConvertibleProperties {
    /** Its clock makes two reports about one presigned URL equal. */
    private static final CopyValidator VALIDATOR = CopyValidator.builder()
            .clock(Clock.fixed(Samples.SIGNED_AT, ZoneOffset.UTC))
            .build();

    private static final List<String> NAMES = names();

    /** Texts on the borders of the grammars, and whole values that belong elsewhere. */
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t",
            "a",
            "true",
            "15",
            "015",
            "-15",
            "2880",
            "15.0",
            "us-east-1",
            "us-east-1 ",
            "us-east-1\n",
            "us-east-1a",
            "US-EAST-1",
            "nz-north-1",
            "us-gov-1",
            "cn-north-1",
            "a-b-0",
            "us-east-1-bos-1a",
            "us-east-1-wl1-bos-wlz-1",
            "usw2-lax1-az1",
            "snap-1234abcd",
            "snap-1234abcd\n",
            "snap-\u0661234abcd",
            "ami-1234abcd",
            "alias/a",
            "alias/a:b",
            "alias/",
            "alias/aws/ebs",
            "ALIAS/a",
            "1234abcd-12ab-34cd-56ef-1234567890ab",
            "1234ABCD-12AB-34CD-56EF-1234567890AB",
            "key/1234abcd-12ab-34cd-56ef-1234567890ab",
            "key/1234ABCD-12AB-34CD-56EF-1234567890AB",
            "MRK-1234abcd12ab34cd56ef1234567890ab",
            "arn:aws:kms:us-east-1:210987654321:alias/a",
            "arn:aws:kms:us-east-1:210987654321:alias/a:b",
            "ARN:aws:kms:us-east-1:210987654321:alias/a",
            "arn:aws:kms:us-east-1:210987654321:key/",
            "arn:aws-xx:kms:us-east-1:210987654321:alias/a",
            "arn:aws:outposts:us-east-1:210987654321:outpost/op-1234567890abcdef0",
            "arn:aws-xx:outposts:us-east-1:210987654321:outpost/op-1234567890abcdef0",
            "arn:aws-:outposts:us-east-1:210987654321:outpost/op-1234567890abcdef0",
            "arn:awsx:outposts:us-east-1:210987654321:outpost/op-1234567890abcdef0",
            "my-bucket",
            "My_Bucket",
            "192.0.2.0",
            "xn--bucket",
            "My server",
            "caf\u00e9",
            "\ud83d\ude00",
            "\ud800",
            "\udc00\ud800",
            "a".repeat(128),
            "a".repeat(256),
            "a".repeat(1001),
            "https://ec2.us-east-1.amazonaws.com/?Action=CopySnapshot");

    private record Change(String name, @Nullable ParameterValue value) {
        @Override
        public String toString() {
            return name + " <- " + (value instanceof ParameterValue.Text text ? text.value() : String.valueOf(value));
        }
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of("kmsKeyId", "Tag", "Unknown", ""));
        for (CopyOperation operation : CopyOperation.values()) {
            operation.parameters().stream()
                    .map(ParameterDefinition::name)
                    .filter(name -> !names.contains(name))
                    .forEach(names::add);
        }
        return names;
    }

    @Provide
    Arbitrary<Sample> samples() {
        return Samples.ofAnyOperation();
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<Change> set =
                Combinators.combine(Arbitraries.of(NAMES), values()).as(Change::new);
        Arbitrary<Change> remove = Arbitraries.of(NAMES).map(name -> new Change(name, null));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(5, set), net.jqwik.api.Tuple.of(1, remove))
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<ParameterValue> texts() {
        return Arbitraries.of(TEXTS).map(ParameterValue.Text::new);
    }

    private static Arbitrary<ParameterValue> values() {
        Arbitrary<ParameterValue> numbers = Arbitraries.of(
                        "0",
                        "14",
                        "15",
                        "015",
                        "16",
                        "2880",
                        "2895",
                        "-15",
                        "15.0",
                        "1e3",
                        "99999999999999999999",
                        "abc",
                        "")
                .map(ParameterValue.Number::new);
        Arbitrary<ParameterValue> flags = Arbitraries.of(true, false).map(ParameterValue.Flag::new);
        Arbitrary<ParameterValue> malformed =
                Arbitraries.just(new ParameterValue.Malformed("an object of java.lang.Object", null));
        Arbitrary<ParameterValue> scalars = Arbitraries.oneOf(texts(), texts(), texts(), numbers, flags, malformed);
        Arbitrary<ParameterValue> tags = tag(scalars).list().ofMaxSize(2).map(ParameterValue.Items::new);
        Arbitrary<ParameterValue> specifications = Combinators.combine(
                        Arbitraries.of("snapshot", "image", "volume", "")
                                .<ParameterValue>map(ParameterValue.Text::new)
                                .optional(),
                        Arbitraries.oneOf(tags, tags, scalars).optional(),
                        scalars.optional(0.1))
                .as((type, list, unknown) -> members("ResourceType", type, "Tags", list, "Colour", unknown))
                .list()
                .ofMaxSize(2)
                .map(ParameterValue.Items::new);
        Arbitrary<ParameterValue> mixed = Arbitraries.oneOf(scalars, tags, specifications)
                .list()
                .ofMaxSize(2)
                .map(ParameterValue.Items::new);
        return Arbitraries.oneOf(scalars, scalars, scalars, tags, specifications, mixed, tag(scalars));
    }

    private static Arbitrary<ParameterValue> tag(Arbitrary<ParameterValue> scalars) {
        Arbitrary<ParameterValue> part = Arbitraries.oneOf(
                Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(3).map(ParameterValue.Text::new),
                texts(),
                scalars);
        return Combinators.combine(part.optional(), part.optional(), part.optional(0.05))
                .as((key, value, unknown) -> members("Key", key, "Value", value, "Colour", unknown));
    }

    private static ParameterValue members(
            String name1,
            Optional<ParameterValue> value1,
            String name2,
            Optional<ParameterValue> value2,
            String name3,
            Optional<ParameterValue> value3) {
        Map<String, ParameterValue> members = new LinkedHashMap<>();
        value1.ifPresent(value -> members.put(name1, value));
        value2.ifPresent(value -> members.put(name2, value));
        value3.ifPresent(value -> members.put(name3, value));
        return new ParameterValue.Members(members);
    }

    @Provide
    Arbitrary<Map<String, Object>> facts() {
        Arbitrary<Object> values = Arbitraries.of(
                "us-east-1",
                "us-east-1a",
                "cn-north-1",
                "",
                "us-east-1-bos-1a",
                true,
                false,
                15,
                -1,
                "2024-06-01",
                List.of());
        return Arbitraries.maps(
                        Arbitraries.of(
                                CopyContext.ENDPOINT_REGION,
                                CopyContext.SOURCE_ENCRYPTED,
                                CopyContext.SOURCE_LOCATION,
                                CopyContext.SOURCE_SIZE_MIB,
                                CopyContext.WILL_PRESIGN,
                                CopyContext.SIGNED_AT,
                                "unknownFact"),
                        values)
                .ofMaxSize(2);
    }

    @Property(tries = 6_000)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void everyRequestWithAnyChange(@ForAll("samples") Sample sample, @ForAll("changes") List<Change> changes) {
        CopyParameters changed = apply(sample.parameters(), changes);

        judge(changed, sample.context());
    }

    @Property(tries = 3_000)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void everyRequestInAnyContext(
            @ForAll("samples") Sample sample,
            @ForAll("changes") List<Change> changes,
            @ForAll("facts") Map<String, Object> facts) {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        sample.context().endpointRegion().ifPresent(region -> all.putIfAbsent(CopyContext.ENDPOINT_REGION, region));

        judge(apply(sample.parameters(), changes), CopyContext.fromMap(all));
    }

    @Property(tries = 3_000)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void everyRequestTakenForAnotherOperation(
            @ForAll("samples") Sample sample, @ForAll CopyOperation operation, @ForAll("samples") Sample filler) {
        Map<String, ParameterValue> values =
                new LinkedHashMap<>(sample.parameters().values());
        filler.parameters().values().forEach(values::putIfAbsent);

        judge(CopyParameters.of(operation, values), sample.context());
    }

    @Property(tries = 5_000)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void everyRawQueryWithAnyEdit(
            @ForAll("samples") Sample sample, @ForAll("edits") List<String> edits, @ForAll int where) {
        String query = QueryString.write(sample.parameters());
        StringBuilder edited = new StringBuilder(query);
        for (String edit : edits) {
            int at = Math.floorMod(where * 31 + edit.length(), edited.length() + 1);
            int end = Math.min(edited.length(), at + edit.length() % 3);
            edited.replace(at, end, edit);
        }

        judge(QueryString.read(sample.parameters().operation(), edited.toString()), sample.context());
    }

    @Provide
    Arbitrary<List<String>> edits() {
        return Arbitraries.of(
                        "",
                        "&",
                        "=",
                        "%",
                        "+",
                        "%ED%A0%80",
                        ".1",
                        ".",
                        "&DryRun=",
                        "&Encrypted=True",
                        "&Tags=",
                        "A",
                        "&TagSpecification.1.Tag.1.Key=k",
                        "&TagSpecification.01.Tag.2=x",
                        "&Tags.member.1.Key=k")
                .list()
                .ofMaxSize(2);
    }

    private static CopyParameters apply(CopyParameters parameters, List<Change> changes) {
        CopyParameters changed = parameters;
        for (Change change : changes) {
            changed = change.value() == null
                    ? changed.without(change.name())
                    : changed.with(change.name(), change.value());
        }
        return changed;
    }

    private static void judge(CopyParameters parameters, CopyContext context) {
        ValidationReport report = VALIDATOR.validate(parameters, context);
        Statistics.collect(report.isAcceptable() ? "acceptable" : "refused");

        try {
            CopyRequest request = new Sample(parameters, context).request(VALIDATOR);
            assertThat(report.isAcceptable())
                    .as("made a request although: %s", report)
                    .isTrue();
            assertThat(request.report()).isEqualTo(report);
            assertThat(new Sample(request.toParameters(), request.context()).request(VALIDATOR))
                    .isEqualTo(request);
            assertThat(QueryString.read(request.operation(), request.toFormBody())
                            .values())
                    .isEqualTo(request.toParameters().values());
        } catch (InvalidCopyRequestException refusal) {
            assertThat(report.isAcceptable()).isFalse();
            assertThat(refusal.report()).isEqualTo(report);
        }
        Statistics.coverage(coverage -> {
            coverage.check("acceptable").percentage(percent -> percent > 5);
            coverage.check("refused").percentage(percent -> percent > 5);
        });
    }
}
