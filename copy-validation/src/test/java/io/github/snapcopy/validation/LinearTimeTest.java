// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.snapcopy.parameters.CopyContext;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.CopyService;
import io.github.snapcopy.parameters.ParameterDefinition;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.parameters.Shape;
import io.github.snapcopy.timing.LinearTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Hostile requests cost linear time, see {@link LinearTime}. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class LinearTimeTest {
    private static final CopyContext US_EAST_1 = CopyContext.ofEndpointRegion("us-east-1");
    private static final CopyValidator EVERY_RULE = everyRule();

    private static CopyValidator everyRule() {
        CopyValidator.Builder builder = CopyValidator.builder();
        RuleCatalog.standard().rules().stream()
                .filter(Rule::isOnRequest)
                .forEach(rule -> builder.enable(rule.id().value()));
        return builder.build();
    }

    // texts

    @TestFactory
    Stream<DynamicContainer> textParameter_ofHostileText_costsLinearTime() {
        return Arrays.stream(CopyOperation.values())
                .map(operation -> dynamicContainer(
                        operation.id(),
                        operation.parameters().stream()
                                .filter(parameter -> parameter.shape() instanceof Shape.Scalar)
                                .map(parameter -> dynamicContainer(
                                        parameter.name(),
                                        texts().map(text -> linear(
                                                text.name(), size -> oneText(operation, parameter, text, size)))))));
    }

    @TestFactory
    Stream<DynamicContainer> requestOfHostileTexts_costsLinearTime() {
        return Arrays.stream(CopyOperation.values())
                .map(operation -> dynamicContainer(
                        operation.id(),
                        texts().map(text -> linear(text.name(), size -> everyText(operation, text.of(size))))));
    }

    @TestFactory
    Stream<DynamicContainer> contextOfHostileTexts_costsLinearTime() {
        return Arrays.stream(CopyOperation.values())
                .map(operation -> dynamicContainer(
                        operation.id(),
                        texts().map(text -> linear(text.name(), size -> {
                            CopyContext context = CopyContext.builder()
                                    .endpointRegion(text.of(size))
                                    .sourceLocation(text.of(size))
                                    .build();
                            CopyParameters parameters = CopyParameters.fromMap(operation, plain(operation));
                            return () -> EVERY_RULE.validate(parameters, context);
                        }))));
    }

    @TestFactory
    Stream<DynamicContainer> tagOfHostileText_costsLinearTime() {
        return Arrays.stream(CopyOperation.values())
                .map(operation -> dynamicContainer(
                        operation.id(),
                        texts().map(text -> linear(text.name(), size -> {
                            String value = text.of(size / 2);
                            return tags(operation, List.of(Map.of("Key", value, "Value", value)));
                        }))));
    }

    private static Supplier<ValidationReport> oneText(
            CopyOperation operation, ParameterDefinition parameter, HostileText text, int size) {
        Map<String, Object> map = plain(operation);
        map.put(parameter.name(), text.of(size));
        return validation(operation, map);
    }

    private static Supplier<ValidationReport> everyText(CopyOperation operation, String text) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (ParameterDefinition parameter : operation.parameters()) {
            map.put(parameter.name(), text);
        }
        return validation(operation, map);
    }

    /** A text of any length: a beginning, then one unit again and again; {@code #} in the unit is a running number. */
    private record HostileText(String name, String beginning, String unit) {
        String of(int size) {
            StringBuilder out = new StringBuilder(size + unit.length() + 16).append(beginning);
            if (unit.indexOf('#') < 0) {
                out.append(unit.repeat(size / unit.length() + 1));
            }
            for (int i = 0; out.length() < size; i++) {
                out.append(unit.replace("#", Integer.toString(i)));
            }
            out.setLength(size);
            return out.toString();
        }
    }

    private static Stream<HostileText> texts() {
        String url = "https://ec2.us-west-1.amazonaws.com/?";
        return Stream.of(
                new HostileText("letters", "", "a"),
                new HostileText("capitals", "", "A"),
                new HostileText("digits", "", "0"),
                new HostileText("number", "-", "9"),
                new HostileText("spaces", "", " "),
                new HostileText("hyphens", "", "-"),
                new HostileText("hyphenated", "", "a-"),
                new HostileText("dotted", "", "a."),
                new HostileText("colons", "", ":"),
                new HostileText("slashes", "", "/"),
                new HostileText("percent signs", "", "%"),
                new HostileText("ampersands", "", "&"),
                new HostileText("nulls", "", "\0"),
                new HostileText("supplementary characters", "", "\uD83D\uDE00"),
                new HostileText("unpaired surrogates", "", "\uD83D"),
                new HostileText("reserved prefixes", "", "aws:"),
                new HostileText("almost placeholders", "", "EXAMPLexampleAliasExampleAlia"),
                new HostileText("Regions", "", "us-east-1-"),
                new HostileText("zone name", "us-west-2-lax-", "1"),
                new HostileText("zone ID", "usw2-lax1-az", "1"),
                new HostileText("snapshot ID", "snap-", "0"),
                new HostileText("UUIDs", "", "1234abcd-12ab-34cd-56ef-1234567890ab"),
                new HostileText("alias", "alias/", "a"),
                new HostileText("alias with colons", "alias/", "a:"),
                new HostileText("ARNs", "", "arn:aws:kms:us-east-1:465812903377:key/"),
                new HostileText("alias ARN", "arn:aws:kms:us-east-1:465812903377:alias/", "a/"),
                new HostileText("capital alias ARN", "ARN:AWS:KMS:US-EAST-1:465812903377:ALIAS/", "A/"),
                new HostileText("ARN of many partitions", "arn:aws-", "x-"),
                new HostileText("ARN of long Region", "arn:aws:outposts:", "us-east-1-"),
                new HostileText("Outpost ARN", "arn:aws:outposts:us-east-1:465812903377:outpost/op-", "0"),
                new HostileText("URL of one key", url, "X-Amz-Date=1&"),
                new HostileText("URL of many keys", url, "k#=v&"),
                new HostileText("URL of keys without values", url, "k#&"),
                new HostileText("URL of empty pairs", url, "&"),
                new HostileText("URL of equals signs", url, "="),
                new HostileText("URL of one value", url + "Action=", "a"),
                new HostileText("URL of signed headers", url + "X-Amz-SignedHeaders=", "host;"),
                new HostileText("URL of a credential", url + "X-Amz-Credential=", "a%2F"),
                new HostileText("URL of an expiry", url + "X-Amz-Expires=", "9"),
                new HostileText("URL of percent pairs", url + "a=", "%C3%A9"),
                new HostileText("URL of percent bytes", url + "a=", "%FF"),
                new HostileText("URL of percent signs twice encoded", url + "a=", "%2525"),
                new HostileText("URL of plus signs", url + "a=", "+"),
                new HostileText("URL of tags", url, "TagSpecification.1.Tag.#.Key=k&"),
                new HostileText("URL of a long host", "https://", "a."),
                new HostileText("URL of a long port", "https://ec2.us-west-1.amazonaws.com:", "0"),
                new HostileText("URL of a long path", "https://ec2.us-west-1.amazonaws.com", "/.."),
                new HostileText("URL of users", "https://", "a@"),
                new HostileText("URL of brackets", "https://", "[:"),
                new HostileText("URL of a fragment", url + "#", "a&"));
    }

    // lists and maps

    @TestFactory
    Stream<DynamicContainer> hostileLists_costLinearTime() {
        return Arrays.stream(CopyOperation.values())
                .map(operation -> dynamicContainer(operation.id(), tagLists(operation)));
    }

    private static Stream<DynamicTest> tagLists(CopyOperation operation) {
        return Stream.of(
                linearList("one key", size -> tags(operation, list(size / 16, i -> tag("Name", "v")))),
                linearList("many keys", size -> tags(operation, list(size / 16, i -> tag("key-" + i, "v")))),
                linearList(
                        "keys of one hash code", size -> tags(operation, list(size / 32, i -> tag(colliding(i), "v")))),
                linearList(
                        "long keys of one beginning",
                        size -> tags(operation, list(size / 1024, i -> tag("k".repeat(1000) + i, "v")))),
                linearList("reserved keys", size -> tags(operation, list(size / 16, i -> tag("aws:" + i, "AWS:")))),
                linearList("empty tags", size -> tags(operation, list(size / 16, i -> Map.of()))),
                linearList("numbers", size -> tags(operation, list(size / 8, i -> i))),
                linearList("nulls", size -> tags(operation, list(size / 8, i -> null))),
                linearList("lists", size -> tags(operation, list(size / 8, i -> List.of()))),
                linearList("tags of wrong types", size -> tags(operation, list(size / 16, i -> tag(1, true)))),
                linearList(
                        "a tag of many members",
                        size -> tags(operation, List.of(members(size / 16, LinearTimeTest::colliding)))),
                linearList(
                        "foreign parameters",
                        size -> validation(operation, members(size / 16, LinearTimeTest::colliding))),
                linearList(
                        "a list in the place of every text",
                        size -> everywhere(operation, list(size / 16, i -> "item"))),
                linearList(
                        "a map in the place of every text",
                        size -> everywhere(operation, members(size / 32, i -> "k" + i))),
                linearList(
                        "specifications of one type",
                        size -> specifications(operation, list(size / 32, i -> specification("snapshot", "k" + i)))),
                linearList(
                        "specifications of many types",
                        size -> specifications(operation, list(size / 32, i -> specification("type-" + i, "k")))),
                linearList(
                        "specifications of types of one hash code",
                        size -> specifications(operation, list(size / 32, i -> specification(colliding(i), "k")))),
                linearList("empty specifications", size -> specifications(operation, list(size / 16, i -> Map.of()))),
                linearList(
                        "specifications that are numbers", size -> specifications(operation, list(size / 8, i -> i))),
                linearList("two specifications of one long type", size -> {
                    Map<String, Object> first = specification("t".repeat(size / 4), "a");
                    first.put("Tags", list(size / 64, i -> tag("key-" + i, "v")));
                    Map<String, Object> second = specification("t".repeat(size / 4), "a");
                    second.put("Tags", list(size / 64, i -> tag("key-" + i, "v")));
                    return specifications(operation, List.of(first, second));
                }));
    }

    private static Map<String, Object> tag(Object key, Object value) {
        return Map.of("Key", key, "Value", value);
    }

    private static Map<String, Object> specification(String type, String key) {
        Map<String, Object> specification = new LinkedHashMap<>();
        specification.put("ResourceType", type);
        specification.put("Tags", List.of(tag(key, "v")));
        return specification;
    }

    private static List<Object> list(int size, IntFunction<Object> item) {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(item.apply(i));
        }
        return list;
    }

    private static Map<String, Object> members(int size, IntFunction<String> name) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            map.put(name.apply(i), "v");
        }
        return map;
    }

    /** Texts that differ for all numbers below 65536 and have one hash code. */
    private static String colliding(int number) {
        StringBuilder out = new StringBuilder();
        for (int bit = 0; bit < 16; bit++) {
            out.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return out.toString();
    }

    private static Supplier<ValidationReport> tags(CopyOperation operation, List<?> tags) {
        Map<String, Object> map = plain(operation);
        if (operation.parameter("TagSpecifications").isPresent()) {
            Map<String, Object> specification = specification("snapshot", "k");
            specification.put("Tags", tags);
            map.put("TagSpecifications", List.of(specification));
        } else {
            map.put("Tags", tags);
        }
        return validation(operation, map);
    }

    private static Supplier<ValidationReport> specifications(CopyOperation operation, List<?> specifications) {
        Map<String, Object> map = plain(operation);
        map.put("TagSpecifications", specifications);
        return validation(operation, map);
    }

    private static Supplier<ValidationReport> everywhere(CopyOperation operation, Object value) {
        Map<String, Object> map = plain(operation);
        for (ParameterDefinition parameter : operation.parameters()) {
            if (parameter.shape() instanceof Shape.Scalar) {
                map.put(parameter.name(), value);
            }
        }
        return validation(operation, map);
    }

    // queries

    @TestFactory
    Stream<DynamicContainer> hostileQueries_costLinearTime() {
        return Arrays.stream(CopyOperation.values())
                .map(operation -> dynamicContainer(
                        operation.id(),
                        queries(operation)
                                .map(text -> linear(text.name(), size -> {
                                    String query = text.of(size);
                                    return () -> EVERY_RULE.validate(QueryString.read(operation, query), US_EAST_1);
                                }))));
    }

    private static Stream<HostileText> queries(CopyOperation operation) {
        String tag = operation.service() == CopyService.EC2 ? "TagSpecification.1.Tag." : "Tags.Tag.";
        Stream<HostileText> own = Stream.of(
                new HostileText("tags", "", tag + "#.Key=k&"),
                new HostileText("one tag again and again", "", tag + "1.Key=k&"),
                new HostileText("members of one tag", "", tag + "1.M#=k&"),
                new HostileText("capital members of one tag", "", tag + "1.KEY=k&"),
                new HostileText("tags of leading zeros", "", tag + "00#.Key=k&"),
                new HostileText("tags of long indexes", "", tag + "9".repeat(200) + "#.Key=k&"),
                new HostileText("an index without end", tag, "9"),
                new HostileText("an index of zeros", tag, "0"),
                new HostileText("indexes that are words", "", tag + "x#.Key=k&"),
                new HostileText("member in the place of indexes", "", "Tags.member.#.Key=k&"),
                new HostileText("lists of another style", "", "Tag.#.Key=k&"),
                new HostileText("specifications", "", "TagSpecification.#.ResourceType=snapshot&"),
                new HostileText("dots", tag + "1", "."),
                new HostileText("one long key", "", "k"),
                new HostileText("one long value", "KmsKeyId=", "k"),
                new HostileText("foreign keys", "", "k#=v&"),
                new HostileText("keys without values", "", "k#&"),
                new HostileText("one key without value", "", "a&"),
                new HostileText("one key", "", "KmsKeyId=a&"),
                new HostileText("keys in other cases", "", "kmskeyid=#&"),
                new HostileText("actions", "", "Action=#&"),
                new HostileText("empty keys", "", "=v&"),
                new HostileText("equals signs", "", "="),
                new HostileText("ampersands", "", "&"),
                new HostileText("percent signs", "", "%"),
                new HostileText("percent pairs", "", "%41"),
                new HostileText("percent bytes", "Description=", "%FF"),
                new HostileText("characters of two bytes", "Description=", "%C3%A9"),
                new HostileText("single percent pairs", "Description=", "a%41"),
                new HostileText("half a character", "Description=", "%C3a"),
                new HostileText("plus signs", "Description=", "+"));
        return Stream.concat(own, texts());
    }

    // nesting

    @Test
    void nestedMaps_ofAnyDepth_areReported() {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < 100_000; i++) {
            Map<String, Object> outer = new LinkedHashMap<>();
            outer.put(i % 2 == 0 ? "Tags" : "Key", map);
            map = outer;
        }
        areReported(map);
    }

    @Test
    void nestedLists_ofAnyDepth_areReported() {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            list = new ArrayList<>(List.of(list));
        }
        areReported(list);
    }

    @Test
    void listHoldingItself_isReported() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        areReported(list);
    }

    @Test
    void listHoldingItselfOften_isReported() {
        List<Object> list = new ArrayList<>();
        list.addAll(Collections.nCopies(1000, list));
        areReported(list);
    }

    @Test
    void mapsHoldingOneAnother_areReported() {
        Map<String, Object> a = new LinkedHashMap<>();
        Map<String, Object> b = new LinkedHashMap<>();
        for (int i = 0; i < 100; i++) {
            a.put("Tags" + i, b);
            b.put("Tags" + i, List.of(a, a));
        }
        areReported(a);
    }

    private static void areReported(Object nested) {
        for (CopyOperation operation : CopyOperation.values()) {
            for (ParameterDefinition parameter : operation.parameters()) {
                Map<String, Object> map = plain(operation);
                map.put(parameter.name(), nested);
                assertThat(validation(operation, map).get().isAcceptable())
                        .as(operation + " " + parameter.name())
                        .isFalse();
            }
            Map<String, Object> map = plain(operation);
            map.put("Foreign", nested);
            assertThat(validation(operation, map).get().isAcceptable()).isFalse();
            assertThat(tags(operation, List.of(nested)).get().isAcceptable()).isFalse();
            assertThat(tags(operation, List.of(tag(nested, nested))).get().isAcceptable())
                    .isFalse();
        }
    }

    // requests and measuring

    private static Map<String, Object> plain(CopyOperation operation) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (ParameterDefinition parameter : operation.parameters()) {
            if (parameter.required()) {
                map.put(parameter.name(), "x");
            }
        }
        return map;
    }

    /** Reading the map is part of what is measured. */
    private static Supplier<ValidationReport> validation(CopyOperation operation, Map<String, Object> map) {
        return () -> EVERY_RULE.validate(CopyParameters.fromMap(operation, map), US_EAST_1);
    }

    private static DynamicTest linear(String name, IntFunction<Supplier<ValidationReport>> work) {
        return dynamicTest(name, () -> LinearTime.OF_A_TEXT.assertLinear(name, size -> run(work.apply(size))));
    }

    private static DynamicTest linearList(String name, IntFunction<Supplier<ValidationReport>> work) {
        return dynamicTest(name, () -> LinearTime.OF_MANY_OBJECTS.assertLinear(name, size -> run(work.apply(size))));
    }

    private static Runnable run(Supplier<ValidationReport> work) {
        return () -> assertThat(work.get()).isNotNull(); // the work must not be optimised away
    }
}
