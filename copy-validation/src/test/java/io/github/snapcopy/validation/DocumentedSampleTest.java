// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.snapcopy.documented.Conflict;
import io.github.snapcopy.documented.CopyConflicts;
import io.github.snapcopy.documented.RuleId;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.QueryString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every sample request that the documents print, with its exact violations. The request that is judged is made from the
 * printed text by the test, so that neither the text nor the request can drift from the document.
 */
class DocumentedSampleTest {
    private static final Path DOCUMENTS = Vector.RESOURCES.resolve("documents");
    private static final Path SAMPLES = Vector.RESOURCES.resolve("documented");
    private static final Pattern CLI_OPTION = Pattern.compile("--([a-z-]+)\\s+(?:\"([^\"]*)\"|(\\S+))");
    private static final Pattern PRINTED_REQUEST = Pattern.compile(
            "https://ec2\\.amazonaws\\.com/\\?|aws (?:--\\S+ \\S+ )?(?:ec2|elasticache) copy-\\w+ (?:--|\\\\)|client\\.copy_\\w+\\(");
    private static final JsonMapper PYTHON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    @TestFactory
    Stream<DynamicTest> samples_haveExactlyTheirViolations() {
        return samples()
                .map(sample -> DynamicTest.dynamicTest(
                        sample.toString(),
                        () -> assertThat(found(sample.report()))
                                .containsExactlyElementsOf(sample.texts("violations"))));
    }

    @TestFactory
    Stream<DynamicTest> samples_standInTheirDocument() {
        return samples()
                .map(sample -> DynamicTest.dynamicTest(text(sample, "source"), () -> {
                    assertThat(text(sample, "source")).startsWith("document " + documentOf(sample) + ", ");
                    assertThat(withoutSpace(document(documentOf(sample))))
                            .contains(withoutSpace(text(sample, "sample")));
                }));
    }

    @TestFactory
    Stream<DynamicTest> samples_areTheRequestsOfTheirText() {
        return samples()
                .map(sample -> DynamicTest.dynamicTest(text(sample, "source"), () -> {
                    String printed = text(sample, "sample");
                    JsonNode parameters = sample.line().path("parameters");
                    switch (text(sample, "form")) {
                        case "query" -> assertIsQuery(sample, printed);
                        case "cli" -> assertIsCommand(sample, printed);
                        case "python" -> assertThat(python(printed)).isEqualTo(parameters);
                        case "shorthand" ->
                            assertThat(python("[{"
                                            + printed.replace(" ...", "")
                                                    .replace(",", "',")
                                                    .replace("=", ":'") + "'}]"))
                                    .isEqualTo(parameters.get("Tags"));
                        case "json" ->
                            assertThat(PYTHON.readTree(printed.replace("...", "")))
                                    .isEqualTo(parameters.get("Tags"));
                        default -> throw new AssertionError("unknown form of " + sample.id());
                    }
                }));
    }

    private static void assertIsQuery(Vector sample, String printed) {
        String url = withoutSpace(printed);
        int query = url.indexOf('?') + 1;
        assertThat(url.substring(query).replace("&AUTHPARAMS", "")).isEqualTo(text(sample, "query"));
        assertThat(url.substring(0, query)).isEqualTo("https://ec2.amazonaws.com/?");
        assertThat(sample.line().at("/context/endpointRegion").asText())
                .as("the Region that the host without a Region stands for")
                .isEqualTo("us-east-1");
    }

    private static void assertIsCommand(Vector sample, String printed) {
        ObjectNode parameters = PYTHON.createObjectNode();
        ObjectNode context = PYTHON.createObjectNode();
        for (Matcher option = CLI_OPTION.matcher(printed); option.find(); ) {
            String value = option.group(2) == null ? option.group(3) : option.group(2);
            if (option.group(1).equals("region")) {
                context.put("endpointRegion", value);
            } else {
                parameters.put(parameterName(option.group(1)), value);
            }
        }
        assertThat(parameters).isEqualTo(sample.line().get("parameters"));
        assertThat(context).isEqualTo(sample.line().get("context"));
    }

    private static String parameterName(String option) {
        StringBuilder name = new StringBuilder();
        for (String word : option.split("-", -1)) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    /** Reads a call of the Python SDK, whose alternatives become one text. */
    private static JsonNode python(String call) throws IOException {
        String json = call.replace("client.copy_snapshot(", "{")
                .replaceAll("\\)$", "}")
                .replace("'|'", "|")
                .replace("True|False", "'True|False'")
                .replace("=", ":");
        return PYTHON.readTree(json);
    }

    @Test
    void samples_areAllThatTheDocumentsPrint() throws IOException {
        try (Stream<Path> documents = Files.list(DOCUMENTS)) {
            for (Path file : documents.sorted().toList()) {
                String document = file.getFileName().toString().substring(0, 3);
                long printed = PRINTED_REQUEST
                        .matcher(Files.readString(file))
                        .results()
                        .count();
                assertThat(printed)
                        .as(document)
                        .isPositive()
                        .isEqualTo(samples()
                                .filter(sample -> documentOf(sample).equals(document))
                                .filter(sample ->
                                        List.of("query", "cli", "python").contains(text(sample, "form")))
                                .count());
            }
        }
    }

    @Test
    void samples_withTheWordForSignatureKeys_haveTheSameReport() {
        assertThat(samples().filter(sample -> sample.line().has("query")))
                .hasSize(2)
                .allSatisfy(sample -> {
                    CopyParameters signed =
                            QueryString.read(sample.parameters().operation(), text(sample, "query") + "&AUTHPARAMS");
                    assertThat(found(sample.validator().validate(signed, sample.context())))
                            .isEqualTo(found(sample.report()));
                });
    }

    @Test
    void sampleOfConflict01_breaksTheRulesThatTheConflictNames() {
        Conflict conflict = CopyConflicts.byId("C-01").orElseThrow();
        Vector sample =
                samples().filter(s -> s.id().equals("001/sample-2")).findFirst().orElseThrow();
        assertThat(sample.report().violations())
                .extracting(violation -> violation.rule().value())
                .containsOnlyOnceElementsOf(conflict.rules().stream()
                        .map(RuleId::value)
                        .filter(id -> !id.equals("doc-placeholder-value"))
                        .toList())
                .contains("doc-placeholder-value")
                .hasSize(conflict.rules().size() + 1);
    }

    private static Stream<Vector> samples() {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.sorted().flatMap(file -> Vector.readAll(file).stream()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> found(ValidationReport report) {
        return report.violations().stream()
                .map(v -> v.severity() + " " + v.parameter() + " " + v.rule())
                .toList();
    }

    private static String documentOf(Vector sample) {
        return sample.id().substring(0, 3);
    }

    private static String document(String number) throws IOException {
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            return Files.readString(
                    files.filter(file -> file.getFileName().toString().startsWith(number + "_"))
                            .findFirst()
                            .orElseThrow());
        }
    }

    private static String text(Vector sample, String field) {
        return sample.line().get(field).asText();
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s", "");
    }
}
