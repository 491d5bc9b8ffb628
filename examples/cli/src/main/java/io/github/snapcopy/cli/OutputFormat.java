// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import io.github.snapcopy.validation.ValidationReport;
import io.github.snapcopy.validation.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The forms of a result. */
enum OutputFormat {
    /** For programs. */
    JSON {
        @Override
        String print(PreparedCopy copy) {
            Map<String, @Nullable Object> members = copy.members();
            members.put("warnings", Violations.list(copy.warnings()));
            return Json.indented(members);
        }

        @Override
        String print(String title, Map<String, Object> members) {
            return Json.indented(members);
        }

        @Override
        String print(ValidationReport refusal) {
            return Json.indented(Violations.verdict(refusal));
        }
    },
    /** A line for each fact. */
    TEXT {
        @Override
        String print(PreparedCopy copy) {
            StringBuilder out = new StringBuilder();
            copy.members().forEach((name, value) -> line(out, name, text(value)));
            copy.warnings().forEach(warning -> line(out, "warning", warning.toString()));
            return out.toString();
        }

        @Override
        String print(String title, Map<String, Object> members) {
            StringBuilder out = new StringBuilder();
            facts(members).forEach(fact -> line(out, fact.get(0), fact.get(1)));
            return out.toString();
        }

        @Override
        String print(ValidationReport refusal) {
            StringBuilder out = new StringBuilder();
            line(out, "acceptable", "false");
            refusal.violations().forEach(violation -> line(out, "violation", violation.toString()));
            return out.toString();
        }
    },
    /** Boxes, as the AWS CLI draws them. */
    TABLE {
        @Override
        String print(PreparedCopy copy) {
            List<List<String>> rows = new ArrayList<>();
            copy.members().forEach((name, value) -> rows.add(List.of(name, text(value))));
            Table table = new Table(copy.request().operation().action());
            table.section(rows);
            table.section(rows(copy.warnings()));
            return table.toString();
        }

        @Override
        String print(String title, Map<String, Object> members) {
            Table table = new Table(title);
            table.section(facts(members));
            return table.toString();
        }

        @Override
        String print(ValidationReport refusal) {
            Table table = new Table("refused");
            table.section(rows(refusal.violations()));
            return table.toString();
        }
    };

    /** Prints the request that would be sent. */
    abstract String print(PreparedCopy copy);

    /** Prints what the service answered: maps, lists, texts, numbers and truth values. */
    abstract String print(String title, Map<String, Object> members);

    /** Prints why a request is refused. */
    abstract String print(ValidationReport refusal);

    /**
     * Finds a format.
     *
     * @param name its name in lower case, or null for the default
     */
    static OutputFormat named(@Nullable String name) throws UnusableInputException {
        return switch (name == null ? "json" : name) {
            case "json" -> JSON;
            case "text" -> TEXT;
            case "table" -> TABLE;
            default -> throw new UnusableInputException(GlobalOptions.OUTPUT + " must be json, text or table");
        };
    }

    private static String text(@Nullable Object value) {
        return value == null ? "None" : value.toString();
    }

    private static void line(StringBuilder out, String name, String value) {
        out.append(out.isEmpty() ? "" : "\n").append(name).append(": ").append(value);
    }

    private static List<List<String>> rows(List<Violation> violations) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (Violation violation : violations) {
            rows.put(
                    violation.toString(),
                    List.of(
                            violation.severity().name(),
                            violation.parameter().toString(),
                            violation.rule().value(),
                            violation.message()));
        }
        return List.copyOf(rows.values());
    }

    /** Each value with its path, such as {@code Snapshot.NodeSnapshots[0].CacheSize}. */
    private static List<List<String>> facts(Map<String, Object> members) {
        List<List<String>> facts = new ArrayList<>();
        addFacts(facts, "", members);
        return facts;
    }

    private static void addFacts(List<List<String>> facts, String path, Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> addFacts(facts, path.isEmpty() ? "" + name : path + "." + name, inner));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                addFacts(facts, path + "[" + i + "]", list.get(i));
            }
        } else {
            facts.add(List.of(path, singleLine(value.toString())));
        }
    }

    /** A service must not draw on the terminal. */
    private static String singleLine(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(Character.isISOControl(c) ? ' ' : c);
        }
        return out.toString();
    }
}
