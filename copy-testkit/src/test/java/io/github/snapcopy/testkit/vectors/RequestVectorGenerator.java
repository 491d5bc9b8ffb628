// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.testkit.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.snapcopy.documented.DocumentedSource;
import io.github.snapcopy.documented.RuleId;
import io.github.snapcopy.parameters.CopyOperation;
import io.github.snapcopy.parameters.CopyParameters;
import io.github.snapcopy.parameters.QueryString;
import io.github.snapcopy.validation.Rule;
import io.github.snapcopy.validation.RuleCatalog;
import io.github.snapcopy.validation.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes the request vectors from the fixtures of the rules: of every rule a request for each operation, severity and
 * dispute in which it is broken, at least two, and to each the nearest request that does not break it.
 */
final class RequestVectorGenerator {
    private static final int FEWEST_BROKEN = 2;
    private static final String SURROGATES = "unpaired-surrogates";

    private RequestVectorGenerator() {}

    /** The vectors by the name of their file, without folder and suffix. */
    static Map<String, List<ObjectNode>> vectors() {
        Map<String, List<ObjectNode>> files = new LinkedHashMap<>();
        for (RuleCatalog.Group group : RuleCatalog.standard().groups()) {
            List<ObjectNode> ofGroup = new ArrayList<>();
            files.put(group.title().toLowerCase(Locale.ROOT).replace(",", "").replace(' ', '-'), ofGroup);
            for (Rule rule : group.rules()) {
                for (RuleFixture fixture : chosen(rule)) {
                    ObjectNode vector = vector(rule, fixture);
                    boolean apart = VectorJson.texts(vector, "flags").contains(VectorFlags.UNPAIRED_SURROGATE);
                    (apart ? files.computeIfAbsent(SURROGATES, name -> new ArrayList<>()) : ofGroup).add(vector);
                }
            }
        }
        return files;
    }

    private static Set<RuleFixture> chosen(Rule rule) {
        List<RuleFixture> fixtures = RuleFixture.of(rule.id().value());
        List<RuleFixture> broken =
                fixtures.stream().filter(RuleFixture::breaksTheRule).toList();
        List<RuleFixture> kept =
                fixtures.stream().filter(fixture -> !fixture.breaksTheRule()).toList();
        Map<String, RuleFixture> kinds = new LinkedHashMap<>();
        broken.forEach(fixture ->
                kinds.putIfAbsent(fixture.kind() + disputes(violations(fixture), fixture.request()), fixture));
        Set<RuleFixture> chosen = new LinkedHashSet<>(kinds.values());
        broken.stream().limit(FEWEST_BROKEN).forEach(chosen::add);
        for (RuleFixture fixture : List.copyOf(chosen)) {
            chosen.add(kept.stream()
                    .min(Comparator.comparingInt(fixture::distance))
                    .orElseThrow());
        }
        return chosen;
    }

    private static ObjectNode vector(Rule rule, RuleFixture fixture) {
        JsonNode line = fixture.line();
        List<ExpectedViolation> violations = violations(fixture);
        Set<String> disputes = disputes(violations, fixture.request());
        ObjectNode vector = VectorWriter.JSON.createObjectNode();
        vector.put("id", fixture.vectorId());
        vector.put("description", line.get("why").textValue());
        vector.put("operation", fixture.operation());
        vector.put("rule", rule.id().value());
        vector.put("result", result(violations, fixture.request()).name().toLowerCase(Locale.ROOT));
        if (!disputes.isEmpty()) {
            disputes.forEach(vector.putArray("disputes")::add);
        }
        ArrayNode flags = vector.putArray("flags");
        ArrayNode sources = vector.putArray("sources");
        rule.sources().stream().map(DocumentedSource::key).sorted().forEach(sources::add);
        vector.set(fixture.isQuery() ? "query" : "parameters", line.get(fixture.isQuery() ? "query" : "parameters"));
        String wire = fixture.isQuery() ? null : wire(fixture);
        if (wire != null) {
            vector.put("wire", wire);
        }
        vector.set("context", line.get("context"));
        if (line.path("options").has("edition")) {
            vector.set("edition", line.get("options").get("edition"));
        }
        if (line.path("options").has("enable")) {
            vector.set("enabledRules", line.get("options").get("enable"));
        }
        ArrayNode expected = vector.putArray("violations");
        violations.forEach(violation -> expected.addObject()
                .put("severity", violation.severity().name())
                .put("parameter", violation.parameter())
                .put("rule", violation.rule().value()));
        flags(rule, fixture, violations, wire != null).forEach(flags::add);
        return vector;
    }

    private static List<ExpectedViolation> violations(RuleFixture fixture) {
        return fixture.violations().stream()
                .map(RequestVectorGenerator::violation)
                .toList();
    }

    private static ExpectedViolation violation(String text) {
        int first = text.indexOf(' ');
        int last = text.lastIndexOf(' ');
        return new ExpectedViolation(
                Severity.valueOf(text.substring(0, first)),
                text.substring(first + 1, last),
                RuleId.of(text.substring(last + 1)));
    }

    private static Set<String> disputes(List<ExpectedViolation> violations, String request) {
        Set<String> conflicts = new TreeSet<>();
        if (result(violations, request) == VectorResult.DISPUTED) {
            for (Dispute dispute : Dispute.ALL) {
                if (violations.stream().anyMatch(violation -> dispute.covers(violation, request))) {
                    conflicts.add(dispute.conflict());
                }
            }
        }
        return conflicts;
    }

    /** An ERROR beyond dispute decides; then a disputed violation. */
    private static VectorResult result(List<ExpectedViolation> violations, String request) {
        VectorResult result = VectorResult.VALID;
        for (ExpectedViolation violation : violations) {
            boolean disputed = Dispute.ALL.stream().anyMatch(dispute -> dispute.covers(violation, request));
            if (violation.severity() == Severity.ERROR && !disputed) {
                return VectorResult.INVALID;
            }
            result = disputed ? VectorResult.DISPUTED : result;
        }
        return result;
    }

    private static @Nullable String wire(RuleFixture fixture) {
        CopyOperation operation = CopyOperation.byId(fixture.operation()).orElseThrow();
        try {
            return QueryString.write(CopyParameters.fromMap(
                    operation, VectorJson.map(fixture.line().get("parameters"))));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Set<String> flags(
            Rule rule, RuleFixture fixture, List<ExpectedViolation> violations, boolean hasWire) {
        JsonNode input =
                fixture.isQuery() ? fixture.line().get("query") : fixture.line().get("parameters");
        String text = VectorWriter.text(input);
        Set<String> flags = new TreeSet<>();
        flags.add(fixture.breaksTheRule() ? VectorFlags.BREAKS_RULE : VectorFlags.NEAR_MISS);
        addIf(flags, violations.size() > 1, VectorFlags.SEVERAL_VIOLATIONS);
        addIf(
                flags,
                !violations.isEmpty() && violations.stream().allMatch(v -> v.severity() == Severity.WARNING),
                VectorFlags.WARNINGS_ONLY);
        addIf(flags, fixture.isQuery(), VectorFlags.RAW_QUERY);
        addIf(flags, !fixture.isQuery() && !hasWire, VectorFlags.NO_WIRE_FORM);
        addIf(flags, fixture.line().path("options").has("edition"), VectorFlags.EDITION_PINNED);
        addIf(flags, rule.isOnRequest() && fixture.line().path("options").has("enable"), VectorFlags.RULE_ON_REQUEST);
        addIf(
                flags,
                violations.stream().anyMatch(v -> v.rule().value().equals("parameter-type")),
                VectorFlags.WRONG_TYPE);
        addIf(
                flags,
                input.path("PresignedUrl").isTextual() || text.contains("PresignedUrl="),
                VectorFlags.PRESIGNED_URL);
        addIf(flags, text.contains("\\u"), VectorFlags.NON_ASCII);
        addIf(flags, holdsNull(input), VectorFlags.NULL_VALUE);
        addIf(flags, holdsUnpairedSurrogate(input), VectorFlags.UNPAIRED_SURROGATE);
        return flags;
    }

    private static void addIf(Set<String> flags, boolean condition, String flag) {
        if (condition) {
            flags.add(flag);
        }
    }

    private static boolean holdsNull(JsonNode node) {
        boolean found = node.isNull();
        for (JsonNode child : node) {
            found |= holdsNull(child);
        }
        return found;
    }

    private static boolean holdsUnpairedSurrogate(JsonNode node) {
        boolean found = node.isTextual()
                && node.textValue()
                        .codePoints()
                        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            found |= holdsUnpairedSurrogate(VectorWriter.JSON.getNodeFactory().textNode(member.getKey()));
        }
        for (JsonNode child : node) {
            found |= holdsUnpairedSurrogate(child);
        }
        return found;
    }
}
