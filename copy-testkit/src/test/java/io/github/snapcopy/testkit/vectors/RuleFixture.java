// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A fixture of a rule: a request with its violations, written from the documents without a look at the code. */
record RuleFixture(String rule, JsonNode line) {
    private static final Path RULES = Path.of("../copy-validation/src/test/resources/rules");

    /**
     * The fixtures use access keys that look real; those of published data must look made up. EXAMPLE in one would
     * break a rule.
     */
    private static final Map<String, String> FAKE_KEYS = Map.of(
            "AKIAQ7ZK4M2N6P3R5T8V", "AKIASNAPCOPY00000001",
            "AKIATQ4ZB7M2K9X5D3WN", "AKIASNAPCOPY00000002",
            "ASIAQ7ZK4M2N6P3R5T8V", "ASIASNAPCOPY00000001");

    static List<RuleFixture> of(String rule) {
        try {
            return Files.readAllLines(RULES.resolve(rule + ".jsonl")).stream()
                    .map(text -> new RuleFixture(rule, read(text)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String line) {
        String text = line;
        for (Map.Entry<String, String> key : FAKE_KEYS.entrySet()) {
            text = text.replace(key.getKey(), key.getValue());
        }
        try {
            return VectorWriter.JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String operation() {
        return line.get("operation").textValue();
    }

    boolean isQuery() {
        return line.has("query");
    }

    /** The violations, each as {@code SEVERITY path rule-id}. */
    List<String> violations() {
        return VectorJson.texts(line, "violations");
    }

    boolean breaksTheRule() {
        return violations().stream().anyMatch(text -> text.endsWith(" " + rule));
    }

    /** The severity and the operation: what tells the ways apart in which a rule is broken. */
    String kind() {
        return operation()
                + violations().stream()
                        .filter(text -> text.endsWith(" " + rule))
                        .map(text -> text.substring(0, text.indexOf(' ')))
                        .sorted()
                        .distinct()
                        .toList();
    }

    /** What is asked of a validator, as text: the measure of how near two fixtures are. */
    String request() {
        return line.path("query").textValue() + line.path("parameters") + line.path("context") + line.path("options");
    }

    /** How many characters differ between what two requests begin with in common and what they end with in common. */
    int distance(RuleFixture other) {
        String a = request();
        String b = other.request();
        int shorter = Math.min(a.length(), b.length());
        int prefix = 0;
        while (prefix < shorter && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        int suffix = 0;
        while (suffix < shorter - prefix && a.charAt(a.length() - 1 - suffix) == b.charAt(b.length() - 1 - suffix)) {
            suffix++;
        }
        int elsewhere = operation().equals(other.operation()) && isQuery() == other.isQuery() ? 0 : 100_000;
        return elsewhere + Math.max(a.length(), b.length()) - prefix - suffix;
    }

    /** The id of its vector: {@code rejects-3} is {@code broken-3}, {@code accepts-3} is {@code near-miss-3}. */
    String vectorId() {
        return line.get("id").textValue().replace("/rejects-", "/broken-").replace("/accepts-", "/near-miss-");
    }
}
