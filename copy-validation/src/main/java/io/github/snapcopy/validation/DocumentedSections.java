// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.validation;

import io.github.snapcopy.documented.Advisory;
import io.github.snapcopy.documented.AsynchronousFailure;
import io.github.snapcopy.documented.Conflict;
import io.github.snapcopy.documented.CopyAdvisories;
import io.github.snapcopy.documented.CopyConflicts;
import io.github.snapcopy.documented.CopyErrors;
import io.github.snapcopy.documented.DocumentedSource;
import io.github.snapcopy.documented.ExportMessage;
import io.github.snapcopy.documented.ObservedMessage;
import io.github.snapcopy.documented.RuleId;
import io.github.snapcopy.documented.ServiceError;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sections of the written catalog that follow the rules: advisories, errors, conflicts. */
final class DocumentedSections {
    private DocumentedSections() {}

    static void write(StringBuilder out) {
        out.append("\n## Advisories\n\nDocumented, but not to be seen in a request.\n");
        CopyAdvisories.all().forEach(advisory -> writeAdvisory(out, advisory));
        out.append("\n## Errors\n");
        CopyErrors.all().forEach(error -> writeError(out, error));
        out.append("\n## Messages of exports\n");
        CopyErrors.exportMessages().forEach(message -> writeExportMessage(out, message));
        writeObservedMessages(out);
        out.append("\n## Failures after the call\n");
        CopyErrors.asynchronousFailures().forEach(failure -> writeFailure(out, failure));
        CopyErrors.asynchronousSymptoms().forEach(symptom -> writeSymptom(out, symptom));
        out.append("\n## Conflicts\n");
        CopyConflicts.all().forEach(conflict -> writeConflict(out, conflict));
    }

    /** The documents that these sections cite. */
    static Stream<DocumentedSource> sources() {
        return Stream.of(
                        CopyAdvisories.all().stream().map(Advisory::sources),
                        CopyErrors.exportMessages().stream().map(ExportMessage::sources),
                        CopyErrors.asynchronousFailures().stream().map(AsynchronousFailure::sources))
                .flatMap(lists -> lists)
                .flatMap(List::stream);
    }

    private static void writeAdvisory(StringBuilder out, Advisory advisory) {
        out.append("\n### `")
                .append(advisory.id())
                .append("`\n\n")
                .append(advisory.fact())
                .append("\n\n");
        RuleCatalogWriter.writeItem(out, "Operations", RuleCatalogWriter.join(advisory.operations()));
        RuleCatalogWriter.writeItem(out, "Sources", keys(advisory.sources()));
    }

    private static void writeError(StringBuilder out, ServiceError error) {
        out.append("\n### `").append(error.code()).append("`\n\n");
        out.append(RuleCatalogWriter.upperFirst(error.cause())).append(".\n\n");
        RuleCatalogWriter.writeItem(out, "Operations", RuleCatalogWriter.join(error.operations()));
        RuleCatalogWriter.writeItem(out, "Remedy", error.remedy());
        RuleCatalogWriter.writeItem(
                out, "Retry", error.retry().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        error.httpStatus().ifPresent(status -> RuleCatalogWriter.writeItem(out, "HTTP status", String.valueOf(status)));
        writeReferences(out, error.rules(), error.advisories());
    }

    private static void writeExportMessage(StringBuilder out, ExportMessage message) {
        out.append("\n### `").append(message.key()).append("`\n\n`");
        out.append(String.join("...", message.parts())).append(".`\n\n");
        RuleCatalogWriter.writeItem(out, "Remedy", message.remedy());
        RuleCatalogWriter.writeItem(out, "Comment", message.comment());
        writeReferences(out, List.of(), message.advisories());
        RuleCatalogWriter.writeItem(out, "Sources", keys(message.sources()));
    }

    private static void writeObservedMessages(StringBuilder out) {
        out.append("\n## Messages that were seen\n\n| code | message | see |\n| --- | --- | --- |\n");
        for (ObservedMessage message : CopyErrors.observedMessages()) {
            out.append("| ")
                    .append(message.code())
                    .append(" | ")
                    .append(message.text())
                    .append(" | ");
            out.append(RuleCatalogWriter.quoted(
                            Stream.concat(message.rules().stream().map(RuleId::value), message.advisories().stream())
                                    .toList()))
                    .append(" |\n");
        }
    }

    private static void writeFailure(StringBuilder out, AsynchronousFailure failure) {
        out.append("\n### ")
                .append(RuleCatalogWriter.upperFirst(failure.where()))
                .append("\n\n");
        out.append(failure.note()).append("\n\n");
        RuleCatalogWriter.writeItem(out, "Operation", failure.operation().id());
        RuleCatalogWriter.writeItem(out, "Values", RuleCatalogWriter.quoted(failure.values()));
        RuleCatalogWriter.writeItem(out, "Failed", RuleCatalogWriter.quoted(failure.failures()));
        RuleCatalogWriter.writeItem(out, "Sources", keys(failure.sources()));
    }

    private static void writeSymptom(StringBuilder out, AsynchronousFailure.Symptom symptom) {
        out.append("\n### Symptom: ").append(symptom.symptom()).append("\n\n");
        out.append(RuleCatalogWriter.upperFirst(symptom.cause())).append(".\n\n");
        RuleCatalogWriter.writeItem(out, "Remedy", symptom.remedy());
        writeReferences(out, symptom.rules(), symptom.advisories());
    }

    private static void writeConflict(StringBuilder out, Conflict conflict) {
        out.append("\n### ").append(conflict.id()).append("\n\n");
        out.append(RuleCatalogWriter.upperFirst(conflict.disagreement())).append(".\n\n");
        RuleCatalogWriter.writeItem(out, "Resolution", conflict.resolution());
        RuleCatalogWriter.writeItem(out, "Reason", conflict.reason());
        writeReferences(out, conflict.rules(), List.of());
    }

    private static void writeReferences(StringBuilder out, List<RuleId> rules, List<String> advisories) {
        RuleCatalogWriter.writeItem(
                out,
                "Rules",
                RuleCatalogWriter.quoted(rules.stream().map(RuleId::value).toList()));
        RuleCatalogWriter.writeItem(out, "Advisories", RuleCatalogWriter.quoted(advisories));
    }

    private static String keys(List<DocumentedSource> sources) {
        return sources.stream().map(DocumentedSource::key).collect(Collectors.joining(", "));
    }
}
