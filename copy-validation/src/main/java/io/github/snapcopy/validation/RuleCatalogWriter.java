// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import io.github.snapcopy.documented.DocumentedSource;
import io.github.snapcopy.documented.DocumentedSources;
import io.github.snapcopy.parameters.CopyOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes a {@link RuleCatalog} for people, as Markdown, and for programs, as maps that any JSON library can print.
 *
 * @since 0.1
 */
public final class RuleCatalogWriter {
    private RuleCatalogWriter() {}

    /**
     * Writes Markdown: a table of the rules with their sources; a section for each group, an entry for each rule; then
     * the advisories, errors and conflicts, and the documents cited.
     *
     * @param catalog the rules
     * @return the text, ending in a line feed
     */
    public static String markdown(RuleCatalog catalog) {
        StringBuilder out = new StringBuilder("# Rules\n\n");
        out.append("Written from the rule catalog; do not edit. ")
                .append(catalog.rules().size())
                .append(" rules. An ERROR refuses a request, a WARNING lets it pass.\n");
        writeOverview(out, catalog);
        for (RuleCatalog.Group group : catalog.groups()) {
            out.append("\n## ").append(group.title()).append('\n');
            for (Rule rule : group.rules()) {
                writeRule(out, rule);
            }
        }
        DocumentedSections.write(out);
        writeSources(out, catalog);
        return out.toString();
    }

    private static void writeOverview(StringBuilder out, RuleCatalog catalog) {
        out.append("\n| rule | operations | severity | [sources](#sources) |\n| --- | --- | --- | --- |\n");
        for (Rule rule : catalog.rules()) {
            out.append("| [`")
                    .append(rule.id())
                    .append("`](#")
                    .append(rule.id())
                    .append(") | ");
            out.append(join(rule.operations())).append(" | ");
            out.append(severity(rule)).append(" | ");
            out.append(keys(rule)).append(" |\n");
        }
    }

    private static String keys(Rule rule) {
        return rule.sources().stream().map(DocumentedSource::key).collect(Collectors.joining(", "));
    }

    private static void writeRule(StringBuilder out, Rule rule) {
        out.append("\n### `").append(rule.id()).append("`\n\n");
        out.append(upperFirst(rule.statement())).append(".\n\n");
        writeItem(out, "Severity", severity(rule));
        writeItem(out, "Operations", join(rule.operations()));
        writeItem(out, "Looks at", quoted(rule.parameters()));
        writeItem(out, "Editions", rule.editions());
        writeItem(out, "If broken", rule.fails());
        writeItem(out, "Remedy", rule.remedy());
        writeItem(out, "Settles", String.join(", ", rule.conflicts()));
        writeItem(out, "Sources", keys(rule));
    }

    static void writeItem(StringBuilder out, String name, String text) {
        if (!text.isEmpty()) {
            out.append("- ").append(name).append(": ").append(text).append('\n');
        }
    }

    private static void writeSources(StringBuilder out, RuleCatalog catalog) {
        Map<String, DocumentedSource> sources = new TreeMap<>();
        DocumentedSources.all().forEach(source -> sources.put(source.key(), source));
        catalog.rules().forEach(rule -> rule.sources().forEach(source -> sources.put(source.key(), source)));
        DocumentedSections.sources().forEach(source -> sources.put(source.key(), source));
        out.append("\n## Sources\n\n| key | document | where |\n| --- | --- | --- |\n");
        sources.values()
                .forEach(source -> out.append("| ")
                        .append(source.key())
                        .append(" | ")
                        .append(source.title())
                        .append(" | ")
                        .append(source.location())
                        .append(" |\n"));
    }

    private static String severity(Rule rule) {
        String severities = rule.severities().stream().map(Enum::name).collect(Collectors.joining(" or "));
        return rule.isOnRequest() ? severities + ", off unless asked for" : severities;
    }

    static String join(Set<CopyOperation> operations) {
        return operations.stream().map(CopyOperation::id).collect(Collectors.joining(", "));
    }

    static String quoted(List<String> names) {
        return names.stream().map(name -> '`' + name + '`').collect(Collectors.joining(", "));
    }

    static String upperFirst(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /**
     * Writes maps and lists of texts and Booleans: for each rule its id, severities, operations, parameters, statement,
     * editions, failure, remedy, conflicts and sources.
     *
     * @param catalog the rules
     * @return a new list in the order of the catalog
     */
    public static List<Map<String, Object>> maps(RuleCatalog catalog) {
        List<Map<String, Object>> maps = new ArrayList<>();
        for (RuleCatalog.Group group : catalog.groups()) {
            for (Rule rule : group.rules()) {
                Map<String, Object> map = new LinkedHashMap<>();
                map.put("id", rule.id().value());
                map.put("group", group.title());
                map.put("severities", rule.severities().stream().map(Enum::name).toList());
                map.put("onRequest", rule.isOnRequest());
                map.put(
                        "operations",
                        rule.operations().stream().map(CopyOperation::id).toList());
                map.put("parameters", rule.parameters());
                map.put("statement", rule.statement());
                map.put("editions", rule.editions());
                map.put("fails", rule.fails());
                map.put("remedy", rule.remedy());
                map.put("conflicts", rule.conflicts());
                map.put(
                        "sources",
                        rule.sources().stream().map(DocumentedSource::toString).toList());
                maps.add(map);
            }
        }
        return maps;
    }
}
