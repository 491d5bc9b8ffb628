// Copyright the Snapcopy authors
// SPDX-License-Identifier: Apache-2.0
package io.github.snapcopy.cli;

import io.github.snapcopy.inspect.Inspection;
import io.github.snapcopy.inspect.StageDifference;
import io.github.snapcopy.inspect.Verification;
import io.github.snapcopy.sigv4.CredentialScope;
import io.github.snapcopy.values.RegionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A page about one presigned URL, for a person. Shows no session token and no signature. */
final class ExplainPage {
    private static final int LABEL_WIDTH = 20;
    private static final Set<String> SHOWN_ABOVE =
            Set.of("Action", "Version", "SourceRegion", "DestinationRegion", "SourceSnapshotId");

    private final StringBuilder out = new StringBuilder();

    private ExplainPage() {}

    static String of(Explanation explanation) {
        ExplainPage page = new ExplainPage();
        Inspection inspection = explanation.inspection();
        page.addRequest(inspection);
        page.addSigning(inspection);
        page.line("Signature", signature(explanation.verification()));
        page.line("Verdict", explanation.isValid() ? "valid" : "not valid");
        page.addFindings(explanation);
        if (explanation.verification() instanceof Verification.SignatureMismatch mismatch) {
            page.addMismatch(mismatch);
        }
        return page.out.toString().stripTrailing();
    }

    private void addRequest(Inspection inspection) {
        line("Operation", text(inspection.action()) + ", version " + text(inspection.version()));
        line("Host", text(inspection.host()) + " (" + endpoint(inspection) + ")");
        line("Source Region", text(inspection.sourceRegion()));
        line("Destination Region", text(inspection.destinationRegion()));
        line("Snapshot", text(inspection.sourceSnapshotId()));
        for (Map.Entry<String, String> parameter : inspection.parameters().entrySet()) {
            if (!SHOWN_ABOVE.contains(parameter.getKey())) {
                // Behind an encoded equals sign stands what was meant as a value, perhaps a secret one.
                String key = parameter.getKey();
                int equals = key.indexOf('=');
                line(
                        "Parameter",
                        equals < 0
                                ? Texts.quote(key) + " = " + Texts.quote(parameter.getValue())
                                : Texts.quote(key.substring(0, equals + 1)));
            }
        }
    }

    private void addSigning(Inspection inspection) {
        line("Access key", text(inspection.accessKeyId()));
        line("Session token", inspection.hasSessionToken() ? "there is one (not shown)" : "none");
        line("Credential scope", text(inspection.credentialScope().map(CredentialScope::value)));
        line("Signed at", inspection.signedAt().map(Instant::toString).orElse("none"));
        line("Expires at", inspection.expiresAt().map(Instant::toString).orElse("none") + life(inspection));
        line("Signed headers", text(Optional.of(String.join(";", inspection.signedHeaders()))));
    }

    private static String endpoint(Inspection inspection) {
        String region = inspection.hostRegion().map(RegionId::value).orElse("");
        return inspection
                .endpointVariant()
                .map(variant -> "the EC2 endpoint of " + region + ", "
                        + Texts.toLowerCase(variant.name()).replace('_', ' '))
                .orElse("no EC2 endpoint");
    }

    private static String life(Inspection inspection) {
        Duration left = inspection.remainingLife().orElse(null);
        if (left == null) {
            return "";
        }
        return left.isNegative() ? " (" + duration(left.negated()) + " ago)" : " (" + duration(left) + " left)";
    }

    private static String duration(Duration duration) {
        if (duration.toDays() > 0) {
            return duration.toDays() + " d " + duration.toHoursPart() + " h";
        }
        return duration.toHours() > 0
                ? duration.toHours() + " h " + duration.toMinutesPart() + " min"
                : duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    }

    private static String signature(@Nullable Verification verification) {
        if (verification == null) {
            return "unchecked (--verify checks it with your credentials)";
        }
        if (verification instanceof Verification.Unreadable unreadable) {
            return "mismatch: " + unreadable.reason();
        }
        if (verification instanceof Verification.Expired) {
            return "genuine, but expired";
        }
        if (verification instanceof Verification.NotYetValid) {
            return "genuine, but dated in the future";
        }
        return verification.isSignatureGenuine() ? "genuine" : "mismatch: these credentials did not sign this URL";
    }

    private void addFindings(Explanation explanation) {
        heading("Violations", explanation.inspection().report().violations().isEmpty());
        explanation
                .inspection()
                .report()
                .violations()
                .forEach(violation -> out.append("  ")
                        .append(violation.severity())
                        .append(' ')
                        .append(violation.rule().value())
                        .append(": ")
                        .append(violation.message())
                        .append('\n'));
        heading("Known mistakes", explanation.mistakes().isEmpty());
        explanation
                .mistakes()
                .forEach(mistake -> out.append("  ")
                        .append(mistake)
                        .append(": ")
                        .append(mistake.description())
                        .append("\n    remedy: ")
                        .append(mistake.remedy())
                        .append('\n'));
    }

    private void addMismatch(Verification.SignatureMismatch mismatch) {
        heading("Where the URL differs from the one these credentials sign", false);
        for (StageDifference difference : mismatch.differences()) {
            out.append("  ").append(difference).append('\n');
        }
        heading("Canonical request these credentials sign", false);
        out.append(mismatch.canonicalRequest().redacted()).append('\n');
        heading("String to sign", false);
        out.append(mismatch.stringToSign().value()).append('\n');
    }

    private void heading(String heading, boolean empty) {
        out.append('\n').append(heading).append(empty ? ": none\n" : ":\n");
    }

    private void line(String label, String content) {
        out.append(label)
                .append(" ".repeat(LABEL_WIDTH - label.length()))
                .append(content)
                .append('\n');
    }

    /** A text of the URL in characters that no terminal obeys. */
    private static String text(Optional<String> text) {
        if (text.isEmpty() || text.get().isEmpty()) {
            return "none";
        }
        String quoted = Texts.quote(text.get());
        return quoted.equals("'" + text.get() + "'") ? text.get() : quoted;
    }
}
