// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.ParameterDefinition;
import io.github.snapcopy.parameters.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** All known answers, as a program would ask for them: the whole file through one run. */
class VectorTest {
    @TestFactory
    Stream<DynamicTest> validate_knownRequest_hasTheKnownVerdict() throws Exception {
        List<String> lines = lines("validate.jsonl");
        assertThat(lines).hasSize(317);
        Outcome outcome = new Program().withInput(String.join("\n", lines)).run("validate");
        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.lines()).hasSameSizeAs(lines);
        return tests(lines, outcome, "why", VectorTest::checkVerdict);
    }

    @TestFactory
    Stream<DynamicTest> presign_knownRequest_hasTheKnownUrlAndStages() throws Exception {
        List<String> lines = lines("presign.jsonl");
        assertThat(lines).hasSize(96);
        Outcome outcome = new Program().withInput(String.join("\n", lines)).run("presign", "--trace");
        assertThat(outcome.status()).isZero();
        assertThat(outcome.lines()).hasSameSizeAs(lines);
        return tests(lines, outcome, "description", VectorTest::checkUrl);
    }

    @Test
    void presign_withoutTrace_printsNoStages() throws Exception {
        Outcome outcome = new Program().withInput(lines("presign.jsonl").get(0)).run("presign");
        assertThat(outcome.json().keySet()).containsExactly("id", "url", "signedAt", "expiresAt");
    }

    @Test
    void copyCommand_ofAKnownRequest_refusesForTheSameReasons() throws Exception {
        int compared = 0;
        for (String line : lines("validate.jsonl")) {
            Map<String, @Nullable Object> vector = new Outcome(0, line, "").json();
            Map<?, ?> context = (Map<?, ?>) Objects.requireNonNull(vector.get("context"));
            if (!(vector.get("parameters") instanceof Map<?, ?> parameters)
                    || !context.keySet().equals(Set.of("endpointRegion"))) {
                continue;
            }
            Outcome expected = new Program().withInput(line).run("validate");
            String region = "--region=" + context.get("endpointRegion");
            CopyOperation operation =
                    CopyOperation.byId(String.valueOf(vector.get("operation"))).orElseThrow();
            checkRefusal(expected, operation, List.of(region, "--cli-input-json", Program.json(parameters)));
            List<String> options = options(operation, parameters);
            if (options != null) {
                options.add(region);
                checkRefusal(expected, operation, options);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(150);
    }

    private static void checkRefusal(Outcome expected, CopyOperation operation, List<String> options) {
        List<String> arguments = new ArrayList<>();
        arguments.add(operation.service().id());
        arguments.add(operation == CopyOperation.EC2_COPY_IMAGE ? "copy-image" : "copy-snapshot");
        arguments.addAll(options);
        Outcome outcome = new Program().run(arguments.toArray(new String[0]));
        assertThat(outcome.status()).as(arguments.toString()).isEqualTo(expected.status());
        if (expected.status() == ExitStatus.REFUSED) {
            assertThat(outcome.json().get("violations"))
                    .isEqualTo(expected.json().get("violations"));
        } else {
            assertThat(outcome.json().get("warnings")).isEqualTo(expected.json().get("violations"));
        }
    }

    /** The parameters as options, or null if one of them cannot be given as such. */
    private static @Nullable List<String> options(CopyOperation operation, Map<?, ?> parameters) {
        List<String> options = new ArrayList<>();
        for (Map.Entry<?, ?> entry : parameters.entrySet()) {
            ParameterDefinition parameter =
                    operation.parameter(String.valueOf(entry.getKey())).orElse(null);
            Object value = entry.getValue();
            if (parameter == null) {
                return null;
            }
            String name = OptionNames.of(parameter.name());
            boolean isText = parameter.shape() == Shape.Scalar.TEXT || parameter.isSensitive();
            if ((isText && value instanceof String)
                    || (parameter.shape() == Shape.Scalar.NUMBER && value instanceof Number)) {
                options.add(name + "=" + value);
            } else if (parameter.shape() == Shape.Scalar.FLAG && value instanceof Boolean flag) {
                options.add(flag ? name : "--no-" + name.substring(2));
            } else if (parameter.shape() instanceof Shape.ListOf && value instanceof List<?> list) {
                options.add(name);
                options.add(Program.json(list));
            } else {
                return null;
            }
        }
        return options;
    }

    private interface Check {
        void check(Map<String, @Nullable Object> vector, Map<String, @Nullable Object> reply);
    }

    private static Stream<DynamicTest> tests(List<String> lines, Outcome outcome, String title, Check check) {
        List<String> replies = outcome.lines();
        return IntStream.range(0, lines.size()).mapToObj(i -> {
            Map<String, @Nullable Object> vector = new Outcome(0, lines.get(i), "").json();
            return DynamicTest.dynamicTest(vector.get("id") + ": " + vector.get(title), () -> {
                Map<String, @Nullable Object> reply = new Outcome(0, replies.get(i), "").json();
                assertThat(reply).containsEntry("id", vector.get("id"));
                check.check(vector, reply);
            });
        });
    }

    private static void checkVerdict(Map<String, @Nullable Object> vector, Map<String, @Nullable Object> reply) {
        Map<?, ?> expect = (Map<?, ?>) Objects.requireNonNull(vector.get("expect"));
        Collection<String> errors = rules(reply, "ERROR");
        Collection<String> warnings = rules(reply, "WARNING");
        assertThat(reply.get("acceptable")).isEqualTo(errors.isEmpty());
        if (expect.get("errors") instanceof List<?> known) {
            assertThat(errors).containsExactlyInAnyOrderElementsOf(texts(known));
        }
        if (expect.get("warnings") instanceof List<?> known) {
            if (Boolean.TRUE.equals(expect.get("warningsExact"))) {
                assertThat(warnings).containsExactlyInAnyOrderElementsOf(texts(known));
            } else {
                assertThat(warnings).containsAll(texts(known));
            }
        }
        if (expect.get("errorsInclude") instanceof List<?> known) {
            assertThat(errors).containsAll(texts(known));
        }
        if (Boolean.TRUE.equals(expect.get("mustRefuse"))) {
            assertThat(errors).isNotEmpty();
        }
    }

    private static Collection<String> rules(Map<String, @Nullable Object> reply, String severity) {
        Collection<String> rules = new TreeSet<>();
        for (Object item : (List<?>) Objects.requireNonNull(reply.get("violations"))) {
            Map<?, ?> violation = (Map<?, ?>) Objects.requireNonNull(item);
            if (severity.equals(violation.get("severity"))) {
                rules.add(String.valueOf(violation.get("rule")));
            }
        }
        return rules;
    }

    private static List<String> texts(List<?> list) {
        return list.stream().map(String::valueOf).toList();
    }

    private static void checkUrl(Map<String, @Nullable Object> vector, Map<String, @Nullable Object> reply) {
        Map<?, ?> expected = (Map<?, ?>) Objects.requireNonNull(vector.get("expected"));
        assertThat(parts(reply.get("url"))).isEqualTo(parts(expected.get("url")));
        assertThat(reply.get("canonicalRequest")).isEqualTo(expected.get("canonicalRequest"));
        assertThat(reply.get("stringToSign")).isEqualTo(expected.get("stringToSign"));
        assertThat(reply.get("signedAt")).isEqualTo(vector.get("signedAt"));
    }

    /** Scheme, host and path, and the decoded pairs of the query, whose order does not matter. */
    private static List<String> parts(@Nullable Object url) {
        URI uri = URI.create(String.valueOf(url));
        List<String> parts = new ArrayList<>();
        for (String pair : uri.getRawQuery().split("&", -1)) {
            int equals = pair.indexOf('=');
            parts.add(decoded(pair.substring(0, equals)) + " = " + decoded(pair.substring(equals + 1)));
        }
        parts.sort(null);
        parts.add(0, uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath());
        return parts;
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(VectorTest.class.getResourceAsStream("/vectors/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** Percent sequences alone: a plus sign stays one. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
